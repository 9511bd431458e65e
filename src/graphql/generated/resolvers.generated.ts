/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.generated.ts';
    import    { DateTimeResolver,EmailAddressResolver,PhoneNumberResolver,URLResolver } from 'graphql-scalars';
    export const resolvers: Resolvers = {
      
      
      
      DateTime: DateTimeResolver,
EmailAddress: EmailAddressResolver,
PhoneNumber: PhoneNumberResolver,
URI: URLResolver
    }
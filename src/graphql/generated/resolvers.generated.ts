/* This file was automatically generated. DO NOT UPDATE MANUALLY. */
    import type   { Resolvers } from './types.generated.ts';
    import    { DateTimeResolver,EmailAddressResolver,JSONResolver,PhoneNumberResolver,URLResolver } from 'graphql-scalars';
    export const resolvers: Resolvers = {
      
      
      
      DateTime: DateTimeResolver,
EmailAddress: EmailAddressResolver,
JSON: JSONResolver,
PhoneNumber: PhoneNumberResolver,
URI: URLResolver
    }
import type { CodegenConfig } from '@graphql-codegen/cli';

export default {
  schema: 'http://127.0.0.1:4000/schema.graphql',
  documents: '*.graphql',
  generates: {
    'gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        scalars: {
          ID: 'string',
          DateTime: 'string',
          EmailAddress: 'string',
          PhoneNumber: 'string',
          URI: 'string',
        },
        nonOptionalTypename: true,
        skipTypeNameForRoot: true,
        useTypeImports: true,
        importExtension: '.ts',
      },
    },
  },
} satisfies CodegenConfig;

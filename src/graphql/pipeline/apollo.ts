import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginSchemaReportingDisabled,
  ApolloServerPluginUsageReportingDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Context } from '../../context.ts';
import type { Documents } from './documents.ts';
import type { Pipeline } from './execute.ts';

const SHA256_HEX_LENGTH = 64;

/** Apollo Server runs what the documents have admitted: it never parses or validates by itself. */
export function createApollo(schema: GraphQLSchema, documents: Documents, run: Pipeline['run']) {
  return new ApolloServer<Context>({
    gateway: {
      async load() {
        return {
          executor: ({ document, operation, request, context }) =>
            // Apollo hands the context of `executeOperation` through, typed as any record.
            run({ document, definition: operation }, request.variables, context as Context),
        };
      },
      onSchemaLoadOrUpdate(listener) {
        listener({ apiSchema: schema, coreSupergraphSdl: '' });
        return () => undefined;
      },
      async stop() {},
    },
    documentStore: {
      get: async (key) => documents.byHash(key.slice(-SHA256_HEX_LENGTH)),
      set: async () => undefined,
      delete: async () => undefined,
    },
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    plugins: [
      // It wraps every resolver.
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginSchemaReportingDisabled(),
      ApolloServerPluginUsageReportingDisabled(),
    ],
  });
}

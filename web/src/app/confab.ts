import type { OpenSession } from '@confab/client';
import { type ApolloConfab, createConfab } from '@confab/client/apollo';

/** The one client of the page, for whoever has signed in. */
export const createClient = (session: OpenSession): ApolloConfab =>
  createConfab({ url: '/graphql', session });

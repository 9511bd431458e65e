import { ApolloClient, type InMemoryCache } from '@apollo/client';
import { type Confab, type ConfabOptions, createConfab as createCore } from '../confab.ts';
import { createCache } from './cache.ts';
import { createLink } from './links.ts';
import { createCacheRecords } from './records.ts';

export { createCache, possibleTypes, typePolicies } from './cache.ts';
export { confabErrorOf } from './errors.ts';

export interface ApolloConfabOptions extends Omit<ConfabOptions, 'records'> {
  /** One with more type policies, say: make it by `createCache`, or of `typePolicies` and `possibleTypes`. */
  readonly cache?: InMemoryCache;
}

/** A client of Confab and one of Apollo: what either knows of a user, a message or a chat, the other shows. */
export interface ApolloConfab extends Confab {
  /** For an app's own operations; it asks as whoever is signed in. Its cache is emptied when that changes. */
  readonly apollo: ApolloClient;
}

export function createConfab(options: ApolloConfabOptions | string): ApolloConfab {
  const given: ApolloConfabOptions = typeof options === 'string' ? { url: options } : options;
  const { cache = createCache(), ...rest } = given;
  const confab = createCore({ ...rest, records: createCacheRecords(cache) });
  const apollo = new ApolloClient({ cache, link: createLink(confab, cache, given) });
  const stopForgetting = forgetOthers(confab, apollo);
  return {
    ...confab,
    apollo,
    dispose() {
      stopForgetting();
      apollo.stop();
      confab.dispose();
    },
  };
}

/** Nobody is shown what was asked as somebody else, guests included. */
function forgetOthers({ session }: Confab, apollo: ApolloClient): () => void {
  let isReady = false;
  void session.ready.then(() => (isReady = true));
  let last = session.viewer.get()?.accountId;
  return session.viewer.subscribe(() => {
    const next = session.viewer.get()?.accountId;
    if (next === last) return;
    last = next;
    // Whoever was signed in all along has nothing to forget.
    if (!isReady) return;
    // What a screen still watches is asked anew; what fails there shows there.
    const done = next === undefined ? apollo.clearStore() : apollo.resetStore();
    done.catch(() => undefined);
  });
}

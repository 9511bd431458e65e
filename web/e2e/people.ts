import { randomBytes } from 'node:crypto';
import type { BrowserContext } from '@playwright/test';
import { RegisterDocument, type SignedInFragment } from '../../client/src/gql/sign-in.ts';
import { createPost } from '../../client/src/request.ts';
import { type SessionRecord, signedIn } from '../../client/src/session-record.ts';

const PASSWORD = 'a quiet harbour at dawn';

export type Person = Awaited<ReturnType<typeof registerAs>>;

export const serverUrl = (): string => process.env['CONFAB_URL'] ?? '';

/** A name that nobody has, or resembles so that a search finds them, too: all tests share one server. */
export const uniqueName = (name: string): string =>
  `${name}_${Array.from(randomBytes(10), (byte) => (byte % 36).toString(36)).join('')}`;

/** Somebody new, who has registered by the API; they may ask it by themselves, too. */
export const register = (name: string, url?: string) => registerAs(uniqueName(name), { url });

interface Naming {
  readonly displayName?: string;
  readonly url?: string | undefined;
}

/** The same under a name that they must be the first to have. */
export async function registerAs(
  username: string,
  { displayName, url = serverUrl() }: Naming = {},
) {
  const email = `${username}@example.com`;
  const post = createPost({ url: `${url}/graphql`, cookie: 'none' });
  const input = { username, email, password: PASSWORD, ...(displayName && { displayName }) };
  const payload = (await post(RegisterDocument, { input }, {})).register;
  const headers = { authorization: `Bearer ${payload.accessToken}` };
  return {
    id: payload.account.user.id,
    username,
    email,
    password: PASSWORD,
    payload,
    /** What they do elsewhere, such as on their telephone; throws what the server refuses. */
    ask: (query: string, variables: object = {}): Promise<any> =>
      post({ toString: () => query }, variables, headers),
  };
}

/** As if they had signed in there before. */
export async function putSession(
  context: BrowserContext,
  payload: SignedInFragment,
  url = serverUrl(),
): Promise<void> {
  const record = signedIn(payload, Date.now());
  await context.addInitScript(write, { origin: url, name: `confab ${url}/graphql`, record });
}

interface Written {
  readonly origin: string;
  readonly name: string;
  readonly record: SessionRecord;
}

/** Runs in each page before all else: writes it as the client package keeps it, where nothing was kept yet. */
function write({ origin, name, record }: Written): void {
  if (location.origin !== origin) return;
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const table of ['session', 'outbox', 'drafts', 'pages', 'leases']) {
      opening.result.createObjectStore(table);
    }
    opening.transaction?.objectStore('session').put(record, 'current');
  };
  opening.onsuccess = () => opening.result.close();
}

import { fileURLToPath } from 'node:url';
import { Client } from 'pg';
import { borrowEmbedded } from '../../src/store/embedded/embedded.ts';

const EMBEDDED_FOLDER = fileURLToPath(new URL('../.data', import.meta.url));

/** The PostgreSQL that holds the seeded databases. */
export interface DatabaseServer {
  readonly url: string;
  close(): Promise<void>;
}

/** The one at `DATABASE_URL`, or else the product's embedded one. */
export async function openDatabaseServer(): Promise<DatabaseServer> {
  const given = process.env['DATABASE_URL'];
  if (given) return { url: given, close: async () => undefined };
  const log = { info: () => undefined, warn: () => undefined };
  const { url, stop } = await borrowEmbedded({ dataDir: EMBEDDED_FOLDER, log });
  return { url, close: stop };
}

export function urlOfDatabase(serverUrl: string, name: string): string {
  const url = new URL(serverUrl);
  url.pathname = name;
  return url.href;
}

export async function withClient<Result>(
  url: string,
  work: (client: Client) => Promise<Result>,
): Promise<Result> {
  const client = new Client({ connectionString: url, application_name: 'confab-bench' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

import { Client } from 'pg';
import { readDatabaseUrl } from './url.ts';

const CONNECT_TIMEOUT_MS = 5_000;
const ANSWER_TIMEOUT_MS = 60_000;

/** One connection for a moment, outside any pool; whoever makes it connects it and ends it. */
export function createClient(url: string): Client {
  const client = new Client({
    ...readDatabaseUrl(url),
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: ANSWER_TIMEOUT_MS,
  });
  // Whatever is asked fails, and tells it; an error that nobody hears would end the process.
  client.on('error', () => undefined);
  return client;
}

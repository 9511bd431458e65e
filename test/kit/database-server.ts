import { Client } from 'pg';

/** One statement on a connection of its own. */
export async function onServer(url: string, sql: string, values: unknown[] = []): Promise<any[]> {
  const client = new Client(url);
  await client.connect();
  try {
    const { rows } = await client.query(sql, values);
    return rows;
  } finally {
    await client.end();
  }
}

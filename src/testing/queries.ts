import { Client } from 'pg';

/** What no request asks for, or only once a second: it comes when it comes. */
const BY_THE_CLOCK = /^(background_|session_find_live|session_touch)/;

/** What a connection is set up with: one may be opened at any time. */
const SETTING_UP = /^SET \w+ TO /;

interface Query {
  readonly text: string;
  readonly name: string;
}

let recorded: Query[] | null = null;
const { query } = Client.prototype;

/** Every statement passes here, whoever sends it: prepared ones bypass the ORM's own log. */
Client.prototype.query = function record(this: Client, ...args: any[]): any {
  const [first] = args;
  const text = typeof first === 'string' ? first : first?.text;
  if (typeof text === 'string' && !SETTING_UP.test(text))
    recorded?.push({ text, name: first?.name ?? '' });
  return (query as any).apply(this, args);
};

/** The SQL texts that were sent to PostgreSQL while `act` ran, because of it. */
export async function queriesDuring(act: () => Promise<unknown>): Promise<string[]> {
  const queries = await recordedDuring(act);
  return queries.filter(({ name }) => !BY_THE_CLOCK.test(name)).map(({ text }) => text);
}

/** All of them, for what the clock itself promises. */
export async function allQueriesDuring(act: () => Promise<unknown>): Promise<string[]> {
  return (await recordedDuring(act)).map(({ text }) => text);
}

async function recordedDuring(act: () => Promise<unknown>): Promise<Query[]> {
  const queries: Query[] = (recorded = []);
  try {
    await act();
  } finally {
    recorded = null;
  }
  return queries;
}

import { Client } from 'pg';

/** What no request asks for, or only once a second: it comes when it comes. */
const BY_THE_CLOCK = /^(background_|session_find_live|session_touch)/;

/** What a connection is set up with: one may be opened at any time. */
const SETTING_UP = /^SET \w+ TO /;

interface Query {
  readonly text: string;
  readonly name: string;
  /** As PostgreSQL gets them. */
  readonly values: readonly (string | Buffer | null)[];
}

let recorded: Query[] | null = null;
const { query } = Client.prototype;

/** Every statement passes here, whoever sends it: prepared ones bypass the ORM's own log. */
Client.prototype.query = function record(this: Client, ...args: any[]): any {
  const [first] = args;
  const text = typeof first === 'string' ? first : first?.text;
  if (recorded && typeof text === 'string' && !SETTING_UP.test(text)) {
    recorded.push({ text, name: first?.name ?? '', values: valuesOf(first) });
  }
  return (query as any).apply(this, args);
};

/** A query that submits itself binds its values where only a connection sees them. */
function valuesOf(query: any): Query['values'] {
  if (query.constructor?.name !== 'RowsQuery') return query.values ?? [];
  let bound: Query['values'] = [];
  const pass = () => {};
  const stream = { cork: pass, uncork: pass };
  const bind = ({ values }: any) => void (bound = values);
  const rest = { stream, parse: pass, describe: pass, execute: pass, sync: pass, close: pass };
  query.submit({ parsedStatements: {}, bind, ...rest });
  return bound;
}

/** The SQL texts that were sent to PostgreSQL while `act` ran, because of it. */
export async function queriesDuring(act: () => Promise<unknown>): Promise<string[]> {
  return (await recordedDuring(act)).map(({ text }) => text);
}

/** All of them, for what the clock itself promises. */
export async function allQueriesDuring(act: () => Promise<unknown>): Promise<string[]> {
  return (await recordAll(act)).map(({ text }) => text);
}

/** With their values. */
export async function recordedDuring(act: () => Promise<unknown>): Promise<Query[]> {
  return (await recordAll(act)).filter(({ name }) => !BY_THE_CLOCK.test(name));
}

async function recordAll(act: () => Promise<unknown>): Promise<Query[]> {
  const queries: Query[] = (recorded = []);
  try {
    await act();
  } finally {
    recorded = null;
  }
  return queries;
}

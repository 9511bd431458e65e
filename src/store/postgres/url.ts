import { Client, type ClientConfig } from 'pg';

/** What every connection to a database has in common, as `DATABASE_URL` says it. */
export type DatabaseAddress = Pick<
  ClientConfig,
  'host' | 'port' | 'user' | 'password' | 'database' | 'ssl' | 'sslnegotiation' | 'options'
> & { readonly application_name: string };

const APPLICATION_NAME = 'confab';

/**
 * The one reading of a database's URL. TLS, and what is left to the environment, are read by `pg`;
 * names are decoded whole, so that they may hold any character.
 */
export function readDatabaseUrl(url: string): DatabaseAddress {
  const { host, port, user, password, ssl } = new Client({ connectionString: url });
  const { searchParams, database } = parse(url);
  return {
    host,
    port,
    user: user ?? undefined,
    password: password ?? undefined,
    database: database || user || undefined,
    ssl,
    sslnegotiation: searchParams.get('sslnegotiation') === 'direct' ? 'direct' : 'postgres',
    application_name: searchParams.get('application_name') ?? APPLICATION_NAME,
    options: searchParams.get('options') ?? undefined,
  };
}

/** The same server's database of this name. */
export function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(name)}`;
  return changed.href;
}

/** Which database it is, for people: never with the password. */
export function describeDatabase(url: string): string {
  const { searchParams, hostname, port, database } = parse(url);
  const host = searchParams.get('host') ?? (decodeURIComponent(hostname) || 'localhost');
  const shownPort = searchParams.get('port') ?? port;
  return `${host}${shownPort && `:${shownPort}`}/${database}`;
}

function parse(url: string) {
  const { searchParams, hostname, port, pathname } = new URL(url);
  return { searchParams, hostname, port, database: decodeURIComponent(pathname.slice(1)) };
}

import { fileURLToPath } from 'node:url';
import { readArguments } from './arguments.ts';
import { prepareDatabase, restore } from './data/prepare.ts';
import { openDatabaseServer } from './data/server.ts';
import { FULL, QUICK } from './data/size.ts';
import { measureHttp } from './measure/http.ts';
import { HTTP_HEAD, httpRows } from './report/http-table.ts';
import { table } from './report/table.ts';

const PROFILES = fileURLToPath(new URL('results/profiles', import.meta.url));

/** Progress goes beside the figures. */
const say = (line: string) => console.error(line);

export async function bench(): Promise<void> {
  const options = readArguments();
  await using opened = new AsyncDisposableStack();
  const server = await openDatabaseServer();
  opened.defer(server.close);
  const databaseUrl = await prepareDatabase(server.url, options.quick ? QUICK : FULL, say);
  const profileTo = options.cpuProf ? PROFILES : undefined;
  const http = await measureHttp({ ...options, databaseUrl, profileTo, say });
  console.log(table(HTTP_HEAD, httpRows(http), 2));
  await restore(databaseUrl);
}

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { inspect } from '../fanout/inspector.ts';
import type { StartedPeer } from '../peers/start.ts';

/** How a process is started that is to be profiled. */
export const INSPECT = '--inspect=127.0.0.1:0';

/** Runs `work`, and writes what the server does meanwhile for the developer tools to show. */
export async function profiled<Result>(
  peer: StartedPeer,
  file: string,
  work: () => Promise<Result>,
): Promise<Result> {
  const url = /ws:\/\/\S+/.exec(await readFile(peer.logFile, 'utf8'))?.[0];
  if (!url) throw new Error(`${peer.name} was not started with ${INSPECT}`);
  const inspector = await inspect(url);
  await inspector.startProfile();
  const result = await work();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, await inspector.stopProfile());
  inspector.close();
  return result;
}

import { request } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { pipeline } from 'node:stream/promises';
import { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { median } from '../measure/median.ts';
import { cpuOf, rssOf } from '../measure/process.ts';
import type { StartedPeer } from '../peers/start.ts';
import type { Figure } from './figure.ts';

const MIB = 2 ** 20;
const SIZE_MIB = 100;
const ROUNDS = 5;
const LOOK_EVERY_MS = 20;

/** Begins as a ZIP does: files of that type are kept as they come. */
const CHUNK = Buffer.alloc(MIB, 7);
const FIRST = Buffer.concat([Buffer.from('PK\x03\x04'), CHUNK.subarray(4)]);

const CREATE = `mutation ($size: Int!) {
  createUpload(input: { filename: "all.zip", mediaType: "application/zip", size: $size }) {
    media { id } upload { url }
  }
}`;
const COMPLETE = `mutation ($mediaId: ID!) {
  completeUpload(input: { mediaId: $mediaId }) { media { state failure url } }
}`;

interface Site {
  readonly pid: number;
  /** Where a new file goes, and from where it comes back once it is there. */
  begin(): Promise<{ readonly url: string; end(): Promise<string> }>;
}

interface Taken {
  readonly cpuMs: number;
  readonly rss: number;
}

/** A file of 100 MiB up and down again, with Confab and with the bare server in turn. */
export async function measureBytes(
  confab: StartedPeer,
  token: string,
  folder: string,
  say: (line: string) => void,
): Promise<Figure[]> {
  await using bare = await startBare(folder);
  const sites = { confab: confabSite(confab, token), bare: bare.site };
  const before = Math.round(rssOf(confab.pid) / 1e6);
  const taken = { up: { confab: [], bare: [] }, down: { confab: [], bare: [] } } as Record<
    'up' | 'down',
    Record<keyof typeof sites, Taken[]>
  >;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of ['confab', 'bare'] as const) {
      say(`${SIZE_MIB} MiB up and down, ${name}`);
      const { pid, begin } = sites[name];
      const { url, end } = await begin();
      const up = await during(pid, () => put(url));
      const source = await end();
      const down = await during(pid, () => get(source));
      // The first round warms up.
      if (round === 0) continue;
      taken.up[name].push(up);
      taken.down[name].push(down);
    }
  }
  const perMiB = (all: readonly Taken[]) => median(all.map(({ cpuMs }) => cpuMs)) / SIZE_MIB;
  const resident = (all: readonly Taken[]) => Math.max(...all.map(({ rss }) => rss)) / 1e6;
  const { up, down } = taken;
  return [
    figure('Upload of 100 MiB: Node CPU, ms a MiB', perMiB(up.confab), perMiB(up.bare), 8),
    figure(
      `Upload of 100 MiB: resident, MB (${before} before it)`,
      resident(up.confab),
      resident(up.bare),
      150,
    ),
    figure('Download of 100 MiB: Node CPU, ms a MiB', perMiB(down.confab), perMiB(down.bare), 4),
  ];
}

const figure = (what: string, is: number, bare: number, atMost: number): Figure => ({
  ...{ what, is, bare, atMost },
});

function confabSite({ pid, port }: StartedPeer, token: string): Site {
  async function ask(query: string, variables: object) {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      body: JSON.stringify({ query, variables }),
    });
    const answer = await response.json();
    if (answer.errors) throw new Error(JSON.stringify(answer.errors));
    return answer.data;
  }
  return {
    pid,
    async begin() {
      const { media, upload } = (await ask(CREATE, { size: SIZE_MIB * MIB })).createUpload;
      return {
        url: upload.url,
        async end() {
          const { media: made } = (await ask(COMPLETE, { mediaId: media.id })).completeUpload;
          if (made.state !== 'READY') throw new Error(`The file is ${made.state} ${made.failure}`);
          return made.url;
        },
      };
    },
  };
}

async function startBare(folder: string) {
  const script = fileURLToPath(new URL('bare.ts', import.meta.url));
  const child = spawn(process.execPath, [script, join(folder, 'bare')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [said] = await once(child.stdout, 'data');
  const url = `http://127.0.0.1:${/\d+/.exec(String(said))?.[0]}/`;
  const { pid } = child;
  if (pid === undefined) throw new Error('The bare server does not start');
  const site: Site = { pid, begin: async () => ({ url, end: async () => url }) };
  return { site, [Symbol.asyncDispose]: async () => void child.kill() };
}

async function during(pid: number, work: () => Promise<void>): Promise<Taken> {
  // Without this the process pays for what it did before.
  await sleep(500);
  const before = cpuOf(pid);
  let rss = 0;
  const timer = setInterval(() => (rss = Math.max(rss, rssOf(pid))), LOOK_EVERY_MS);
  await work();
  clearInterval(timer);
  return { cpuMs: (cpuOf(pid) - before) / 1e6, rss };
}

function* chunks() {
  yield FIRST;
  for (let count = 1; count < SIZE_MIB; count += 1) yield CHUNK;
}

async function put(url: string): Promise<void> {
  const sent = request(url, { method: 'PUT', headers: { 'content-length': SIZE_MIB * MIB } });
  const answered = once(sent, 'response');
  await pipeline(Readable.from(chunks()), sent);
  const [answer] = await answered;
  answer.resume();
  if (answer.statusCode !== 201)
    throw new Error(`The upload was answered with ${answer.statusCode}`);
}

async function get(url: string): Promise<void> {
  const asked = request(url).end();
  const [answer] = await once(asked, 'response');
  let bytes = 0;
  const count = (chunk: Buffer, _encoding: unknown, done: () => void) => {
    bytes += chunk.length;
    done();
  };
  await pipeline(answer, new Writable({ write: count }));
  if (bytes !== SIZE_MIB * MIB) throw new Error(`${bytes} bytes came`);
}

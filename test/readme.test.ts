import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Kind } from 'graphql';
import { SETTINGS } from '../src/config.ts';
import { LIMITS } from '../src/graphql/limits/document-limits.ts';
import { createSchema } from '../src/graphql/schema.ts';
import { type Caller, startApp, type TestApp } from './kit/app.ts';
import type { Stream } from './kit/stream.ts';
import { until } from './kit/until.ts';
import { MODULES } from '../src/modules.ts';

/**
 * The convention of the tour: an operation's first line says in whose window it runs; JSON right below
 * it is its variables, where "$chatId" stands for what an earlier answer showed as `chatId`. What a shell echoes is sent.
 */
const STEP =
  /```graphql\n# (?<who>\w+)\n(?<query>.*?)```(\n\n```json\n(?<json>.*?)```)?|Stop (?<stopped>\w+)'s|```sh\necho (?<bytes>\S+) .*?```/gs;

/** How many events each subscription shows before it is stopped. */
const EVENTS = [4, 2, 2];

const ROOT = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const README = read('README.md');
/** Prettier widens the cells of tables. */
const lines = README.split('\n').map((line) => line.replace(/ {2,}/g, ' '));

describe('the tour', () => {
  let app: TestApp;
  beforeAll(async () => void (app = await startApp()));
  afterAll(() => app.stop());

  it('works as it is written, from the first operation to the last', async () => {
    const { answers, seen } = await walk();

    const [beforeLeaving, resumed, inbox] = seen;
    expect(beforeLeaving?.map(typeOf).toSorted()).toEqual([
      'MessageAddedEvent',
      'ReadyEvent',
      'TypingEvent',
      'TypingEvent',
    ]);
    expect(resumed?.at(-1).message.text).toBe('It is about Saturday.');
    expect(inbox?.map(typeOf)).toEqual(['InboxReadyEvent', 'MessageAddedEvent']);
    expect(answers.find(({ feed }) => feed).feed.nodes[0].comments.nodes).toHaveLength(1);
    expect(answers.at(-2).completeUpload.media).toMatchObject({ state: 'READY', width: 2 });
    expect(answers.at(-1).sendMessage.message).toMatchObject({
      kind: 'IMAGE',
      attachments: [{ alt: 'A red and blue flag' }],
    });
    expect(answers.find(({ message }) => message).message).toEqual({
      status: 'READ',
      readBy: { nodes: [{ username: 'bob' }] },
      reactions: [{ emoji: '👍', count: 1 }],
    });
  });

  /** Does what the reader is told to do. */
  async function walk() {
    const windows: Record<string, Caller> = { Ann: app.guest, Bob: app.guest };
    const watched: Record<string, Stream> = {};
    const seen: any[][] = [];
    const answers: any[] = [];
    const shown: Record<string, unknown> = {};

    for (const { groups } of README.matchAll(STEP)) {
      const { who = '', query = '', json = '{}', stopped, bytes } = groups ?? {};
      if (stopped) {
        const stream = watched[stopped];
        seen.push((await stream?.take(EVENTS[seen.length] ?? 0)) ?? []);
        stream?.close();
        // Whoever watches is online: the others are told of the end before they watch more.
        await until(() => app.subscriptionCount() === 0, `${stopped} has stopped`);
        continue;
      }
      if (bytes) {
        const body = Buffer.from(bytes, 'base64');
        expect((await fetch(String(shown['uploadUrl']), { method: 'PUT', body })).ok).toBe(true);
        continue;
      }
      const window = windows[who];
      if (!window) throw new Error(`Nobody has the window of ${who}`);
      const variables = JSON.parse(json, (_key, value) =>
        typeof value === 'string' && value.startsWith('$') ? shown[value.slice(1)] : value,
      );
      if (query.startsWith('subscription')) {
        watched[who] = await window.watch(query, variables);
        continue;
      }
      const answer = await window.run(query, variables);
      // The text says that sending it once more changes nothing.
      if (query.includes('clientMessageId')) {
        expect(await window.run(query, variables)).toEqual(answer);
      }
      answers.push(answer);
      JSON.stringify(answer, (key, value) => (shown[key] = value));
      if (answer.register) windows[who] = app.as(answer.register.accessToken);
    }
    return { answers, seen };
  }
});

const typeOf = (event: { __typename: string }) => event.__typename;

describe('the reference', () => {
  it('tells what every setting means, and its default', () => {
    const settings = Object.entries<{ default?: any; desc?: string }>(SETTINGS);
    const rows = settings.map(([name, { default: value, desc }]) => {
      const said = value === undefined ? '' : String(value);
      return `| \`${name}\` |${said && ` \`${said}\``} | ${desc} |`;
    });

    expect(missing(rows)).toEqual([]);
  });

  it('tells what to do about every error code', () => {
    const codes = createSchema(MODULES).getType('ErrorCode')?.astNode;
    if (codes?.kind !== Kind.ENUM_TYPE_DEFINITION) throw new Error('ErrorCode is no enum');

    const rows = codes.values?.map(({ name }) => `| \`${name.value}\` |`);
    expect(missing(rows ?? [''])).toEqual([]);
  });

  it('is right that the compose file hands on what a deployment sets', () => {
    const handedOn = [...read('docker-compose.yml').matchAll(/^ +(\w+): \$\{\1:/gm)].map(
      ([, name]) => name,
    );

    expect(handedOn).toEqual(
      expect.arrayContaining(['JWT_SECRET', 'PUBLIC_URL', 'TRUSTED_PROXIES', 'OTP_PROVIDER']),
    );
    expect(handedOn.filter((name) => !(`${name}` in SETTINGS))).toEqual([]);
  });

  it('tells the limits of an operation', () => {
    const said = [
      `${LIMITS.tokens.toLocaleString('en')} tokens`,
      `${LIMITS.depth} levels`,
      `${LIMITS.rootFields} root fields`,
      `${LIMITS.aliases} aliases`,
      `cost of ${LIMITS.cost.toLocaleString('en')}`,
    ];

    const text = README.replace(/\s+/g, ' ');
    expect(said.filter((limit) => !text.includes(limit))).toEqual([]);
  });

  it('names every folder of the source', () => {
    const entries = readdirSync(new URL('src', ROOT), { withFileTypes: true });

    const folders = entries.filter((entry) => entry.isDirectory());
    expect(missing(folders.map(({ name }) => ` ${name}/ `))).toEqual([]);
  });
});

/** Those that no line of the README begins with. */
const missing = (beginnings: readonly string[]) =>
  beginnings.filter((beginning) => !lines.some((line) => line.startsWith(beginning)));

describe('the examples', () => {
  const blocks = [...README.matchAll(/```tsx?\n\/\/ (?<path>\S+)\n(?<text>.*?)```/gs)];

  it.each(blocks.map(({ groups }) => ({ ...groups })))('hold $path as it is shown', (block) => {
    expect(block['text']).toBe(read(block['path'] ?? ''));
  });

  it('link to files that are there', () => {
    const links = [...README.matchAll(/\]\((?<path>[^)#:]+)\)/g)].map(
      ({ groups }) => groups?.['path'],
    );

    expect(links).toContain('examples/operations.graphql');
    expect(links.filter((path) => !existsSync(new URL(`${path}`, ROOT)))).toEqual([]);
  });
});

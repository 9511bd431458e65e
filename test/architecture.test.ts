import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/**
 * From the ground up. A file may import from its own row or a lower one; types are free. A new kind
 * of file must be given a row: the one whose neighbours it is like.
 */
const LAYERS = {
  'what everything stands on': [
    'errors ids logger secret text setting-kinds */settings',
    'database/(align|columns|failures|like|page|page-loader|reach|redis|redis-liveness|shape)',
    'database/(client|dialect|pool|row-client|rows|session|suitability|types|url|values)',
    'graphql/wanted',
    'account/(device|parsers) phone/number message/text',
    'idempotency/hashes',
    'limits/(address|admission|budget|fair-queue|json|limiter|places)',
    'realtime/(arrival|bus|coalesce|events|frame|opening|outgoing|queues|ring|room|rotation|running|seats|singly|token-watch)',
    'presence/registry jobs/(batches|kinds) privacy/pages',
  ],
  settings: ['config'],
  'what is stored': ['*/entity'],
  'the stores': [
    'database/(clock|fold|migrate|migration-list|online-migration|orm|statement|shaped-statement)',
    'database/(embedded|embedded-*)',
    '(presence|realtime)/redis-* jobs/(boss|dead-letters|queue|workers)',
  ],
  'what is asked of them': ['*/repository */*-repository realtime/log'],
  'what is fetched in batches': ['*/loaders'],
  context: ['context'],
  'who may': ['*/policy'],
  'what happens': [
    '*/service */*-service',
    'account/(audit|authentication|credentials|deletion|export|export-links|guessing|password)',
    'account/(liveness|reauthentication|refresh|sessions|tokens)',
    'account/forgetting realtime/retention jobs/handlers',
    'chat/(change|erasure|membership|people) */personal-data privacy/(domains|erasure)',
    'message/(history|receipts|sending|system|typing)',
    'phone/(codes|provider|twilio-provider)',
    'presence/presence',
    'realtime/(channel-streams|chat-stream|chat-streams|chat-watch|delivery|history|hub|inbox)',
    'realtime/(inboxes|meter|parties|rendering|replay|subscriber|sweep|watcher)',
    'user/(resemblance|searches)',
  ],
  'what it is called': ['*/resolvers'],
  'how it is asked for': [
    'graphql/(answer-size|compilable|compilation|compiled-errors|plain-document|plain-schema)',
    'graphql/(apollo|cost|documents|execute|execution|field-costs|format-error|fragments|input-errors|limits|live)',
    'graphql/(rate-limits|render|request-log|root-fields|schema)',
  ],
  'the doors': [
    'http/(admission|cookie|drain|export|graphiql|graphql|health|origin-of|origins|ruru-assets|security-headers|server)',
    'realtime/(closing|connection|holder|intake|socket)',
  ],
  'the whole': ['main'],
  'what people type': ['cli commands/* seed/*'],
};

const rows = Object.values(LAYERS).map((patterns) =>
  patterns
    .flatMap((line) => line.split(' '))
    .map((pattern) => new RegExp(`^src/${pattern.replaceAll('*', '[\\w-]+')}\\.ts$`)),
);
const files = globSync('src/**/*.ts').filter(
  (file) => !/\.(test|generated)\.ts$|^src\/(testing|chaos)\//.test(file),
);

const rowsOf = (file: string) =>
  rows.flatMap((patterns, row) => (patterns.some((pattern) => pattern.test(file)) ? row : []));
/** What a file imports, or exports from elsewhere, beside types. */
function importsOf(file: string): string[] {
  const statements = readFileSync(file, 'utf8').matchAll(
    /^(?:import|export) (?!type )(?<what>[^;]*?)\bfrom '(?<from>[^']+)';/gm,
  );
  return [...statements]
    .filter(({ groups }) => !/^\{(\s*type [^,]*,?)*\s*\}/.test(groups!['what']!))
    .map(({ groups }) => groups!['from']!);
}
const filesImportedBy = (file: string) =>
  importsOf(file)
    .filter((from) => from.startsWith('.') && !from.includes('.generated.'))
    .map((from) => join(dirname(file), from));

describe('the sources', () => {
  it('are of a known kind, each of one', () => {
    const unplaced = files.filter((file) => rowsOf(file).length !== 1);

    expect(files.length).toBeGreaterThan(100);
    expect(unplaced).toEqual([]);
  });

  it('import downwards only', () => {
    const upward = files.flatMap((file) =>
      filesImportedBy(file)
        .filter((target) => rowsOf(target)[0]! > rowsOf(file)[0]!)
        .map((target) => `${file} -> ${target}`),
    );

    expect(upward).toEqual([]);
  });

  it('never import each other in a circle', () => {
    const done = new Set<string>();
    const circles: string[] = [];
    const visit = (file: string, path: readonly string[]) => {
      if (path.includes(file)) circles.push([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (done.has(file) || path.includes(file)) return;
      for (const target of filesImportedBy(file)) visit(target, [...path, file]);
      done.add(file);
    };
    files.forEach((file) => visit(file, []));

    expect(circles).toEqual([]);
  });

  it('know GraphQL only where it is spoken', () => {
    const speaking = Object.keys(LAYERS).indexOf('how it is asked for');
    const foreign = files.filter(
      (file) =>
        rowsOf(file)[0]! < speaking &&
        !file.startsWith('src/graphql/') &&
        importsOf(file).some((from) => /^(@apollo\/|@graphql-tools\/|graphql$)/.test(from)),
    );

    expect(foreign).toEqual([]);
  });

  it('keep the database from those that only name things', () => {
    const resolvers = files.filter((file) => file.endsWith('/resolvers.ts'));
    const touching = resolvers.filter(
      (file) =>
        /\b(em|rootEm)\b/.test(readFileSync(file, 'utf8')) ||
        filesImportedBy(file).some((target) => /repository|\/database\//.test(target)),
    );

    expect(resolvers.length).toBeGreaterThan(5);
    expect(touching).toEqual([]);
  });

  it('write the log of a chat in two places, one of which is the send', () => {
    const writing = files.filter((file) =>
      /INSERT INTO chat_events|create\(LogEntry/.test(readFileSync(file, 'utf8')),
    );

    // The send is one statement with a guard.
    expect(writing.sort()).toEqual(['src/message/sending-repository.ts', 'src/realtime/log.ts']);
  });
});

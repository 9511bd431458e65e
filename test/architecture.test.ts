import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';

/** What everything may rest on. */
const GROUND = ['errors.ts', 'viewer.ts', 'module.ts'];

/** From the ground up: a folder imports from those before it. Machinery is given what domains have, and knows none. */
const MACHINERY = 'input settings store telemetry jobs rate live graphql http socket'.split(' ');
/** A domain rests on machinery, and on domains of its own group and of those before it. */
const DOMAINS = 'people identity media feed chat engagement discovery notify connect safety'.split(
  ' ',
);
const ORDER = ['ground', ...MACHINERY, ...DOMAINS, 'composition'];

/** Within a domain, from the ground up; any other file is one of the services. */
const KINDS = [
  'types',
  'settings',
  'entity',
  'repository',
  'loaders',
  'policy',
  'service',
  'resolvers',
  'module',
];

const files = globSync('src/**/*.ts').filter((file) => !/\.(test|cases|generated)\.ts$/.test(file));

function groupOf(file: string): string {
  const [, first = '', ...rest] = file.split('/');
  if (rest.length > 0 && first !== 'commands' && first !== 'seed') return first;
  return GROUND.includes(first) ? 'ground' : 'composition';
}

/** A file at the top is a room of its own. */
const folderOf = (file: string) => (dirname(file) === 'src' ? file : dirname(file));

/** `chat/member/erasure-repository.ts` is a repository. */
function kindOf(file: string): number {
  const name = /(?<kind>[a-z]+)\.ts$/.exec(file)?.groups?.['kind'] ?? '';
  return KINDS.includes(name) ? KINDS.indexOf(name) : KINDS.indexOf('service');
}

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

const importsWhere = (isWrong: (from: string, to: string) => boolean) =>
  files.flatMap((from) =>
    filesImportedBy(from)
      .filter((to) => isWrong(from, to))
      .map((to) => `${from} -> ${to}`),
  );

/** The ways that lead back to where they began. */
function circlesOf(edges: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const done = new Set<string>();
  const circles: string[] = [];
  const visit = (node: string, path: readonly string[]) => {
    if (path.includes(node)) circles.push([...path.slice(path.indexOf(node)), node].join(' -> '));
    if (done.has(node) || path.includes(node)) return;
    for (const next of edges.get(node) ?? []) visit(next, [...path, node]);
    done.add(node);
  };
  for (const node of edges.keys()) visit(node, []);
  return circles;
}

function edgesBetween(nodeOf: (file: string) => string): ReadonlyMap<string, ReadonlySet<string>> {
  const edges = new Map<string, Set<string>>();
  for (const file of files) {
    const node = nodeOf(file);
    const targets = filesImportedBy(file).map(nodeOf);
    edges.set(node, new Set([...(edges.get(node) ?? []), ...targets.filter((to) => to !== node)]));
  }
  return edges;
}

describe('the sources', () => {
  it('are of a known group', () => {
    const unplaced = files.filter((file) => !ORDER.includes(groupOf(file)));

    expect(files.length).toBeGreaterThan(200);
    expect(unplaced).toEqual([]);
  });

  it('import from their own group and those before it', () => {
    const place = (file: string) => ORDER.indexOf(groupOf(file));

    expect(importsWhere((from, to) => place(to) > place(from))).toEqual([]);
  });

  it('need nothing beside them in production: no client, no example, no test', () => {
    const needed = files.flatMap((file) => [...filesImportedBy(file)]);

    expect(needed.filter((file) => !/^(src|migrations)\//.test(file))).toEqual([]);
  });

  it('import downwards within a group of domains: resolvers, service, policy, loaders, repository, entity', () => {
    const isUpward = (from: string, to: string) =>
      DOMAINS.includes(groupOf(from)) && groupOf(from) === groupOf(to) && kindOf(to) > kindOf(from);

    expect(importsWhere(isUpward)).toEqual([]);
  });

  it('never import each other in a circle, neither files nor folders', () => {
    expect(circlesOf(edgesBetween((file) => file))).toEqual([]);
    expect(circlesOf(edgesBetween(folderOf))).toEqual([]);
  });

  it('know GraphQL only where it is spoken', () => {
    const speaking = new Set(['graphql', 'http', 'socket', 'composition']);
    const foreign = files.filter(
      (file) =>
        !speaking.has(groupOf(file)) &&
        importsOf(file).some((from) => /^(@apollo\/|@graphql-tools\/|graphql$)/.test(from)),
    );

    expect(foreign).toEqual([]);
  });

  it('keep the database from those that only name things', () => {
    const resolvers = files.filter((file) => file.endsWith('/resolvers.ts'));
    const touching = resolvers.filter(
      (file) =>
        /\b(em|rootEm)\b/.test(readFileSync(file, 'utf8')) ||
        filesImportedBy(file).some((target) => /repository|\/store\//.test(target)),
    );

    expect(resolvers.length).toBeGreaterThan(10);
    expect(touching).toEqual([]);
  });

  it('hand the hub who may watch a chat: it knows neither the tables nor the rule', () => {
    const hub = files.filter((file) => file.startsWith('src/live/hub/'));
    const knowing = hub.filter((file) =>
      /chat_members|PUBLIC|\b(FROM|JOIN|UPDATE|INTO) chats\b/.test(readFileSync(file, 'utf8')),
    );

    expect(hub.length).toBeGreaterThan(10);
    expect(knowing).toEqual([]);
  });

  it('load what makes worlds by its command alone, since production has not what it needs', () => {
    const isSeed = (file: string) => file.startsWith('src/seed/');

    expect(importsWhere((from, to) => isSeed(to) && !isSeed(from))).toEqual([]);
  });

  it('know the inside of each library in one file', () => {
    const touching = (what: RegExp) =>
      files.filter((file) => what.test(readFileSync(file, 'utf8')));

    expect(touching(/ from 'kysely'|fromKysely/)).toEqual(['src/store/orm/dialect.ts']);
    expect(touching(/\bgetTransactionContext\b|\bgetConnection\b/)).toEqual([
      'src/store/orm/orm.ts',
    ]);
    expect(touching(/\bnew Function\(/)).toEqual(['src/store/postgres/compile-row.ts']);
  });

  it('decode what people send in a process of its own, which knows nothing else of ours', () => {
    const inside = 'src/media/verification/process/';
    // What it looks at it has drawn itself, by a command that the server does not know.
    const seed = 'src/seed/pictures.ts';
    const decoding = files.filter((file) =>
      importsOf(file).some((from) => /^(sharp|mediabunny|file-type|thumbhash)$/.test(from)),
    );

    expect(decoding.length).toBeGreaterThan(2);
    expect(decoding.filter((file) => !file.startsWith(inside))).toEqual([seed]);
    expect(
      importsWhere(
        (from, to) => to.startsWith(inside) && !from.startsWith(inside) && from !== seed,
      ),
    ).toEqual([]);
    expect(
      importsWhere((from, to) => from.startsWith(inside) && !to.startsWith(dirname(inside))),
    ).toEqual([]);
  });

  it('read rows by the inside of pg behind the driver, which looks whether it is there', () => {
    const inside = ['wire.ts', 'row-client.ts', 'rows.ts', 'run-message.ts'].map(
      (file) => `src/store/postgres/${file}`,
    );
    const allowed = [...inside, 'src/store/postgres/driver.ts'];

    expect(importsWhere((from, to) => inside.includes(to) && !allowed.includes(from))).toEqual([]);
  });

  it('forget after a write all that was read, and not what one domain knows of', () => {
    const clearing = files.filter((file) => readFileSync(file, 'utf8').includes('.clearAll('));

    expect(clearing).toEqual(['src/store/statement/forget-reads.ts']);
  });

  it('write the log of a chat in one place, but for what is one statement with a guard', () => {
    const writing = files.filter((file) =>
      /INSERT INTO chat_events|create\(LogEntry/.test(readFileSync(file, 'utf8')),
    );

    expect(writing.sort()).toEqual([
      'src/chat/message/sending-repository.ts',
      'src/chat/reaction/writing-repository.ts',
      'src/live/log/log.ts',
    ]);
  });
});

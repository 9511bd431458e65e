import { globSync, readFileSync } from 'node:fs';
import { basename, dirname, relative } from 'node:path';
import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files';
import type { CodegenConfig } from '@graphql-codegen/cli';
import { Kind, parse, print } from 'graphql';
import frontend from './examples/codegen.ts';

const GENERATED = 'src/graphql/generated';
const CLIENT_OPERATIONS = 'client/src/operations/*.graphql';

const sdl = globSync('schema/**/*.graphql').map((file) => readFileSync(file, 'utf8'));

/** A type of the schema is resolved from the row of its name, where some domain's `entity.ts` has one. */
const rows = Object.fromEntries(
  globSync('src/*/*/entity.ts')
    .sort()
    .flatMap((file) =>
      rowsIn(file).map((type) => [type, `${relative(GENERATED, file)}#${type}Row`]),
    ),
);

function rowsIn(file: string): string[] {
  const names = readFileSync(file, 'utf8').matchAll(/^export (?:type|interface) (\w+)Row\b/gm);
  return Array.from(names, ([, name = '']) => name).filter((name) =>
    sdl.some((text) => new RegExp(`^type ${name}\\b`, 'm').test(text)),
  );
}

/** An event is resolved from the type of its name in some `events.ts`, or else from an entry of a chat's log. */
const events = Object.fromEntries(
  sdl.flatMap((text) =>
    Array.from(text.matchAll(/^type (\w+)Event\b/gm), ([, name = '']) => [
      `${name}Event`,
      sourceOf(name) ?? '../../live/log/events.ts#LogEvent',
    ]),
  ),
);

function sourceOf(name: string): string | undefined {
  const declaration = new RegExp(`^export (type|interface) ${name}Event\\b`, 'm');
  const file = globSync('src/*/*/events.ts').find((path) =>
    declaration.test(readFileSync(path, 'utf8')),
  );
  return file && `${relative(GENERATED, file)}#${name}Event as ${name}Source`;
}

/** What stands behind a type of the schema while its fields are resolved. */
const mappers = {
  ...events,
  ...rows,
  Node: '../node/kinds.ts#NodeRow',
  AuthPayload: '../../identity/session/issue.ts#IssuedSession',
};

/** What a frontend generates from its own operations. */
const examples = Object.fromEntries(
  Object.entries(frontend.generates).map(([path, output]) => [
    `examples/${path}`,
    { ...output, documents: `examples/${frontend.documents}` },
  ]),
);

/** Operations as text: they need no generated parser. */
const asText = (documentModule: string, { isParsed = false } = {}) => ({
  plugins: ['typescript-operations', './client/codegen/documents.ts'],
  config: {
    documentModule,
    isParsed,
    scalars: frontend.generates['gql/'].config.scalars,
    nonOptionalTypename: true,
    skipTypeNameForRoot: true,
    useTypeImports: true,
  },
});

const client = {
  'client/src/gql/operations.ts': {
    documents: CLIENT_OPERATIONS,
    ...asText('../document.ts'),
  },
  // Loaded when somebody uploads something.
  'client/src/gql/uploads.ts': {
    documents: ['client/src/uploads/*.graphql', fragmentsIn(CLIENT_OPERATIONS)],
    ...asText('../document.ts'),
  },
  // Loaded when somebody changes a message.
  'client/src/gql/changes.ts': {
    documents: ['client/src/changes/*.graphql', fragmentsIn(CLIENT_OPERATIONS)],
    ...asText('../document.ts'),
  },
  // Loaded when somebody sends something later.
  'client/src/gql/scheduled.ts': {
    documents: ['client/src/scheduled/*.graphql', fragmentsIn(CLIENT_OPERATIONS)],
    ...asText('../document.ts'),
  },
  // Loaded when somebody looks at a thread.
  'client/src/gql/threads.ts': {
    documents: ['client/src/threads/*.graphql', fragmentsIn(CLIENT_OPERATIONS)],
    ...asText('../document.ts'),
  },
  // Loaded when somebody signs in.
  'client/src/gql/sign-in.ts': {
    documents: ['client/src/sign-in/*.graphql', fragmentsIn(CLIENT_OPERATIONS)],
    ...asText('../document.ts'),
  },
  // What a cache reads and writes of a record.
  'client/src/gql/record-fragments.ts': {
    documents: CLIENT_OPERATIONS,
    plugins: ['./client/codegen/trees.ts'],
    config: {
      fragments: [
        'UserFields',
        'MediaFields',
        'ThreadFields',
        'MessageFields',
        'ViewerFields',
        'ChatFields',
      ],
    },
  },
  'client/src/gql/possible-types.ts': {
    documents: CLIENT_OPERATIONS,
    plugins: ['fragment-matcher'],
    config: { apolloClientVersion: 3 },
  },
};

/** A screen's operations stand beside it, and may spread the fragments of the client package. */
const web = Object.fromEntries(
  globSync('web/src/*/*.graphql').map((file) => [
    `${dirname(file)}/gql/${basename(file, '.graphql')}.ts`,
    {
      documents: [file, fragmentsIn(CLIENT_OPERATIONS)],
      ...asText('../../document.ts', { isParsed: true }),
    },
  ]),
);

function fragmentsIn(files: string): string {
  const offered = [
    ...['UserFields', 'MediaFields', 'ThreadFields', 'MessageFields', 'ViewerFields'],
    ...['ChatFields', 'SignedIn'],
  ];
  return globSync(files)
    .sort()
    .flatMap((file) => parse(readFileSync(file, 'utf8')).definitions)
    .filter((each) => each.kind === Kind.FRAGMENT_DEFINITION && offered.includes(each.name.value))
    .map(print)
    .join('\n');
}

export default {
  schema: 'schema/**/*.graphql',
  generates: {
    ...examples,
    ...client,
    ...web,
    [GENERATED]: defineConfig({
      mode: 'merged',
      resolverGeneration: 'disabled',
      mergeSchema: false,
      importExtension: '.ts',
      scalarsOverrides: {
        ID: { type: 'string' },
        DateTime: { type: 'Date' },
        URI: {
          resolver: '~graphql-scalars#URLResolver',
          type: { input: 'URL', output: 'string' },
        },
      },
      typesPluginsConfig: {
        useTypeImports: true,
        immutableTypes: true,
        enumsAsTypes: true,
        addInterfaceFieldResolverTypes: true,
        resolversNonOptionalTypename: false,
        contextType: '../../context.ts#Context',
        mappers,
      },
    }),
    'schema.graphql': {
      plugins: ['schema-ast'],
      config: { includeDirectives: true, sort: true },
    },
  },
} satisfies CodegenConfig;

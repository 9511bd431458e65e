import { globSync, readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { defineConfig } from '@eddeee888/gcg-typescript-resolver-files';
import type { CodegenConfig } from '@graphql-codegen/cli';
import frontend from './examples/codegen.ts';

const GENERATED = 'src/graphql/generated';

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

export default {
  schema: 'schema/**/*.graphql',
  generates: {
    ...examples,
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

import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { type DefinitionNode, type FragmentDefinitionNode, Kind, parse, print } from 'graphql';
import { withTypename } from './documents.ts';

interface Config {
  /** They are written with those that they spread. */
  readonly fragments: readonly string[];
}

/** One parsed document of the fragments that are named: who reads them needs no parser. */
export const plugin: PluginFunction<Config> = (_schema, documents, { fragments }) => {
  const trees = documents
    .flatMap(({ document }) => document?.definitions ?? [])
    .filter((definition) => isFragment(definition))
    .filter(({ name }) => fragments.includes(name.value))
    .map((fragment) => JSON.stringify(treeOf(fragment)));
  return {
    prepend: [`import type { DocumentNode } from 'graphql';`],
    content: [
      'export const fragments = {',
      `  kind: 'Document',`,
      '  definitions: [',
      ...trees.map((tree) => `    ${tree},`),
      '  ],',
      '} as unknown as DocumentNode;',
    ].join('\n'),
  };
};

/** Without what a parser notes of where it stood. */
const treeOf = (fragment: FragmentDefinitionNode): DefinitionNode | undefined =>
  parse(print(withTypename(fragment)), { noLocation: true }).definitions[0];

const isFragment = (definition: DefinitionNode): definition is FragmentDefinitionNode =>
  definition.kind === Kind.FRAGMENT_DEFINITION;

import { join } from 'node:path';
import { type DefinitionNode, Kind, parse } from 'graphql';
import type { Plugin } from 'vite';
import { fragments } from '../client/src/gql/record-fragments.ts';

const OPERATIONS = /\/src\/[\w-]+\/gql\/[\w-]+\.ts$/;
const TEXT = /(?:\/\* @__PURE__ \*\/ )?documentOf\(\s*'([^']*)',?\s*\)/g;
const FRAGMENTS = join(import.meta.dirname, '../client/src/gql/record-fragments.ts');

/** Where each stands that the client brings along anyway. */
const known = new Map(fragments.definitions.map((tree, index) => [JSON.stringify(tree), index]));

/** What the screens ask is parsed here, so that browsers need no parser for it. */
export function parsedDocuments(): Plugin {
  return {
    name: 'parsed-documents',
    enforce: 'pre',
    transform(code, id) {
      if (!OPERATIONS.test(id)) return null;
      const parsed = code.replaceAll(TEXT, (_, text: string) => treeOf(text));
      return { code: `import { fragments } from '${FRAGMENTS}';\n${parsed}`, map: null };
    },
  };
}

/** In a call, since only of one it can be said that it does nothing else. */
function treeOf(text: string): string {
  const definitions = parse(text, { noLocation: true }).definitions.map(definitionOf).join();
  const tree = `{ kind: '${Kind.DOCUMENT}', definitions: [${definitions}] }`;
  return `/* @__PURE__ */ (() => (${tree}))()`;
}

function definitionOf(definition: DefinitionNode): string {
  const tree = JSON.stringify(definition);
  const index = known.get(tree);
  return index === undefined ? tree : `fragments.definitions[${index}]`;
}

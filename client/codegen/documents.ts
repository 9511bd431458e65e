import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import {
  type DefinitionNode,
  type FieldNode,
  type FragmentDefinitionNode,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';

type Definition = OperationDefinitionNode | FragmentDefinitionNode;

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

interface Config {
  /** Where the generated file finds `Document`, and `documentOf` where texts alone are not one. */
  readonly documentModule: string;
  readonly isParsed?: boolean;
}

/** A constant for each operation and fragment: its text, with the fragments that it needs, and its types. */
export const plugin: PluginFunction<Config> = (_schema, documents, config) => {
  const { documentModule, isParsed = false } = config;
  const definitions = documents
    .flatMap(({ document }) => document?.definitions ?? [])
    .filter((definition) => isOperation(definition) || isFragment(definition));
  const fragments = new Map(
    definitions.filter(isFragment).map((definition) => [definition.name.value, definition]),
  );
  const shared = new Set(definitions.flatMap((one) => [...fragmentsOf(one, fragments)]));
  const texts = [...shared].map(
    (fragment) => `const ${textNameOf(fragment)} = '${textOf(fragment)}';`,
  );
  const constants = definitions.map((definition) => {
    const [name, types] = typesOf(definition);
    const parts = [...fragmentsOf(definition, fragments)];
    const value = isParsed
      ? `/* @__PURE__ */ documentOf(\n  '${[definition, ...parts].map(textOf).join('')}',\n)`
      : `{\n  toString: () => ${[`'${textOf(definition)}'`, ...parts.map(textNameOf)].join(' + ')},\n}`;
    return `export const ${name}Document: Document<${types}> = ${value};`;
  });
  return {
    prepend: [
      `import ${isParsed ? '{ type Document, documentOf }' : 'type { Document }'} from '${documentModule}';`,
    ],
    content: [...(isParsed ? [] : texts), ...constants].join('\n\n'),
  };
};

const textOf = (definition: Definition): string =>
  stripIgnoredCharacters(print(withTypename(definition)));

/** Of what several operations share there is one text. */
const textNameOf = (fragment: FragmentDefinitionNode) => `${fragment.name.value}Text`;

/** Named as by the plugin that makes the types. */
function typesOf(definition: Definition): [name: string, types: string] {
  const name = definition.name?.value ?? '';
  if (isFragment(definition)) return [`${name}Fragment`, `${name}Fragment, never`];
  const kind = definition.operation.replace(/^./, (letter) => letter.toUpperCase());
  return [name, `${name}${kind}, ${name}${kind}Variables`];
}

function fragmentsOf(
  definition: Definition,
  all: ReadonlyMap<string, FragmentDefinitionNode>,
  found = new Set<FragmentDefinitionNode>(),
): Set<FragmentDefinitionNode> {
  visit(definition, {
    FragmentSpread({ name }) {
      const fragment = all.get(name.value);
      if (!fragment || found.has(fragment)) return;
      found.add(fragment);
      fragmentsOf(fragment, all, found);
    },
  });
  return found;
}

/** A cache knows an object by its type and id, so every object tells its type. */
export function withTypename<Node extends Definition>(definition: Node): Node {
  return visit(definition, {
    SelectionSet(set, _key, parent) {
      const isRoot = parent && 'kind' in parent && parent.kind === Kind.OPERATION_DEFINITION;
      const { selections } = set;
      const hasIt = selections.some(
        (selection) => selection.kind === Kind.FIELD && selection.name.value === '__typename',
      );
      return isRoot || hasIt ? undefined : { ...set, selections: [TYPENAME, ...selections] };
    },
  });
}

const isFragment = (definition: DefinitionNode): definition is FragmentDefinitionNode =>
  definition.kind === Kind.FRAGMENT_DEFINITION;

const isOperation = (definition: DefinitionNode): definition is OperationDefinitionNode =>
  definition.kind === Kind.OPERATION_DEFINITION;

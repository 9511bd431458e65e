import { type DocumentNode, type FragmentDefinitionNode, Kind } from 'graphql';

/**
 * Works something out for each fragment at most once, so that fragments which spread each other
 * cost no more than their text; a missing fragment counts as `empty`, as does one within itself.
 */
export function perFragment<T>(
  document: DocumentNode,
  empty: T,
  workOut: (fragment: FragmentDefinitionNode) => T,
): (name: string) => T {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) {
      fragments.set(definition.name.value, definition);
    }
  }

  const results = new Map<string, T>();
  return (name) => {
    const fragment = fragments.get(name);
    if (!fragment) return empty;
    if (!results.has(name)) {
      results.set(name, empty);
      results.set(name, workOut(fragment));
    }
    return results.get(name) ?? empty;
  };
}

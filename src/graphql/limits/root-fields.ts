import {
  type DocumentNode,
  type FieldNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import { perFragment } from './fragments.ts';

/** What an operation asks of its root type, through fragments too: one of each name in the answer. */
export function rootFieldsOf(
  document: DocumentNode,
  { selectionSet }: OperationDefinitionNode,
): readonly FieldNode[] {
  const ofFragment = perFragment<readonly FieldNode[]>(document, [], (fragment) =>
    fragment.selectionSet.selections.flatMap(ofSelection),
  );
  const fields = new Map<string, FieldNode>();
  for (const field of selectionSet.selections.flatMap(ofSelection)) {
    const name = field.alias?.value ?? field.name.value;
    if (!fields.has(name)) fields.set(name, field);
  }
  return [...fields.values()];

  function ofSelection(selection: SelectionNode): readonly FieldNode[] {
    switch (selection.kind) {
      case Kind.FIELD:
        return [selection];
      case Kind.INLINE_FRAGMENT:
        return selection.selectionSet.selections.flatMap(ofSelection);
      case Kind.FRAGMENT_SPREAD:
        return ofFragment(selection.name.value);
    }
  }
}

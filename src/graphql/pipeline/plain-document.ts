import {
  type DirectiveNode,
  type DocumentNode,
  type FragmentDefinitionNode,
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import type { Operation } from './documents.ts';

export type Executable = Pick<Operation, 'document' | 'definition'>;
type Variables = Readonly<Record<string, unknown>>;

/** The variables that decide what is skipped, here or in any fragment. */
export function conditionsOf({ document, definition }: Executable): readonly string[] {
  const names = new Set<string>();
  for (const node of [definition, ...fragmentsOf(document)]) {
    visit(node, {
      Directive(directive) {
        if (!isCondition(directive)) return;
        visit(directive, { Variable: ({ name }) => void names.add(name.value) });
      },
    });
  }
  return [...names];
}

/**
 * The operation alone with its fragments, without variables, and without what these values skip:
 * graphql-jit keeps one condition for a fragment, however often it is spread. Of a subscription to
 * events of many types, it is what is asked of one of them.
 */
export function plainDocument(
  { document, definition }: Executable,
  variables: Variables,
  eventType: string | null,
): Executable {
  const selectionSet = plainSet(definition.selectionSet, variables);
  const operation: OperationDefinitionNode = {
    ...definition,
    variableDefinitions: [],
    directives: [],
    selectionSet: eventType ? onlyOf(eventType, selectionSet) : selectionSet,
  };
  const fragments = fragmentsOf(document).map((fragment) => ({
    ...fragment,
    selectionSet: plainSet(fragment.selectionSet, variables),
  }));
  return {
    document: { ...document, definitions: [operation, ...fragments] },
    definition: operation,
  };
}

/** Where the stream's field stands in a fragment, it is left as it is. */
function onlyOf(type: string, set: SelectionSetNode): SelectionSetNode {
  const narrowed = set.selections.map((selection): SelectionNode => {
    if (selection.kind !== Kind.FIELD || !selection.selectionSet) return selection;
    const name = { kind: Kind.NAME, value: type } as const;
    const only: SelectionNode = {
      kind: Kind.INLINE_FRAGMENT,
      typeCondition: { kind: Kind.NAMED_TYPE, name },
      selectionSet: selection.selectionSet,
    };
    return { ...selection, selectionSet: { kind: Kind.SELECTION_SET, selections: [only] } };
  });
  return { ...set, selections: narrowed };
}

function plainSet({ kind, selections }: SelectionSetNode, variables: Variables): SelectionSetNode {
  const included = selections.filter((selection) => isIncluded(selection, variables));
  return { kind, selections: included.map((selection) => plainSelection(selection, variables)) };
}

function plainSelection(selection: SelectionNode, variables: Variables): SelectionNode {
  const plain = { ...selection, directives: [] };
  if (plain.kind === Kind.FRAGMENT_SPREAD || !plain.selectionSet) return plain;
  return { ...plain, selectionSet: plainSet(plain.selectionSet, variables) };
}

/** As graphql-js decides it. */
function isIncluded(selection: SelectionNode, variables: Variables): boolean {
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  if (skip?.['if'] === true) return false;
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return include?.['if'] !== false;
}

export function fragmentsOf({ definitions }: DocumentNode): readonly FragmentDefinitionNode[] {
  return definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
}

const CONDITIONS: ReadonlySet<string> = new Set([
  GraphQLSkipDirective.name,
  GraphQLIncludeDirective.name,
]);
const isCondition = ({ name }: DirectiveNode) => CONDITIONS.has(name.value);

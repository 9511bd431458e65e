import {
  type ASTNode,
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
 * graphql-jit keeps one condition for a fragment, however often it is spread.
 */
export function plainDocument(
  { document, definition }: Executable,
  variables: Variables,
): DocumentNode {
  const operation: OperationDefinitionNode = {
    ...definition,
    variableDefinitions: [],
    directives: [],
    selectionSet: plainSet(definition.selectionSet, variables),
  };
  const fragments = fragmentsOf(document).map((fragment) => ({
    ...fragment,
    selectionSet: plainSet(fragment.selectionSet, variables),
  }));
  return { ...document, definitions: [operation, ...fragments] };
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

/** Names that stand for themselves in the code that is made; paths of them are told apart. */
const PLAIN_NAME = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * Whether graphql-jit answers a document like this as graphql-js does. It knows nothing of what the
 * plain schema has no arguments for (introspection), runs a mutation though one before it has nulled
 * everything, and takes names for its own: fields `a_b` and `a { b }` for one another, `__proto__`
 * for the prototype.
 */
export function isCompilable({ document, definition }: Executable): boolean {
  const asked: ASTNode[] = [definition, ...fragmentsOf(document)];
  return (
    asked.every(hasPlainNames) && (definition.operation !== 'mutation' || hasOneField(definition))
  );
}

function hasPlainNames(node: ASTNode): boolean {
  let isPlain = true;
  visit(node, {
    Field({ name, alias }) {
      const isTypeName = name.value === '__typename';
      if (isTypeName && !alias) return;
      const key = (alias ?? name).value;
      const isOdd = !PLAIN_NAME.test(key) || key in Object.prototype;
      if (isOdd || (name.value.startsWith('__') && !isTypeName)) isPlain = false;
    },
  });
  return isPlain;
}

function hasOneField({ selectionSet: { selections } }: OperationDefinitionNode): boolean {
  return selections.length === 1 && selections[0]?.kind === Kind.FIELD;
}

import {
  type ASTNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionSetNode,
  visit,
} from 'graphql';
import { type Executable, fragmentsOf } from './plain-document.ts';

/** A field takes 30 to 70 µs, and is compiled for each type that it may be one of. */
const MAX_FIELDS = 200;

/** Names that stand for themselves in the code that is made; paths of them are told apart. */
const PLAIN_NAME = /^[A-Za-z][A-Za-z0-9]*$/;

/**
 * Whether graphql-jit answers a document like this as graphql-js does. It knows nothing of what the
 * plain schema has no arguments for (introspection), runs a mutation though one before it has nulled
 * everything, and takes names for its own: fields `a_b` and `a { b }` for one another, `__proto__`
 * for the prototype. What is large is not worth the while that it takes.
 */
export function isCompilable(schema: GraphQLSchema, executable: Executable): boolean {
  const { document, definition } = executable;
  const asked: ASTNode[] = [definition, ...fragmentsOf(document)];
  return (
    asked.every(hasPlainNames) &&
    (definition.operation !== OperationTypeNode.MUTATION || hasOneField(definition)) &&
    sizeOf(schema, executable) <= MAX_FIELDS
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

/** How many fields are compiled; it stops counting where they are too many. */
function sizeOf(schema: GraphQLSchema, { document, definition }: Executable): number {
  const fragments = new Map(fragmentsOf(document).map((one) => [one.name.value, one]));
  let size = 0;
  count(definition.selectionSet, schema.getRootType(definition.operation));
  return size;

  function count(set: SelectionSetNode, type: GraphQLNamedType | null | undefined): void {
    if (isAbstractType(type)) {
      for (const possible of schema.getPossibleTypes(type)) count(set, possible);
    }
    if (!isObjectType(type)) return;
    for (const selection of set.selections) {
      if (size > MAX_FIELDS) return;
      if (selection.kind === Kind.FIELD) {
        size += 1;
        const field = type.getFields()[selection.name.value];
        if (field && selection.selectionSet)
          count(selection.selectionSet, getNamedType(field.type));
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition =
        fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      const applies =
        !condition ||
        condition === type ||
        (isAbstractType(condition) && schema.isSubType(condition, type));
      if (fragment && applies) count(fragment.selectionSet, type);
    }
  }
}

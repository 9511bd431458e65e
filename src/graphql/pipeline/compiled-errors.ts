import {
  type DocumentNode,
  type ExecutionResult,
  type FieldNode,
  type GraphQLError,
  type GraphQLOutputType,
  type GraphQLSchema,
  isListType,
  isNonNullType,
  locatedError,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

interface Place {
  readonly nodes: readonly FieldNode[];
  /** Of the field that the nodes ask for. */
  readonly type: GraphQLOutputType | undefined;
}

/** The compiled operation knows where in the text its errors belong, but not to which fields. */
type FindPlace = (error: GraphQLError) => Place;

export function createPlaceFinder(schema: GraphQLSchema, document: DocumentNode): FindPlace {
  let fields: Map<string, { node: FieldNode; type: GraphQLOutputType | undefined }> | undefined;

  return ({ locations = [] }) => {
    fields ??= fieldsByPosition(schema, document);
    const found = locations.flatMap(
      ({ line, column }) => fields?.get(positionOf(line, column)) ?? [],
    );
    return { nodes: found.map(({ node }) => node), type: found[0]?.type };
  };
}

function fieldsByPosition(schema: GraphQLSchema, document: DocumentNode) {
  const fields = new Map<string, { node: FieldNode; type: GraphQLOutputType | undefined }>();
  const typeInfo = new TypeInfo(schema);
  const collect = visitWithTypeInfo(typeInfo, {
    Field(node) {
      const { line, column } = node.loc?.startToken ?? {};
      fields.set(positionOf(line, column), { node, type: typeInfo.getType() ?? undefined });
    },
  });
  visit(document, collect);
  return fields;
}

const positionOf = (line?: number, column?: number) => `${line}:${column}`;

/** Errors as graphql-js makes them, and one for each null: of all that it hides, the first cause. */
export function asGraphqlJs(result: ExecutionResult, findPlace: FindPlace): ExecutionResult {
  if (!result.errors) return result;
  const found = result.errors.map((error) => {
    const { nodes, type } = findPlace(error);
    const isCause = type !== undefined && !isNullableAt(type, error.path);
    const place = nulledPlace(result.data, error.path);
    return { error, nodes, place, isCause };
  });
  const causes = Map.groupBy(
    found.filter(({ isCause }) => isCause),
    ({ place }) => place,
  );
  const told = found.filter((one) => (causes.get(one.place)?.[0] ?? one) === one);
  const errors = told.map(({ error, nodes }) =>
    locatedError(error.originalError ?? new Error(error.message), nodes, error.path),
  );
  return { ...result, errors };
}

/** Of a list, the error may be an item's. */
function isNullableAt(type: GraphQLOutputType, path: GraphQLError['path'] = []): boolean {
  let inner = type;
  for (let end = path.length - 1; typeof path[end] === 'number'; end--) {
    const list = isNonNullType(inner) ? inner.ofType : inner;
    if (isListType(list)) inner = list.ofType;
  }
  return !isNonNullType(inner);
}

/** Where the data is null because of an error at this path. */
function nulledPlace(data: unknown, path: GraphQLError['path'] = []): string {
  let value = data;
  for (const [depth, step] of path.entries()) {
    if (value === null || value === undefined) return path.slice(0, depth).join('.');
    // What has a part at this step of a path is an object or a list.
    value = (value as Readonly<Record<string | number, unknown>>)[step];
  }
  return path.join('.');
}

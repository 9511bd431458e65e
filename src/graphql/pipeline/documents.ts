import { createHash } from 'node:crypto';
import {
  type DocumentNode,
  getOperationAST,
  GraphQLError,
  type GraphQLSchema,
  NoSchemaIntrospectionCustomRule,
  OverlappingFieldsCanBeMergedRule,
  type OperationDefinitionNode,
  specifiedRules,
  validate,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { invalidFields } from '../../errors.ts';
import { createCostCheck } from '../limits/cost.ts';
import { fieldOfLiteralError } from './input-errors.ts';
import { checkShape, LIMITS, parseWithin } from '../limits/document-limits.ts';

const MAX_CACHED_DOCUMENTS = 500;
/** Parsed, a document takes a hundred times its length in memory. */
const MAX_CACHED_CHARACTERS = 1_000_000;

export interface GraphQLRequest {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** An operation that has passed parsing, limits and validation; made once for all who ask the same. */
export interface Operation {
  readonly document: DocumentNode;
  readonly definition: OperationDefinitionNode;
  readonly name: string | null;
  /** What it costs with these variables; throws QUERY_TOO_COMPLEX where that is too much. */
  readonly checkCost: ReturnType<typeof createCostCheck>;
}

interface AdmittedDocument {
  readonly document: DocumentNode;
  readonly hash: string;
  readonly operations: Map<string | null, Operation>;
}

export interface Documents {
  /** Whether it was admitted before, so that to admit it once more is no work. */
  isKnown(request: GraphQLRequest): boolean;
  /** Throws a GraphQLError or AppError, or the list of validation errors, before anything runs. */
  admit(request: GraphQLRequest): Operation;
  /** An admitted document by the SHA-256 of its text. */
  byHash(hash: string): DocumentNode | undefined;
}

/** What is wrong with a document, all of it. */
export class ValidationErrors extends Error {
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super('The document is not valid');
    this.errors = errors;
  }
}

/** Of the transport, not of the schema: its code is none of `ErrorCode`. */
export const transportError = (code: string, message: string) =>
  new GraphQLError(message, { extensions: { code } });
/** Clients that send a hash instead of the text send the text when they are told so. */
export function requireNotPersisted(query: unknown, extensions: unknown): void {
  const isPersisted =
    typeof extensions === 'object' && extensions !== null && 'persistedQuery' in extensions;
  if (typeof query === 'string' || !isPersisted) return;
  throw transportError('PERSISTED_QUERY_NOT_SUPPORTED', 'PersistedQueryNotSupported');
}

export const badRequest = (message: string) => transportError('BAD_REQUEST', message);

interface Options {
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
  /** Whether a wrong name is answered without the schema's names that are like it. */
  readonly hideSuggestions: boolean;
}

export function createDocuments(schema: GraphQLSchema, options: Options): Documents {
  const requireValid = createValidation(schema, options);
  const documentByHash = new Map<string, DocumentNode>();
  const cache = new LRUCache<string, AdmittedDocument>({
    max: MAX_CACHED_DOCUMENTS,
    maxSize: MAX_CACHED_CHARACTERS,
    sizeCalculation: (_admitted, query) => query.length,
    dispose: ({ hash }) => documentByHash.delete(hash),
  });

  function admitDocument(query: string): AdmittedDocument {
    const known = cache.get(query);
    if (known) return known;
    if (query.trim() === '') throw badRequest('The query is empty');
    const document = parseWithin(query);
    checkShape(document);
    requireValid(document);
    const hash = createHash('sha256').update(query).digest('hex');
    const admitted = { document, hash, operations: new Map() };
    cache.set(query, admitted);
    documentByHash.set(hash, document);
    return admitted;
  }

  function admitOperation({ document, operations }: AdmittedDocument, name: string | null) {
    const known = operations.get(name);
    if (known) return known;
    const definition = getOperationAST(document, name);
    if (!definition) throw badRequest('Name one of the operations of the document: operationName');
    const checkCost = createCostCheck(schema, document, definition);
    const operation = { document, definition, checkCost, name: definition.name?.value ?? null };
    operations.set(name, operation);
    return operation;
  }

  return {
    isKnown: ({ query }) => cache.has(query),
    admit({ query, operationName, variables }) {
      const operation = admitOperation(admitDocument(query), operationName ?? null);
      operation.checkCost(variables ?? undefined);
      return operation;
    },
    byHash: (hash) => documentByHash.get(hash),
  };
}

function createValidation(
  schema: GraphQLSchema,
  { introspection, hideSuggestions }: Options,
): (document: DocumentNode) => void {
  const maxErrors = LIMITS.validationErrors;
  const linear = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);
  if (!introspection) linear.push(NoSchemaIntrospectionCustomRule);
  // This one compares fields in pairs: only where all else is right.
  const stages = [linear, [OverlappingFieldsCanBeMergedRule]];
  const find = (document: DocumentNode): readonly GraphQLError[] => {
    for (const rules of stages) {
      const found = validate(schema, document, rules, { maxErrors, hideSuggestions });
      if (found.length > 0) return found;
    }
    return [];
  };
  return (document) => {
    const found = find(document);
    if (found.length === 0) return;
    // Beyond so many it adds one that says there are more.
    const errors = found.slice(0, maxErrors);
    const fields = errors.flatMap((error) => fieldOfLiteralError(error, document) ?? []);
    if (fields.length === errors.length) throw invalidFields(fields);
    throw new ValidationErrors(errors.map(withValidationCode));
  };
}

function withValidationCode({ message, nodes }: GraphQLError): GraphQLError {
  return new GraphQLError(message, { nodes, extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
}

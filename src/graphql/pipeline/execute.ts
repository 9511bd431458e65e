import {
  createSourceEventStream,
  type ExecutionResult,
  type FormattedExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  Kind,
  OperationTypeNode,
} from 'graphql';
import type { Logger } from 'pino';
import type { Context, CreateContext } from '../../context.ts';
import type { OpenSocket, RequestInfo, Viewer } from '../../viewer.ts';
import { PRICES } from '../../rate/admission.ts';
import { requireSendable } from './answer-size.ts';
import { createApollo } from './apollo.ts';
import {
  badRequest,
  createDocuments,
  type GraphQLRequest,
  type Operation,
  transportError,
  ValidationErrors,
} from './documents.ts';
import { createExecution } from './execution.ts';
import type { FormatError } from './format-error.ts';
import { isVariableError } from './input-errors.ts';
import { LIMITS } from '../limits/document-limits.ts';
import type { Executable } from './plain-document.ts';
import type { EnforceRateLimits } from '../limits/rate-limits.ts';
import { createRequestLog } from './request-log.ts';
import { notesOf } from '../field-notes.ts';

export type Authenticate = () => Promise<Viewer | null>;

/** What a door knows of a request. */
export interface Door {
  readonly request: RequestInfo;
  /** Whether only queries are welcome. */
  readonly readOnly?: boolean;
  /** Takes points for work on what the door has counted as a request; throws RATE_LIMITED. */
  readonly charge: (points: number) => void;
  /** Who asks; throws when the token is not good. */
  readonly authenticate: Authenticate;
  readonly socket?: OpenSocket;
  /** Opens a subscription, where the door has a way to push; throws what is wrong with it. */
  readonly subscribe?: (
    operation: Operation,
    request: GraphQLRequest,
    context: Context,
  ) => Promise<void>;
}

/** The answer to a subscription that goes on by itself. */
export const STREAM_OPENED: FormattedExecutionResult = {};

/** What both doors do with an operation, so that neither can be the weaker one. */
export interface Pipeline {
  readonly schema: GraphQLSchema;
  /** Throws what is wrong with the request, before anything of it runs: see `refusal`. */
  admit(request: GraphQLRequest): Operation;
  /** What a client is told of anything that was thrown. */
  refusal(error: unknown, requestId: string): readonly GraphQLError[];
  /** Answers an operation, and logs it; whatever goes wrong is in the answer. */
  answer(parse: () => GraphQLRequest, door: Door): Promise<FormattedExecutionResult>;
  /** What the resolver of an admitted subscription returns; throws what is wrong with its arguments. */
  findSource(
    operation: Executable,
    request: GraphQLRequest,
    context: Context,
  ): Promise<AsyncIterable<unknown>>;
  /** Runs an admitted operation; a subscription's runs once for each event, its `rootValue`. */
  run(
    operation: Executable,
    variables: GraphQLRequest['variables'],
    context: Context,
    rootValue?: unknown,
  ): Promise<ExecutionResult>;
  stop(): Promise<void>;
}

interface Options {
  readonly schema: GraphQLSchema;
  readonly log: Logger;
  readonly formatError: FormatError;
  readonly introspection: boolean;
  readonly hideSuggestions: boolean;
  readonly createContext: CreateContext;
  readonly enforceRateLimits: EnforceRateLimits;
}

export async function createPipeline(options: Options): Promise<Pipeline> {
  const { schema, log, formatError, createContext, hideSuggestions, enforceRateLimits } = options;
  const documents = createDocuments(schema, options);
  const logRequest = createRequestLog(log);
  const execution = createExecution({ schema, hideSuggestions });
  const apollo = createApollo(schema, documents, run);
  await apollo.start();

  async function run(
    operation: Executable,
    variables: GraphQLRequest['variables'],
    context: Context,
    rootValue?: unknown,
  ): Promise<ExecutionResult> {
    const result = await execution.run(operation, { variables, context, rootValue });
    if (!result.errors) return result;
    const errors = bounded(result.errors, (error) => formatError(error, context.request.id));
    return { ...result, errors };
  }

  async function findSource(
    { document, definition }: Executable,
    { variables }: GraphQLRequest,
    context: Context,
  ): Promise<AsyncIterable<unknown>> {
    const source = await createSourceEventStream({
      schema,
      document,
      operationName: definition.name?.value,
      variableValues: variables,
      contextValue: context,
      hideSuggestions,
      options: { maxCoercionErrors: LIMITS.validationErrors },
    });
    if (Symbol.asyncIterator in source) return source;
    throw source.errors?.[0] ?? badRequest('The subscription could not be opened');
  }

  function refusal(error: unknown, requestId: string): readonly GraphQLError[] {
    const errors = error instanceof ValidationErrors ? error.errors : [error];
    return errors.map((each) => formatError(each, requestId));
  }

  async function answer(parse: () => GraphQLRequest, door: Door) {
    const startedAt = performance.now();
    let operation: Operation | undefined;
    let result: FormattedExecutionResult;
    try {
      const request = parse();
      if (!documents.isKnown(request)) door.charge(PRICES.ofDocument(request.query.length));
      operation = documents.admit(request);
      requireServed(operation, door);
      const viewer = isSignIn(schema, operation) ? null : await door.authenticate();
      await enforceRateLimits(operation, request, { viewer, client: door.request });
      const context = createContext(viewer, door.request, { socket: door.socket });
      result =
        operation.definition.operation === OperationTypeNode.SUBSCRIPTION
          ? await openStream(door, operation, request, context)
          : await execute(operation, request, context);
      requireSendable(result.data);
    } catch (error) {
      result = { errors: refusal(error, door.request.id).map((each) => each.toJSON()) };
    }
    const line = {
      requestId: door.request.id,
      operation: operation?.name,
      kind: operation?.definition.operation,
      ms: Math.round(performance.now() - startedAt),
      outcome: result.errors?.[0]?.extensions?.['code'] ?? 'OK',
    };
    logRequest(line, Boolean(result.errors) && !result.data);
    return result;
  }

  /** What has been compiled needs nothing of Apollo Server: it was admitted, and runs as in there. */
  async function execute(
    operation: Operation,
    { query, operationName, variables }: GraphQLRequest,
    contextValue: Context,
  ): Promise<FormattedExecutionResult> {
    if (execution.isCompiled(operation)) {
      const { data, errors } = await run(operation, variables, contextValue);
      return errors ? { errors: errors.map((each) => each.toJSON()), data } : { data };
    }
    const { body } = await apollo.executeOperation(
      { query, operationName: operationName ?? undefined, variables: variables ?? undefined },
      { contextValue },
    );
    if (body.kind !== 'single') throw new Error('Incremental delivery is not part of the schema');
    return body.singleResult;
  }

  return {
    schema,
    admit: documents.admit,
    refusal,
    answer,
    findSource,
    run,
    stop: () => apollo.stop(),
  };
}

async function openStream(
  { subscribe }: Door,
  operation: Operation,
  request: GraphQLRequest,
  context: Context,
): Promise<FormattedExecutionResult> {
  await subscribe?.(operation, request, context);
  return STREAM_OPENED;
}

function requireServed({ definition }: Operation, { readOnly, subscribe }: Door): void {
  if (definition.operation === OperationTypeNode.SUBSCRIPTION && !subscribe) {
    throw badRequest('Subscriptions are served over WebSocket, on the same path');
  }
  if (definition.operation === OperationTypeNode.MUTATION && readOnly) {
    throw transportError('METHOD_NOT_ALLOWED', 'Mutations are sent with POST');
  }
}

/** No more errors than a client reads: the last one says how many there were. */
function bounded(
  errors: readonly GraphQLError[],
  format: (error: GraphQLError) => GraphQLError,
): GraphQLError[] {
  // Beyond so many of these, graphql-js adds one that says there are more.
  if (isVariableError(errors[0])) return errors.slice(0, LIMITS.validationErrors).map(format);
  const told = errors.slice(0, LIMITS.errors).map(format);
  const last = told.at(-1);
  if (!last || told.length === errors.length) return told;
  const { nodes, path, extensions } = last;
  const message = `${last.message} (the last one told of ${errors.length} errors)`;
  return [...told.slice(0, -1), new GraphQLError(message, { nodes, path, extensions })];
}

/** Whoever signs in anew is not held up by the token they had before. */
function isSignIn(schema: GraphQLSchema, { definition }: Operation): boolean {
  const fields = schema.getMutationType()?.getFields();
  const isOpen = (name: string) => fields?.[name] !== undefined && notesOf(fields[name]).isOpen;
  return (
    definition.operation === OperationTypeNode.MUTATION &&
    definition.selectionSet.selections.every(
      (selection) => selection.kind === Kind.FIELD && isOpen(selection.name.value),
    )
  );
}

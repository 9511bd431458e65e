import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { asUnavailable } from '../../store/postgres/failures.ts';
import { AppError, type ErrorCode } from '../../errors.ts';
import { fieldOfVariableError, isVariableError } from './input-errors.ts';

/** Turns whatever went wrong into what a client may read. */
export type FormatError = (error: unknown, requestId: string) => GraphQLError;

/** The one place where an error turns into part of a response, on HTTP and socket alike. */
export function createErrorFormatter(log: Pick<Logger, 'error'>): FormatError {
  return (error, requestId) => {
    if (isVariableError(error)) return withField(error);
    const cause = rootCause(error);
    const known = cause instanceof AppError ? cause : asUnavailable(cause);
    if (known) return withCode(error, known.code, known.message, known.details);
    if (cause instanceof GraphQLError) return cause;
    log.error({ requestId, err: cause }, 'An operation failed unforeseen');
    return withCode(error, 'INTERNAL_SERVER_ERROR', 'Internal server error', { requestId });
  };
}

/** The error that a resolver threw; graphql-js wraps it to add where it happened. */
function rootCause(error: unknown): unknown {
  return error instanceof GraphQLError && error.originalError
    ? rootCause(error.originalError)
    : error;
}

function withField(error: GraphQLError): GraphQLError {
  const field = fieldOfVariableError(error);
  return withCode(error, 'BAD_USER_INPUT', `${field.path}: ${field.message}`, { fields: [field] });
}

function withCode(error: unknown, code: ErrorCode, message: string, details: object): GraphQLError {
  const { nodes, path } = error instanceof GraphQLError ? error : {};
  return new GraphQLError(message, { nodes, path, extensions: { code, ...details } });
}

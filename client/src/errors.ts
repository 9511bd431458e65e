/** One value of the input that was refused, by its path, such as `username`. */
export interface FieldError {
  readonly path: string;
  /** In English, for people. */
  readonly message: string;
  /** The server's `FieldErrorReason`, for whoever says it in other words. More may come, and an older server gives none. */
  readonly reason?: string;
  /** How many characters it may have, or must have, where their number is what is wrong. */
  readonly limit?: number;
}

/** Why something failed: `code` for programs, `message` for people. */
export class ConfabError extends Error {
  override readonly name = 'ConfabError';
  /**
   * The server's `ErrorCode`, or one of this package: `NETWORK_ERROR` where no answer came, or none that makes sense,
   * `PROTOCOL_ERROR` where the server has refused the connection for good, `OUTBOX_FULL`. More may come.
   */
  readonly code: string;
  /** The values that were refused; empty where it is about none. */
  readonly fields: readonly FieldError[];
  /** In how many seconds it may succeed; null where the server says nothing about it. */
  readonly retryAfter: number | null;

  constructor(
    code: string,
    message: string,
    details: { fields?: readonly FieldError[]; retryAfter?: number | null; cause?: unknown } = {},
  ) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.fields = details.fields ?? [];
    this.retryAfter = details.retryAfter ?? null;
  }
}

const PASSING = new Set([
  'NETWORK_ERROR',
  'UNAVAILABLE',
  'RATE_LIMITED',
  'TOKEN_EXPIRED',
  'INTERNAL_SERVER_ERROR',
]);

/** Whether the very same request may succeed later. */
export const isPassing = (error: unknown): error is ConfabError =>
  error instanceof ConfabError && PASSING.has(error.code);

/** An error as GraphQL over HTTP and over the socket reports it. */
export interface ReportedError {
  readonly message: string;
  readonly extensions?: Readonly<Record<string, unknown>> | undefined;
}

export function errorOf({ message, extensions = {} }: ReportedError): ConfabError {
  const { code, fields, retryAfter } = extensions;
  return new ConfabError(typeof code === 'string' ? code : 'INTERNAL_SERVER_ERROR', message, {
    // The server's contract: `[{ path, message, reason, limit }]`.
    fields: Array.isArray(fields) ? (fields as FieldError[]) : [],
    retryAfter: typeof retryAfter === 'number' ? retryAfter : null,
  });
}

export const networkError = (cause: unknown): ConfabError =>
  new ConfabError('NETWORK_ERROR', 'No answer', { cause });

/** What went wrong, as the app is told. */
export const failureOf = (error: unknown): ConfabError =>
  error instanceof ConfabError ? error : networkError(error);

/** For code that is loaded when it is needed, and could not be. */
export function notLoaded(error: unknown): never {
  throw networkError(error);
}

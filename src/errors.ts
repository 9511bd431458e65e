/** What `extensions.code` may say: the schema's enum of the same name says what each means. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'TOKEN_EXPIRED',
  'SESSION_REVOKED',
  'INVALID_CREDENTIALS',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'CONFLICT',
  'RATE_LIMITED',
  'QUOTA_EXCEEDED',
  'EDIT_WINDOW_CLOSED',
  'QUERY_TOO_COMPLEX',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'UNAVAILABLE',
  'INTERNAL_SERVER_ERROR',
] as const;
export type ErrorCode = (typeof ERROR_CODES)[number];

/** What `reason` of a field may say: the schema's enum `FieldErrorReason` says what each means. */
export const FIELD_REASONS = [
  'REQUIRED',
  'MALFORMED',
  'TOO_SHORT',
  'TOO_LONG',
  'TOO_MANY',
  'INVISIBLE',
  'TAKEN',
  'RESERVED',
  'COMMON',
  'CONTAINS_USERNAME',
  'UNREACHABLE',
  'MISSING',
  'OTHER',
] as const;
type FieldReason = (typeof FIELD_REASONS)[number];

/** A wrong part of an input: `path` is dotted from the input, as in `email` or `userIds.2`. */
export interface FieldError {
  readonly path: string;
  readonly message: string;
  readonly reason: FieldReason;
  /** How many characters it may have, or must have, where their number is what is wrong. */
  readonly limit?: number;
}

interface Details {
  readonly fields?: readonly FieldError[];
  /** Seconds until the same call may succeed. */
  readonly retryAfter?: number;
}

/** Everything a client may act on. Any other failure is ours, and is masked at the edge. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: Details;

  constructor(code: ErrorCode, message: string, details: Details = {}) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** Why the process cannot start, in one line that names the remedy; printed without a stack. */
export class StartupError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartupError';
  }
}

export const unauthenticated = (message = 'Sign in first') =>
  new AppError('UNAUTHENTICATED', message);
export const tokenExpired = () =>
  new AppError('TOKEN_EXPIRED', 'The access token has expired: refresh it');
export const sessionRevoked = () =>
  new AppError('SESSION_REVOKED', 'This session has ended: sign in again');
export const invalidCredentials = (message: string) => new AppError('INVALID_CREDENTIALS', message);
export const forbidden = (message: string) => new AppError('FORBIDDEN', message);
export const notFound = (what: string) => new AppError('NOT_FOUND', `${what} not found`);
export const invalid = (path: string, message: string, reason: FieldReason = 'OTHER') =>
  invalidFields([{ path, message, reason }]);
export const tooLong = (path: string, limit: number) =>
  invalidFields([{ path, message: `At most ${limit} characters`, reason: 'TOO_LONG', limit }]);
export const invalidFields = (fields: readonly FieldError[]) =>
  new AppError('BAD_USER_INPUT', fields.map(describe).join('; '), { fields });
export const conflict = (path: string, message: string, reason: FieldReason = 'OTHER') => {
  const field = { path, message, reason };
  return new AppError('CONFLICT', describe(field), { fields: [field] });
};
export const rateLimited = (
  retryAfter: number,
  message = `Too many requests: try again in ${retryAfter} s`,
) => new AppError('RATE_LIMITED', message, { retryAfter });
export const quotaExceeded = () =>
  new AppError('QUOTA_EXCEEDED', 'Your files take all the room that they may: delete some');
export const editWindowClosed = () =>
  new AppError('EDIT_WINDOW_CLOSED', 'This message can no longer be edited');
export const tooComplex = (message: string) => new AppError('QUERY_TOO_COMPLEX', message);
export const payloadTooLarge = (maxBytes: number) =>
  new AppError('PAYLOAD_TOO_LARGE', `At most ${maxBytes} bytes`);
export const unavailable = (what: string) =>
  new AppError('UNAVAILABLE', `${what} is unavailable: try again`, { retryAfter: 1 });

const describe = ({ path, message }: Pick<FieldError, 'path' | 'message'>) => `${path}: ${message}`;

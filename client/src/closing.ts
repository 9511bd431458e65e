import { ConfabError, errorOf, networkError } from './errors.ts';

/** What is to be done about a connection that has ended, and what it ended with. */
export interface Closing {
  readonly next:
    | 'reconnect'
    /** Not within a second. */
    | 'wait'
    /** The token was refused: another one may be taken. */
    | 'renew'
    /** This client has broken the protocol, and would again. */
    | 'stop';
  readonly failure: ConfabError;
}

const REFUSED = new Map([
  [4401, 'UNAUTHENTICATED'],
  [4403, 'TOKEN_EXPIRED'],
]);
const FATAL = new Set([1008, 1009, 4400, 4406, 4409, 4429]);
const TRY_AGAIN_LATER = 1013;

/** By the table of PROTOCOL.md; what has no code, and every code that is not in it, is the network's fault. */
export function closingOf(event: unknown): Closing {
  const { code = 0, reason = '' } = event as Partial<CloseEvent>;
  const refusal = REFUSED.get(code);
  if (refusal) {
    const failure = errorOf({
      message: 'The access token was refused',
      extensions: { code: reason || refusal },
    });
    return { next: 'renew', failure };
  }
  if (FATAL.has(code)) {
    const failure = new ConfabError('PROTOCOL_ERROR', `Refused: ${code} ${reason}`);
    return { next: 'stop', failure };
  }
  return { next: code === TRY_AGAIN_LATER ? 'wait' : 'reconnect', failure: networkError(event) };
}

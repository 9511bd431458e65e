import type { ReadAs } from '../../store/orm/columns.ts';

/** One moment for all that a statement reads. */
const NOW = 'statement_timestamp()';

/** As SQL, of a row of `messages`: whether its time is up, though nobody has emptied it yet. */
export const isExpired = (message: string) => `${message}.expires_at <= ${NOW}`;

/** The same: whether it stands, neither deleted nor expired. */
export const isStanding = (message: string) =>
  `(${message}.deleted_at IS NULL AND (${message}.expires_at IS NULL OR ${message}.expires_at > ${NOW}))`;

const ANY_EXPIRED = `EXISTS (
  SELECT FROM messages expired WHERE expired.deleted_at IS NULL AND ${isExpired('expired')}
)`;

/**
 * The same of a message by its place, for rows that hang on it: whoever empties it takes them away. Until
 * then each is looked up apart, and none at all while nothing anywhere waits to be emptied.
 */
export const isStandingAt = (chatId: string, seq: string) =>
  `(NOT ${ANY_EXPIRED} OR coalesce((SELECT ${isStanding('messages')} FROM messages
     WHERE messages.chat_id = ${chatId} AND messages.seq = ${seq}), false))`;

const unlessExpired = (column: string) => (message: string) =>
  `CASE WHEN ${isExpired(message)} THEN NULL ELSE ${message}.${column} END`;

/** From the moment on at which it expires, a message is read as the tombstone that will be made of it. */
export const AS_IT_STANDS = {
  text: unlessExpired('text'),
  mentions: unlessExpired('mentions'),
  mentionsEveryone: unlessExpired('mentions_everyone'),
  forwardedFrom: unlessExpired('forwarded_from'),
  deletedAt: (message: string) =>
    `coalesce(${message}.deleted_at, CASE WHEN ${isExpired(message)} THEN ${message}.expires_at END)`,
} satisfies ReadAs;

/** When it is deleted, as SQL: what has expired before was over then. */
export const deletedAtOf = (message: string) => `least(clock_timestamp(), ${message}.expires_at)`;

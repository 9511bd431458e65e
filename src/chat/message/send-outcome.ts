import type { MediaRow } from '../../media/media/entity.ts';
import type { MentionRow, MessageRow } from './entity.ts';

/**
 * How a send ended. `retry`: a right was taken away while it waited for the chat, or where there is a slow
 * mode, anything was written.
 */
export type SendOutcome =
  | {
      readonly outcome: 'sent';
      readonly id: string;
      readonly seq: number;
      /** Where there are files. */
      readonly kind?: MessageRow['kind'];
      readonly attachments?: readonly MediaRow[];
      /** Where the text has any name. */
      readonly mentions?: readonly MentionRow[] | null;
      readonly mentionsEveryone?: MessageRow['mentionsEveryone'];
      readonly createdAt: Date;
      readonly expiresAt: Date | null;
      readonly replyToSeq: number | null;
      /** Where it is a reply in a thread. */
      readonly threadRootSeq?: number | null;
      readonly username: string;
      readonly userCreatedAt: Date;
    }
  /** With the id of the first message, also where nothing tells what it said: it was emptied since. */
  | { readonly outcome: 'repeated'; readonly id: string }
  /** Not the same under the newest secret: with the id and the hash of the first message. */
  | { readonly outcome: 'conflict'; readonly id: string; readonly requestHash: Buffer }
  | { readonly outcome: 'not_writable'; readonly canRead: boolean }
  | { readonly outcome: 'not_allowed' | 'no_media' }
  /** The slow mode lets them write in so many seconds. */
  | { readonly outcome: 'too_soon'; readonly retryAfter: number }
  | { readonly outcome: 'bad_reply' }
  /** It would be closed before anybody could vote. */
  | { readonly outcome: 'bad_poll' }
  | { readonly outcome: 'bad_root' }
  /** With those that are the sender's, and ready. */
  | { readonly outcome: 'bad_media'; readonly attachments: readonly MediaRow[] }
  | { readonly outcome: 'retry'; readonly isSlow?: boolean };

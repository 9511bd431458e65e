import type { Changing } from './changes/changing.ts';
import type * as deeds from './changes/changing.ts';
import type { ChatRecords } from './chat-records.ts';
import { notLoaded } from './errors.ts';
import type { PollInput, UpdateChatPreferencesInput } from './gql/changes.ts';
import { randomId } from './random-id.ts';
import type { Records } from './records.ts';
import type { Ask } from './request.ts';

/** What is left out stays as it is. */
export type PreferenceChanges = Omit<UpdateChatPreferencesInput, 'chatId'>;

export type NewPoll = PollInput & { readonly clientMessageId?: string };

/** Where a message goes. */
export interface Forwarding {
  /** 1 to 20 chats that the viewer is in. */
  readonly chatIds: readonly string[];
  /** Who tries again under the same one has forwarded it once. */
  readonly clientMessageId: string;
}

/** What somebody does to a message or a chat that is there. */
export interface Changes {
  /** Edits a message of the viewer. */
  editMessage(messageId: string, text: string): Promise<void>;
  deleteMessage(messageId: string): Promise<void>;
  /**
   * Shows a reaction of the viewer at once, and takes it back where the server refuses it, or cannot be reached: unlike
   * messages, reactions do not wait for the network. An emoji as Unicode recommends it.
   */
  react(messageId: string, emoji: string): Promise<void>;
  unreact(messageId: string, emoji: string): Promise<void>;
  /** Pins a message for all who see its chat: it is shown at once, and taken back where the server refuses it. */
  pin(messageId: string): Promise<void>;
  unpin(messageId: string): Promise<void>;
  /** Votes in a poll: for all of these options and no others. It is shown at once, and taken back as a reaction is. */
  vote(messageId: string, optionIds: readonly string[]): Promise<void>;
  addPollOption(messageId: string, text: string): Promise<void>;
  closePoll(messageId: string): Promise<void>;
  /** Sends a poll. It does not wait for the network: under the same `clientMessageId` it may be sent again. */
  sendPoll(chatId: string, poll: NewPoll): Promise<void>;
  /** Forwards a message to chats, to all of them or to none; it does not wait for the network. */
  forward(messageId: string, to: Forwarding): Promise<void>;
  /** Follows the thread under a message, which has replies: what is there counts as read. */
  followThread(rootId: string): Promise<void>;
  unfollowThread(rootId: string): Promise<void>;
  /** Marks a thread as read up to a reply's `seq`. `markRead` says nothing of threads. */
  markThreadRead(rootId: string, seq: number): Promise<void>;
  /** Mutes, pins or archives a chat for the viewer: it is shown at once, and taken back where the server refuses it. */
  updatePreferences(chatId: string, changes: PreferenceChanges): Promise<void>;
}

type Deeds = typeof deeds;

const DEEDS: readonly (keyof Deeds & keyof Changes)[] = [
  'editMessage',
  'deleteMessage',
  'react',
  'unreact',
  'pin',
  'unpin',
  'vote',
  'addPollOption',
  'closePoll',
  'sendPoll',
  'forward',
  'followThread',
  'unfollowThread',
  'markThreadRead',
  'updatePreferences',
];

/** How it is done is loaded by the first of them: most visits have none. */
export function createChanges(ask: Ask, records: Records, chatRecords: ChatRecords): Changes {
  const changing: Changing = { ask, records, chatRecords, randomId, sending: new Map() };
  const does = (name: keyof Deeds) => async (id: string, value: never) => {
    const done: Deeds = await import('./changes/changing.ts').catch(notLoaded);
    return done[name](changing, id, value);
  };
  // Each is called as the function of its name is, which is loaded then.
  return Object.fromEntries(DEEDS.map((name) => [name, does(name)])) as unknown as Changes;
}

import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';
import { User } from '../../people/user/entity.ts';
import { Message } from '../message/entity.ts';

const message = () =>
  p
    .manyToOne(Message)
    .primary()
    .joinColumns('chat_id', 'seq')
    .updateRule('no action')
    .deleteRule('cascade');

/** What a message of the kind POLL asks. Written with the message, and then under the chat's lock alone. */
const PollSchema = defineEntity({
  name: 'Poll',
  tableName: 'polls',
  properties: {
    message,
    question: p.text(),
    isMultiple: p.boolean(),
    isAnonymous: p.boolean(),
    allowsNewOptions: p.boolean(),
    closesAt: moment().nullable(),
    /** When somebody has closed it. */
    closedAt: moment().nullable(),
    /** How many have chosen anything. */
    voterCount: p.integer().default(0),
  },
});

export class Poll extends PollSchema.class {}
PollSchema.setClass(Poll);

const PollOptionSchema = defineEntity({
  name: 'PollOption',
  tableName: 'poll_options',
  properties: {
    message,
    place: p.smallint().primary(),
    id: p.uuid(),
    text: p.text(),
    voteCount: p.integer().default(0),
  },
});

export class PollOption extends PollOptionSchema.class {}
PollOptionSchema.setClass(PollOption);

/** Whose vote it is stands here also where the poll is anonymous: each has one. */
const PollVoteSchema = defineEntity({
  name: 'PollVote',
  tableName: 'poll_votes',
  indexes: [
    {
      // Whose they are is asked of a page, and before they change.
      name: 'poll_votes_user_unique',
      expression: `create unique index "poll_votes_user_unique" on "poll_votes" ("user_id", "chat_id", "seq", "place")`,
    },
  ],
  properties: {
    message,
    place: p.smallint().primary(),
    /** Its event's place in the chat's log: so those for an option lie in the order in which they came. */
    votedSeq: p.integer().primary(),
    userId: () => p.manyToOne(User).mapToPk().fieldName('user_id'),
    at: moment(),
  },
});

export class PollVote extends PollVoteSchema.class {}
PollVoteSchema.setClass(PollVote);

export interface PollRow extends Omit<Poll, 'message' | 'closesAt' | 'closedAt'> {
  readonly closesAt: Date | null;
  readonly closedAt: Date | null;
  readonly chatId: string;
  readonly seq: number;
  /** In the order in which they are shown. */
  readonly options: readonly PollOptionRow[];
}

export interface PollOptionRow extends Omit<PollOption, 'message'> {
  readonly chatId: string;
  readonly seq: number;
  readonly isAnonymous: boolean;
  /** Whether the viewer has chosen it, where that was asked for. */
  readonly isOwn: boolean;
}

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

const MessageReactionSchema = defineEntity({
  name: 'MessageReaction',
  tableName: 'message_reactions',
  indexes: [
    {
      // Whose they are is asked of a page, and before one is added.
      name: 'message_reactions_user_unique',
      expression: `create unique index "message_reactions_user_unique" on "message_reactions" ("user_id", "chat_id", "seq", "emoji")`,
    },
  ],
  properties: {
    message,
    emoji: p.text().primary(),
    /** Its event's place in the chat's log: so those of a kind lie in the order in which they came. */
    addedSeq: p.integer().primary(),
    userId: () => p.manyToOne(User).mapToPk().fieldName('user_id'),
    at: moment(),
  },
});

export class MessageReaction extends MessageReactionSchema.class {}
MessageReactionSchema.setClass(MessageReaction);

/** How many there are of a kind: a page of messages counts nothing. Written under the chat's lock alone. */
const MessageReactionCountSchema = defineEntity({
  name: 'MessageReactionCount',
  tableName: 'message_reaction_counts',
  properties: {
    message,
    emoji: p.text().primary(),
    /** At least one: the last takes the row along. */
    count: p.integer(),
    /** Where the first of them stands: kinds are shown in this order. */
    firstSeq: p.integer(),
  },
});

export class MessageReactionCount extends MessageReactionCountSchema.class {}
MessageReactionCountSchema.setClass(MessageReactionCount);

/** The reactions of one kind to a message. */
export interface ReactionGroupRow extends Pick<MessageReactionCount, 'emoji' | 'count'> {
  readonly chatId: string;
  readonly seq: number;
  /** Whether one of them is the viewer's, where that was asked for. */
  readonly isOwn: boolean;
}

import { defineEntity, p } from '@mikro-orm/core';
import { User } from '../../people/user/entity.ts';
import { Message } from '../message/entity.ts';

/**
 * Whom a message names, by which they find it; not who wrote it. What is read with the message stands
 * in itself.
 */
const MessageMentionSchema = defineEntity({
  name: 'MessageMention',
  tableName: 'message_mentions',
  indexes: [
    {
      name: 'message_mentions_message_index',
      expression: `create index "message_mentions_message_index" on "message_mentions" ("chat_id", "seq")`,
    },
  ],
  properties: {
    userId: () => p.manyToOne(User).mapToPk().primary().fieldName('user_id'),
    message: () =>
      p
        .manyToOne(Message)
        .primary()
        .joinColumns('chat_id', 'seq')
        .updateRule('no action')
        .deleteRule('cascade'),
  },
});

export class MessageMention extends MessageMentionSchema.class {}
MessageMentionSchema.setClass(MessageMention);

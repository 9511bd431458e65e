import { defineEntity, p } from '@mikro-orm/core';
import { Chat } from '../chat/entity.ts';
import { Message } from '../message/entity.ts';

/** As text: as `jsonb`, a number of six characters may come back as one of three hundred. */
const kept = () => p.json().columnType('json');

/** Beside few messages, and read where it is asked for alone. Written with the message, or under the chat's lock. */
const MessageCustomDataSchema = defineEntity({
  name: 'MessageCustomData',
  tableName: 'message_custom_data',
  properties: {
    message: () =>
      p
        .manyToOne(Message)
        .primary()
        .joinColumns('chat_id', 'seq')
        .updateRule('no action')
        .deleteRule('cascade'),
    data: kept(),
  },
});

export class MessageCustomData extends MessageCustomDataSchema.class {}
MessageCustomDataSchema.setClass(MessageCustomData);

/** Apart from the chat, which is written anew with each message. Written under its lock. */
const ChatCustomDataSchema = defineEntity({
  name: 'ChatCustomData',
  tableName: 'chat_custom_data',
  properties: {
    chatId: () => p.manyToOne(Chat).mapToPk().primary().fieldName('chat_id').deleteRule('cascade'),
    data: kept(),
  },
});

export class ChatCustomData extends ChatCustomDataSchema.class {}
ChatCustomDataSchema.setClass(ChatCustomData);

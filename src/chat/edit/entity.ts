import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';
import { User } from '../../people/user/entity.ts';
import { Message } from '../message/entity.ts';

/** What a message said before: written with each edit, by `message/edit-repository.ts`. */
const MessageEditSchema = defineEntity({
  name: 'MessageEdit',
  tableName: 'message_edits',
  indexes: [
    {
      // A position is one event's alone: no two edits of a chat have the same.
      name: 'message_edits_sender_index',
      expression: `create index "message_edits_sender_index" on "message_edits" ("sender_id", "chat_id", "edited_seq")`,
    },
  ],
  properties: {
    message: () =>
      p
        .manyToOne(Message)
        .primary()
        .joinColumns('chat_id', 'seq')
        .updateRule('no action')
        .deleteRule('cascade'),
    /** The position of the event that replaced this text: they are shown in this order. */
    editedSeq: p.integer().primary(),
    /** Who wrote it, by whom it is exported and erased. */
    senderId: () => p.manyToOne(User).mapToPk().fieldName('sender_id').deleteRule('no action'),
    text: p.text(),
    /** When it was written. */
    at: moment(),
  },
});

export class MessageEdit extends MessageEditSchema.class {}
MessageEditSchema.setClass(MessageEdit);

export type MessageEditRow = Pick<MessageEdit, 'text' | 'at' | 'editedSeq'>;

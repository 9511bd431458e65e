import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';
import { User } from '../../people/user/entity.ts';
import { Message } from '../message/entity.ts';

const SavedMessageSchema = defineEntity({
  name: 'SavedMessage',
  tableName: 'saved_messages',
  indexes: [
    {
      // It has all of the primary key: whichever is chosen finds one message at once.
      name: 'saved_messages_user_unique',
      expression: `create unique index "saved_messages_user_unique" on "saved_messages" ("user_id", "chat_id", "seq")`,
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
    userId: () =>
      p
        .manyToOne(User)
        .mapToPk()
        .primary()
        .fieldName('user_id')
        .updateRule('no action')
        .deleteRule('no action'),
    /** They are listed in this order, which is that of the database's clock. */
    id: p.uuid(),
    at: moment(),
  },
});

export class SavedMessage extends SavedMessageSchema.class {}
SavedMessageSchema.setClass(SavedMessage);

import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';
import { User } from '../../people/user/entity.ts';
import { Message } from '../message/entity.ts';

/** Written under the chat's lock alone, but for who is forgotten. */
const MessagePinSchema = defineEntity({
  name: 'MessagePin',
  tableName: 'message_pins',
  properties: {
    message: () =>
      p
        .manyToOne(Message)
        .primary()
        .joinColumns('chat_id', 'seq')
        .updateRule('no action')
        .deleteRule('cascade'),
    /** Its event's place in the chat's log: pins are shown in this order. */
    pinnedSeq: p.integer(),
    /** Null once that account is gone: the pin is the chat's. */
    pinnedById: () =>
      p
        .manyToOne(User)
        .mapToPk()
        .fieldName('pinned_by_id')
        .nullable()
        .deleteRule('no action')
        .index('message_pins_pinned_by_index'),
    at: moment(),
  },
});

export class MessagePin extends MessagePinSchema.class {}
MessagePinSchema.setClass(MessagePin);

export interface PinRow extends Pick<MessagePin, 'at' | 'pinnedById'> {
  readonly chatId: string;
  readonly seq: number;
}

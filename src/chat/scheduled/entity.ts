import { defineEntity, p } from '@mikro-orm/core';
import type { ErrorCode } from '../../errors.ts';
import { createdAt, id, moment } from '../../store/orm/columns.ts';
import { Media } from '../../media/media/entity.ts';
import { User } from '../../people/user/entity.ts';
import { Chat } from '../chat/entity.ts';

/** What somebody sends later. It is the truth: a job only wakes whoever sends it. */
const ScheduledMessageSchema = defineEntity({
  name: 'ScheduledMessage',
  tableName: 'scheduled_messages',
  indexes: [{ name: 'scheduled_messages_user_index', properties: ['userId', 'sendAt', 'id'] }],
  properties: {
    id: id(),
    userId: () => p.manyToOne(User).mapToPk().fieldName('user_id'),
    chatId: () => p.manyToOne(Chat).mapToPk().fieldName('chat_id'),
    text: p.text(),
    replyToId: p.uuid().nullable(),
    threadRootId: p.uuid().nullable(),
    alsoInChat: p.boolean(),
    sendAt: moment(),
    /** Why it was refused; until it is changed it is not tried again. */
    failure: p.text().$type<ErrorCode>().nullable(),
    /** Whether a node of a version before sends it, which does not hold the row meanwhile, or has died at that. */
    isSending: p.boolean(),
    createdAt: createdAt(),
  },
});

export class ScheduledMessage extends ScheduledMessageSchema.class {}
ScheduledMessageSchema.setClass(ScheduledMessage);

export type ScheduledMessageRow = Omit<ScheduledMessage, 'createdAt' | 'isSending'>;

const ScheduledAttachmentSchema = defineEntity({
  name: 'ScheduledAttachment',
  tableName: 'scheduled_attachments',
  properties: {
    scheduledId: () =>
      p
        .manyToOne(ScheduledMessage)
        .mapToPk()
        .primary()
        .fieldName('scheduled_id')
        .updateRule('no action')
        .deleteRule('cascade'),
    place: p.smallint().primary(),
    mediaId: () =>
      p.manyToOne(Media).mapToPk().fieldName('media_id').index('scheduled_attachments_media_index'),
  },
});

export class ScheduledAttachment extends ScheduledAttachmentSchema.class {}
ScheduledAttachmentSchema.setClass(ScheduledAttachment);

import { defineEntity, p } from '@mikro-orm/core';
import { Media } from '../../media/media/entity.ts';
import { moment } from '../../store/orm/columns.ts';
import { Message } from '../message/entity.ts';

/**
 * What was found where a link of a message leads. Written under the chat's lock by the job that has looked
 * there; an edit and the message's end take it.
 */
const MessagePreviewSchema = defineEntity({
  name: 'MessagePreview',
  tableName: 'message_previews',
  indexes: [
    {
      // The same page is not asked for again so soon.
      name: 'message_previews_sender_index',
      expression: `create index "message_previews_sender_index" on "message_previews" ("sender_id", "url", "fetched_at")`,
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
    place: p.smallint().primary(),
    /** Whose message it is; without a reference, since the message has one. */
    senderId: p.uuid(),
    url: p.text(),
    title: p.text().nullable(),
    description: p.text().nullable(),
    siteName: p.text().nullable(),
    mediaId: () =>
      p
        .manyToOne(Media)
        .mapToPk()
        .fieldName('media_id')
        .nullable()
        .deleteRule('no action')
        .index('message_previews_media_index'),
    fetchedAt: moment(),
  },
});

export class MessagePreview extends MessagePreviewSchema.class {}
MessagePreviewSchema.setClass(MessagePreview);

export interface LinkPreviewRow extends Pick<
  MessagePreview,
  'url' | 'title' | 'description' | 'siteName' | 'mediaId'
> {
  readonly chatId: string;
  readonly seq: number;
}

/** What was found behind a link. */
export interface FoundPreview extends Omit<LinkPreviewRow, 'chatId' | 'seq'> {
  /** In ISO 8601. */
  readonly fetchedAt: string;
}

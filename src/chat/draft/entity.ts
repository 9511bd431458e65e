import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';
import { Media } from '../../media/media/entity.ts';
import { ChatMember } from '../chat/entity.ts';

/** What a member has begun to write: it goes with their membership, whoever ends that. */
const DraftSchema = defineEntity({
  name: 'Draft',
  tableName: 'drafts',
  indexes: [
    {
      name: 'drafts_user_index',
      expression: `create index "drafts_user_index" on "drafts" ("user_id", "chat_id", "root_seq")`,
    },
  ],
  properties: {
    member: () =>
      p
        .manyToOne(ChatMember)
        .primary()
        .joinColumns('chat_id', 'user_id')
        .updateRule('no action')
        .deleteRule('cascade'),
    /** Of the thread that it belongs in; 0 is the chat itself. */
    rootSeq: p.integer().primary(),
    text: p.text(),
    replyToSeq: p.integer().nullable(),
    /** No index has it, so that saving again stays a HOT update. */
    updatedAt: moment(),
  },
});

export class Draft extends DraftSchema.class {}
DraftSchema.setClass(Draft);

export interface DraftRow extends Pick<Draft, 'rootSeq' | 'text' | 'replyToSeq' | 'updatedAt'> {
  readonly chatId: string;
  readonly userId: string;
}

const DraftAttachmentSchema = defineEntity({
  name: 'DraftAttachment',
  tableName: 'draft_attachments',
  properties: {
    draft: () =>
      p
        .manyToOne(Draft)
        .primary()
        .joinColumns('chat_id', 'user_id', 'root_seq')
        .updateRule('no action')
        .deleteRule('cascade'),
    place: p.smallint().primary(),
    mediaId: () =>
      p.manyToOne(Media).mapToPk().fieldName('media_id').index('draft_attachments_media_index'),
  },
});

export class DraftAttachment extends DraftAttachmentSchema.class {}
DraftAttachmentSchema.setClass(DraftAttachment);

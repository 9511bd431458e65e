import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';
import { User, type UserRow } from '../../people/user/entity.ts';
import { Chat } from '../chat/entity.ts';

const ChatBanSchema = defineEntity({
  name: 'ChatBan',
  tableName: 'chat_bans',
  indexes: [
    { name: 'chat_bans_at_index', properties: ['chatId', 'at', 'userId'] },
    {
      name: 'chat_bans_until_index',
      expression: `create index "chat_bans_until_index" on "chat_bans" ("chat_id", "until") where "until" is not null`,
    },
    { name: 'chat_bans_user_index', properties: ['userId', 'chatId'] },
    {
      name: 'chat_bans_by_index',
      expression: `create index "chat_bans_by_index" on "chat_bans" ("by_id", "chat_id", "user_id") where "by_id" is not null`,
    },
  ],
  properties: {
    chatId: () =>
      p
        .manyToOne(Chat)
        .mapToPk()
        .primary()
        .fieldName('chat_id')
        .updateRule('no action')
        .deleteRule('no action'),
    userId: () =>
      p
        .manyToOne(User)
        .mapToPk()
        .primary()
        .fieldName('user_id')
        .updateRule('no action')
        .deleteRule('no action'),
    /** Null once that account is gone. */
    byId: () => p.manyToOne(User).mapToPk().nullable().fieldName('by_id').deleteRule('set null'),
    at: moment(),
    /** From then on it is no ban any more, whether or not the row is still there. */
    until: moment().nullable(),
    reason: p.text().nullable(),
  },
});

export class ChatBan extends ChatBanSchema.class {}
ChatBanSchema.setClass(ChatBan);

export const CHAT_BAN_FIELDS = [
  'chatId',
  'userId',
  'byId',
  'at',
  'until',
  'reason',
] as const satisfies readonly (keyof ChatBan)[];
export interface ChatBanRow extends Pick<ChatBan, (typeof CHAT_BAN_FIELDS)[number]> {
  /** Where it came along. */
  readonly user?: UserRow;
}

import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';
import { User } from '../../people/user/entity.ts';
import { Message } from '../message/entity.ts';

/** To its root: whatever becomes of that, the thread goes with the row alone. */
const root = () =>
  p
    .manyToOne(Message)
    .primary()
    .joinColumns('chat_id', 'root_seq')
    .updateRule('no action')
    .deleteRule('cascade');

/** What is known of all replies to one message. It is written by sends, under the chat's lock. */
const ThreadSchema = defineEntity({
  name: 'Thread',
  tableName: 'threads',
  properties: {
    root,
    replyCount: p.integer(),
    lastReplySeq: p.integer(),
    lastReplyAt: moment(),
  },
});

export class Thread extends ThreadSchema.class {}
ThreadSchema.setClass(Thread);

export interface ThreadRow extends Pick<Thread, 'replyCount' | 'lastReplySeq' | 'lastReplyAt'> {
  readonly chatId: string;
  readonly rootSeq: number;
}

/** Whoever follows a thread, or has. */
const ThreadMemberSchema = defineEntity({
  name: 'ThreadMember',
  tableName: 'thread_members',
  indexes: [
    {
      // In the order in which they wrote first; who never did comes last.
      name: 'thread_members_thread_index',
      expression: `create index "thread_members_thread_index" on "thread_members" ("chat_id", "root_seq", "wrote_seq", "user_id")`,
    },
  ],
  properties: {
    userId: () =>
      p
        .manyToOne(User)
        .mapToPk()
        .primary()
        .fieldName('user_id')
        .updateRule('no action')
        .deleteRule('no action'),
    root,
    /** How far they have read it. No index has it, so that a mark stays a HOT update. */
    readSeq: p.integer(),
    isFollowing: p.boolean(),
    /** Their first reply. */
    wroteSeq: p.integer().nullable(),
  },
});

export class ThreadMember extends ThreadMemberSchema.class {}
ThreadMemberSchema.setClass(ThreadMember);

/** Whom a reply that is in its thread alone names: what `MessageMention` is to the others. */
const ThreadMentionSchema = defineEntity({
  name: 'ThreadMention',
  tableName: 'thread_mentions',
  indexes: [
    {
      name: 'thread_mentions_message_index',
      expression: `create index "thread_mentions_message_index" on "thread_mentions" ("chat_id", "seq")`,
    },
    {
      // By which they are counted.
      name: 'thread_mentions_unread_index',
      expression: `create index "thread_mentions_unread_index" on "thread_mentions" ("user_id", "chat_id", "seq") where "is_unread"`,
    },
  ],
  properties: {
    userId: () =>
      p
        .manyToOne(User)
        .mapToPk()
        .primary()
        .fieldName('user_id')
        .updateRule('no action')
        .deleteRule('no action'),
    message: () =>
      p
        .manyToOne(Message)
        .primary()
        .joinColumns('chat_id', 'seq')
        .updateRule('no action')
        .deleteRule('cascade'),
    rootSeq: p.integer(),
    isUnread: p.boolean(),
  },
});

export class ThreadMention extends ThreadMentionSchema.class {}
ThreadMentionSchema.setClass(ThreadMention);

import { defineEntity, p } from '@mikro-orm/core';
import { moment } from '../../store/orm/columns.ts';
import { Chat } from '../chat/entity.ts';

/**
 * A change of what is entered into signatures is a new version: chats of another one are not asked,
 * and are indexed anew.
 */
export const INDEX_VERSION = 1;
/** So many bits of a signature are asked for. */
export const MAX_PROBES = 16;

const MessageBlockSchema = defineEntity({
  name: 'MessageBlock',
  tableName: 'message_blocks',
  indexes: [
    // From whichever moment on, the newest first.
    { name: 'message_blocks_time_index', properties: ['chatId', 'firstAt', 'fromSeq'] },
  ],
  properties: {
    chatId: () => p.manyToOne(Chat).mapToPk().primary().fieldName('chat_id').deleteRule('cascade'),
    /** Of its first message: every 64th of the chat begins one, so that whoever makes it makes the same. */
    fromSeq: p.integer().primary(),
    uptoSeq: p.integer(),
    firstAt: moment(),
    lastAt: moment(),
    signature: p.blob(),
  },
});

export class MessageBlock extends MessageBlockSchema.class {}
MessageBlockSchema.setClass(MessageBlock);

const MessageIndexSchema = defineEntity({
  name: 'MessageIndex',
  tableName: 'message_indexes',
  properties: {
    chatId: () =>
      p
        .manyToOne(Chat)
        .mapToPk()
        .primary()
        .fieldName('chat_id')
        .updateRule('no action')
        .deleteRule('cascade'),
    version: p.smallint(),
    /** Messages up to here are in blocks; those behind are looked at themselves. */
    uptoSeq: p.integer(),
    /** What became of messages in blocks is in them up to this event of the chat's log. */
    changesSeq: p.integer(),
  },
});

/** How far a chat is indexed. */
export class MessageIndex extends MessageIndexSchema.class {}
MessageIndexSchema.setClass(MessageIndex);

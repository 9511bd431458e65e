import type { Context } from '../../context.ts';
import { newId } from '../../store/orm/columns.ts';
import { isId } from '../../input/ids.ts';
import type { ChatChange } from '../../live/log/log.ts';
import {
  type ChangeSubjects,
  type ChatUpdateDetail,
  Message,
  type MessageRow,
  type SystemChangeRow,
} from './entity.ts';
import { messageAdded } from './events.ts';

export interface SystemMessage {
  readonly systemKind: NonNullable<MessageRow['systemKind']>;
  readonly actorId: string;
  /** Left out where it is about nobody, or several. */
  readonly subjectId?: string;
  /**
   * An English sentence, for clients that do not know the kind. In place of people's names it has
   * mentions: anywhere where it is of members alone, else only at its beginning, since the rest may
   * quote what somebody wrote.
   */
  readonly text: string;
  /** The same, piece by piece. */
  readonly systemChange: SystemChangeRow;
}

/** Writes into the chat's history what the change has done. */
export function appendSystemMessage(change: ChatChange, message: SystemMessage): void {
  const { systemKind, actorId, subjectId, text, systemChange } = message;
  const { em, chat, now, append } = change;
  const id = newId();
  const seq = append(messageAdded({ actorId, subjectId: id }));
  em.create(Message, {
    chatId: chat.id,
    seq,
    id,
    senderId: actorId,
    kind: 'SYSTEM',
    text,
    systemKind,
    subjectId,
    systemChange,
    createdAt: now,
    changedSeq: seq,
  });
}

/** The types of the schema by what is stored. */
export const CHANGE_TYPES = {
  chatCreated: 'ChatCreatedChange',
  chatUpdated: 'ChatUpdatedChange',
  memberJoined: 'MemberJoinedChange',
  membersAdded: 'MembersAddedChange',
  memberLeft: 'MemberLeftChange',
  memberRemoved: 'MemberRemovedChange',
  memberRole: 'MemberRoleChange',
} as const satisfies Record<SystemChangeRow['type'], string>;

export const DETAIL_TYPES = {
  chatName: 'ChatNameDetail',
  chatDescription: 'ChatDescriptionDetail',
  chatVisibility: 'ChatVisibilityDetail',
  chatImage: 'ChatImageDetail',
  chatLifetime: 'ChatLifetimeDetail',
} as const satisfies Record<ChatUpdateDetail['type'], string>;

const MENTIONS = /\{([\da-f-]{36})\}/g;
const FIRST_MENTION = /^\{([\da-f-]{36})\}/g;

const KINDS_OF_MEMBERS_ALONE: ReadonlySet<MessageRow['systemKind']> = new Set([
  'MEMBER_JOINED',
  'MEMBER_LEFT',
  'MEMBER_ROLE_CHANGED',
]);

/** Stands for somebody's name on the day that the sentence is read. */
export const mention = (userId: string) => `{${userId}}`;

/** So many are kept by their ids, so that a page of messages stays small. */
const MAX_SUBJECTS = 10;

export const about = (...userIds: readonly string[]): ChangeSubjects => ({
  subjectIds: userIds.slice(0, MAX_SUBJECTS),
  subjectCount: userIds.length,
});

/** What is written, with the names of now where the server has written it. */
export function readText(
  ctx: Context,
  message: MessageRow,
): string | null | Promise<string | null> {
  const { kind, systemKind, text } = message;
  if (text === undefined) return readMissingText(ctx, message);
  if (kind !== 'SYSTEM' || !text) return text;
  return withNames(ctx, text, KINDS_OF_MEMBERS_ALONE.has(systemKind) ? MENTIONS : FIRST_MENTION);
}

export function readClientMessageId({ loaders }: Context, { id, clientMessageId }: MessageRow) {
  if (clientMessageId !== undefined) return clientMessageId;
  return loaders.message.byId.load(id).then((message) => message?.clientMessageId ?? null);
}

/** Null where there is none, or only a newer version of the server can tell it. */
export function readSystemChange(
  { loaders }: Context,
  { id, kind, systemChange }: MessageRow,
): SystemChangeRow | null | Promise<SystemChangeRow | null> {
  if (kind !== 'SYSTEM') return null;
  if (systemChange !== undefined) return ifKnown(systemChange);
  return loaders.message.byId.load(id).then((message) => ifKnown(message?.systemChange));
}

const ifKnown = (change: SystemChangeRow | null | undefined): SystemChangeRow | null =>
  change && isKnown(change) ? change : null;

const isKnown = (change: SystemChangeRow): boolean =>
  change.type in CHANGE_TYPES &&
  (change.type !== 'chatUpdated' || change.details.every(({ type }) => type in DETAIL_TYPES));

async function readMissingText(ctx: Context, { id }: MessageRow): Promise<string | null> {
  const message = await ctx.loaders.message.byId.load(id);
  return message && readText(ctx, message);
}

async function withNames({ loaders }: Context, sentence: string, mentions: RegExp) {
  const ids = Array.from(sentence.matchAll(mentions), ([, id = '']) => id);
  const people = await Promise.all(
    ids.map(async (id) => (isId(id) ? loaders.chat.person.load(id) : null)),
  );
  return sentence.replaceAll(mentions, () => people.shift()?.name ?? 'Somebody');
}

import type { RequiredEntityData } from '@mikro-orm/core';
import { requireViewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import { newIdOf } from '../../store/orm/columns.ts';
import { violatedConstraint } from '../../store/postgres/failures.ts';
import { invalid, notFound } from '../../errors.ts';
import {
  type KeyedRequest,
  createOnce,
  parseKeyedRequest,
} from '../../identity/idempotency/service.ts';
import { parseId } from '../../input/ids.ts';
import { about, appendSystemMessage, mention } from '../message/system.ts';
import type { ChatChange } from '../../live/log/log.ts';
import { changeAsMember, refreshChat } from '../access/change.ts';
import { Chat, type ChatMember, type ChatRow } from '../chat/entity.ts';
import { admit, endChat } from '../member/membership.ts';
import { countStrangers, parseUserIds, requirePeople, requireReachable } from '../member/people.ts';
import { chatCreated } from '../chat/events.ts';
import { parseNewCustomData } from '../message/custom-data.ts';
import { replaceCustomDataOfChat } from '../custom-data/repository.ts';
import { requireCapability } from '../access/capability-policy.ts';
import { findReadable } from '../access/policy.ts';
import { chatByDirectKey, findPeople } from '../chat/repository.ts';
import {
  appendChatUpdated,
  applyUpdate,
  type ChatUpdate,
  type Named,
  parseNamed,
  parseUpdate,
} from './details.ts';
import { applyRules, hasRules, parseRules } from './rules.ts';
import { lockPeople } from '../member/repository.ts';

interface NewChat extends Named {
  readonly clientChatId?: string | null;
}

export interface NewGroup extends NewChat {
  readonly userIds: readonly string[];
}

export interface NewRoom extends NewChat {
  readonly visibility: ChatRow['visibility'];
}

/** The one chat of the pair, made by whoever comes first. */
export async function openDirectChat(ctx: Context, peer: { userId: string }): Promise<ChatRow> {
  const viewer = requireViewer(ctx);
  const peerId = parseId('userId', peer.userId);
  if ((await findPeople(ctx.em, [peerId])).length === 0) throw notFound('User');
  await requireReachable(ctx.em, viewer.id, [peerId]);

  const pair = [...new Set([viewer.id, peerId])];
  const directKey = [viewer.id, peerId].sort().join(':');
  const [open] = await chatByDirectKey(ctx.em, directKey);
  if (open) return open;

  try {
    return await createChat(ctx, { kind: 'DIRECT', directKey }, async (change) => {
      if ((await lockPeople(change.em, pair)).length < pair.length) throw notFound('User');
      await requireReachable(change.em, viewer.id, [peerId]);
      for (const userId of pair) found(change, viewer.id, userId, 'MEMBER');
    });
  } catch (error) {
    const [winner] = isPairTaken(error) ? await chatByDirectKey(ctx.em, directKey) : [];
    if (!winner) throw error;
    return winner;
  }
}

const isPairTaken = (error: unknown) => violatedConstraint(error) === 'chats_direct_key_unique';

/** Asking again under the same `clientChatId` gives the first chat. */
export async function createGroup(ctx: Context, group: NewGroup): Promise<ChatRow> {
  const viewer = requireViewer(ctx);
  const named = parseNamed(group);
  const userIds = parseUserIds(group.userIds);
  const content = ['GROUP', named.name, named.description, userIds];
  const request = parseKeyedRequest('CHAT', 'clientChatId', group.clientChatId, content);
  await countStrangers(ctx, viewer.id, userIds);

  return createChatOnce(ctx, request, { kind: 'GROUP', ...named }, async (change) => {
    await requirePeople(change, viewer.id, userIds);
    found(change, viewer.id, viewer.id, 'OWNER');
    const others = [...new Set(userIds)].filter((userId) => userId !== viewer.id);
    for (const userId of others) found(change, viewer.id, userId, 'MEMBER');
    appendChatCreated(change, viewer.id, named.name, others);
  });
}

/** The same of rooms: a key is given to either. */
export async function createRoom(ctx: Context, room: NewRoom): Promise<ChatRow> {
  const viewer = requireViewer(ctx);
  const named = parseNamed(room);
  const { visibility, clientChatId } = room;
  const content = ['ROOM', named.name, named.description, visibility];
  const request = parseKeyedRequest('CHAT', 'clientChatId', clientChatId, content);

  return createChatOnce(ctx, request, { kind: 'ROOM', visibility, ...named }, async (change) => {
    await requirePeople(change, viewer.id);
    found(change, viewer.id, viewer.id, 'OWNER');
    appendChatCreated(change, viewer.id, named.name);
  });
}

export async function updateChat(ctx: Context, update: ChatUpdate): Promise<ChatRow> {
  const chatId = parseId('chatId', update.chatId);
  const wanted = parseUpdate(update);
  const rules = parseRules(update);
  const customData = parseNewCustomData(update.customData);
  const isRuled = wanted.visibility !== null || customData !== undefined || hasRules(rules);
  const isTimed = wanted.lifetime !== undefined;
  const isNamed = wanted.name !== null || wanted.description !== null;

  return changeAsMember(ctx, chatId, async (change, viewer) => {
    const { chat } = change;
    if (isRuled) requireCapability(chat, viewer, 'SET_RIGHTS');
    if (isTimed) requireCapability(chat, viewer, 'SET_LIFETIME');
    if (isNamed || !(isRuled || isTimed)) requireCapability(chat, viewer, 'RENAME');
    if (wanted.visibility === 'PUBLIC' && chat.kind !== 'ROOM') {
      throw invalid('visibility', 'Only a room can be public');
    }
    const details = applyUpdate(chat, wanted);
    const hasNewRules = applyRules(chat, viewer, rules);
    const hasNewData =
      customData !== undefined &&
      (await replaceCustomDataOfChat(change.em, chatId, customData)).length > 0;
    if (details.length === 0 && !hasNewRules && !hasNewData) return chat;

    await requirePeople(change, viewer.userId);
    appendChatUpdated(change, viewer.userId, details, { hasNewRules });
    return chat;
  });
}

/** Returns the id of the chat that has ended. */
export async function deleteChat(ctx: Context, input: { chatId: string }): Promise<string> {
  const chatId = parseId('chatId', input.chatId);
  return changeAsMember(ctx, chatId, async (change, viewer) => {
    requireCapability(change.chat, viewer, 'DELETE_CHAT');
    await endChat(change, viewer.userId);
    return chatId;
  });
}

type ChatDraft = Pick<RequiredEntityData<Chat>, 'kind'> & Partial<ChatRow>;

const createChatOnce = (
  ctx: Context,
  request: KeyedRequest | null,
  draft: ChatDraft,
  work: (change: ChatChange) => Promise<void>,
): Promise<ChatRow> =>
  createOnce(ctx, request, {
    make: (keepKey) =>
      createChat(ctx, draft, async (change) => {
        await keepKey?.(change.em, change.chat.id);
        await work(change);
      }),
    find: (chatId) => findReadable(ctx, chatId),
  });

async function createChat(
  ctx: Context,
  draft: ChatDraft,
  work: (change: ChatChange) => Promise<void>,
): Promise<ChatRow> {
  const { id: createdById } = requireViewer(ctx);
  const makeChat = (em: ChatChange['em'], now: Date) =>
    em.create(Chat, {
      id: newIdOf(now),
      visibility: 'PRIVATE',
      description: '',
      memberCount: 0,
      lastSeq: 0,
      accessSeq: 0,
      createdAt: now,
      ...draft,
      createdById,
    });
  const chat = await ctx.chatLog.create(makeChat, async (change) => {
    change.append(chatCreated({ actorId: createdById }));
    await work(change);
    return change.chat;
  });
  refreshChat(ctx, chat);
  return chat;
}

const found = (change: ChatChange, actorId: string, userId: string, role: ChatMember['role']) =>
  admit(change, { userId, role, actorId, isFounder: true });

function appendChatCreated(
  change: ChatChange,
  actorId: string,
  name: string,
  others: readonly string[] = [],
): void {
  const kind = change.chat.kind.toLowerCase();
  appendSystemMessage(change, {
    systemKind: 'CHAT_CREATED',
    actorId,
    text: `${mention(actorId)} created the ${kind} “${name}”`,
    systemChange: { type: 'chatCreated', ...about(...others), name },
  });
}

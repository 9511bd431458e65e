import { requireViewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import { forbidden, invalid, notFound } from '../../errors.ts';
import { parseId } from '../../input/ids.ts';
import type { ChatChange } from '../../live/log/log.ts';
import { changeAsMember, changeChat } from '../access/change.ts';
import { ChatMember, type ChatMemberRow, type ChatRow } from '../chat/entity.ts';
import { bannedAmong } from '../chat/repository.ts';
import { admitAdded, admitJoining, changeRole, endMembership } from './membership.ts';
import { countStrangers, parseUserIds, requireNotBanned, requirePeople } from './people.ts';
import { requireCapability } from '../access/capability-policy.ts';
import { requireReadable } from '../access/policy.ts';
import { rightsOf } from '../access/repository.ts';

/** Joining twice is the same as once: one membership, one event. */
export async function joinRoom(ctx: Context, input: { chatId: string }): Promise<ChatRow> {
  const viewer = requireViewer(ctx);
  const chatId = parseId('chatId', input.chatId);
  const room = await requireReadable(ctx, chatId);
  if (room.kind !== 'ROOM') throw forbidden('Only rooms can be joined');

  return changeChat(ctx, chatId, async (change) => {
    const { chat } = change;
    if (await findMember(change, viewer.id)) return chat;
    const [banned] = await bannedAmong(change.em, chatId, [viewer.id]);
    if (banned || !rightsOf(chat, null).canRead) throw notFound('Chat');

    await requirePeople(change, viewer.id);
    await admitJoining(change, viewer.id);
    return chat;
  });
}

/** The chat as the viewer still sees it from outside: null where they do not. */
export async function leaveChat(
  ctx: Context,
  input: { chatId: string },
): Promise<{ leftChatId: string; chat: ChatRow | null }> {
  const chatId = parseId('chatId', input.chatId);
  return changeAsMember(ctx, chatId, async (change, viewer) => {
    const { chat } = change;
    requireCapability(chat, viewer, 'LEAVE');
    await endMembership(change, viewer, viewer.userId);
    return { leftChatId: chatId, chat: rightsOf(chat, null).canRead ? chat : null };
  });
}

/** Adds all or nobody. Gives the memberships of everyone named, in order. */
export async function addMembers(
  ctx: Context,
  input: { chatId: string; userIds: readonly string[] },
): Promise<{ chat: ChatRow; members: ChatMemberRow[] }> {
  const chatId = parseId('chatId', input.chatId);
  const userIds = parseUserIds(input.userIds);
  if (userIds.length === 0) throw invalid('userIds', 'Name at least one', 'REQUIRED');
  await countStrangers(ctx, requireViewer(ctx).id, userIds);

  return changeAsMember(ctx, chatId, async (change, viewer) => {
    const { chat } = change;
    requireCapability(chat, viewer, 'ADD_MEMBERS');
    const actorId = viewer.userId;
    await requirePeople(change, actorId, userIds);
    await requireNotBanned(change, userIds);
    const memberById = await findMembers(change, userIds);
    const newIds = [...new Set(userIds)].filter((id) => !memberById.has(id));
    const added = newIds.length > 0 ? await admitAdded(change, actorId, newIds) : [];
    for (const member of added) memberById.set(member.userId, member);
    return { chat, members: [...new Set(userIds)].flatMap((id) => memberById.get(id) ?? []) };
  });
}

/** Admins remove members; the owner removes admins, too. */
export async function removeMember(
  ctx: Context,
  input: { chatId: string; userId: string },
): Promise<{ chat: ChatRow; removedMemberId: string }> {
  const chatId = parseId('chatId', input.chatId);
  const userId = parseId('userId', input.userId);

  return changeAsMember(ctx, chatId, async (change, viewer) => {
    requireCapability(change.chat, viewer, 'REMOVE_MEMBERS');
    const member = await requireOther(change, viewer, userId, 'Use leaveChat to leave');
    // It takes their role away, too.
    if (member.role !== 'MEMBER') requireCapability(change.chat, viewer, 'SET_ROLES');
    await endMembership(change, member, viewer.userId);
    return { chat: change.chat, removedMemberId: member.id };
  });
}

/** The memberships concerned: with the ownership handed on, the former owner's, too. */
export async function setMemberRole(
  ctx: Context,
  input: { chatId: string; userId: string; role: ChatMemberRow['role'] },
): Promise<ChatMemberRow[]> {
  const chatId = parseId('chatId', input.chatId);
  const userId = parseId('userId', input.userId);

  return changeAsMember(ctx, chatId, async (change, viewer) => {
    requireCapability(change.chat, viewer, 'SET_ROLES');
    const member = await requireOther(change, viewer, userId, 'Hand the chat on to another');
    if (member.role === input.role) return [member];
    return changeRole(change, viewer, member, input.role);
  });
}

const findMember = ({ em, chat }: ChatChange, userId: string) =>
  em.findOne(ChatMember, { chatId: chat.id, userId });

async function findMembers({ em, chat }: ChatChange, userIds: readonly string[]) {
  const members = await em.find(ChatMember, { chatId: chat.id, userId: { $in: [...userIds] } });
  return new Map(members.map((member) => [member.userId, member]));
}

async function requireOther(
  change: ChatChange,
  viewer: ChatMember,
  userId: string,
  remedy: string,
): Promise<ChatMember> {
  if (userId === viewer.userId) throw invalid('userId', remedy);
  const member = await findMember(change, userId);
  if (!member) throw notFound('Member');
  return member;
}

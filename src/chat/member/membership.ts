import { recordForeign } from '../../identity/audit/service.ts';
import { newId } from '../../store/orm/columns.ts';
import { about, appendSystemMessage, mention } from '../message/system.ts';
import type { ChatChange } from '../../live/log/log.ts';
import { ChatMember } from '../chat/entity.ts';
import { chatDeleted } from '../chat/events.ts';
import { requireMember } from '../access/policy.ts';
import { memberJoined, memberLeft, memberRoleChanged, subjectOf } from './events.ts';
import { listNames } from './people.ts';
import { nextOwner, requestsForgotten } from './repository.ts';

interface NewMember {
  readonly userId: string;
  readonly role: ChatMember['role'];
  readonly actorId: string;
  /** Whether the chat begins with them, so that nothing came before. */
  readonly isFounder?: boolean;
}

/** A new member has read and received nothing of what came before them, nor does it count as unread. */
export function admit({ em, chat, now, append }: ChatChange, newMember: NewMember): ChatMember {
  const { userId, role, actorId, isFounder = false } = newMember;
  const memberId = newId();
  const joined = subjectOf({ userId, id: memberId, role, joinedAt: now });
  const seq = append(memberJoined({ actorId, ...joined }));
  chat.memberCount += 1;
  return em.create(ChatMember, {
    chatId: chat.id,
    userId,
    id: memberId,
    role,
    joinedAt: now,
    joinedSeq: isFounder ? 0 : seq,
    deliveredSeq: isFounder ? seq : 0,
    readSeq: isFounder ? seq : 0,
    unreadFromSeq: null,
  });
}

/** Somebody who comes by themselves. */
export async function admitJoining(change: ChatChange, userId: string): Promise<ChatMember> {
  await requestsForgotten(change.em, change.chat.id, [userId]);
  const member = admit(change, { userId, role: 'MEMBER', actorId: userId });
  appendSystemMessage(change, {
    systemKind: 'MEMBER_JOINED',
    actorId: userId,
    subjectId: userId,
    text: `${mention(userId)} joined`,
    systemChange: { type: 'memberJoined', ...about(userId) },
  });
  return member;
}

/** Those whom somebody else lets in: none of them is a member, and there is at least one. */
export async function admitAdded(
  change: ChatChange,
  actorId: string,
  userIds: readonly string[],
): Promise<ChatMember[]> {
  await requestsForgotten(change.em, change.chat.id, userIds);
  const members = userIds.map((userId) => admit(change, { userId, role: 'MEMBER', actorId }));
  appendSystemMessage(change, {
    systemKind: 'MEMBER_JOINED',
    actorId,
    ...(userIds.length === 1 && { subjectId: userIds[0] }),
    text: `${mention(actorId)} added ${listNames(userIds.map(mention))}`,
    systemChange: { type: 'membersAdded', ...about(...userIds) },
  });
  return members;
}

/** Ends a membership, and with the last one the chat. An owner has handed the chat on before. */
export async function endMembership(
  change: ChatChange,
  member: ChatMember,
  actorId: string,
): Promise<void> {
  const { em, chat, append } = change;
  append(memberLeft({ actorId, ...subjectOf(member) }));
  em.remove(member);
  chat.memberCount -= 1;
  if (chat.memberCount === 0) return endChat(change, actorId);
  if (chat.kind === 'DIRECT') return;

  const { userId } = member;
  const [actor, subject] = [mention(actorId), mention(userId)];
  const hasLeft = actorId === userId;
  appendSystemMessage(change, {
    systemKind: 'MEMBER_LEFT',
    actorId,
    subjectId: userId,
    text: hasLeft ? `${actor} left` : `${actor} removed ${subject}`,
    systemChange: { type: hasLeft ? 'memberLeft' : 'memberRemoved', ...about(userId) },
  });
}

/** Nobody finds it any more; its log remains, and a job takes its messages. */
export async function endChat(
  { em, chat, now, append, enqueue }: ChatChange,
  actorId: string,
): Promise<void> {
  append(chatDeleted({ actorId }));
  chat.deletedAt = now;
  chat.name = null;
  chat.description = '';
  chat.memberCount = 0;
  await enqueue('emptyChat', { chatId: chat.id });
  await em.nativeDelete(ChatMember, { chatId: chat.id });
}

/** Everything that one's leaving for good asks for, whatever one is in the chat. */
export async function removeFromChat(change: ChatChange, member: ChatMember): Promise<void> {
  if (member.role === 'OWNER') await handOnOwnership(change, member);
  await endMembership(change, member, member.userId);
}

/** Makes whoever is next the owner; nobody, where nobody else is left. */
async function handOnOwnership(change: ChatChange, owner: ChatMember): Promise<void> {
  const [next] = await nextOwner(change.em, change.chat.id);
  if (next) await changeRole(change, owner, await requireMember(change, next.userId), 'OWNER');
}

/** The members whose role changed: the old owner, too, where the ownership is handed on. */
export async function changeRole(
  change: ChatChange,
  owner: ChatMember,
  member: ChatMember,
  role: ChatMember['role'],
): Promise<ChatMember[]> {
  const changed = role === 'OWNER' ? [member, owner] : [member];
  const oldRole = member.role;
  member.role = role;
  if (role === 'OWNER') owner.role = 'ADMIN';
  for (const one of changed) {
    change.append(memberRoleChanged({ actorId: owner.userId, ...subjectOf(one) }));
    await recordForeign(change.em, one.userId, 'CHAT_ROLE_CHANGED');
  }

  const [actor, subject] = [mention(owner.userId), mention(member.userId)];
  appendSystemMessage(change, {
    systemKind: 'MEMBER_ROLE_CHANGED',
    actorId: owner.userId,
    subjectId: member.userId,
    text: `${actor} made ${subject} ${ROLE_NAMES[role]}`,
    systemChange: { type: 'memberRole', ...about(member.userId), oldRole, newRole: role },
  });
  return changed;
}

const ROLE_NAMES = { OWNER: 'the owner', ADMIN: 'an admin', MEMBER: 'a member' };

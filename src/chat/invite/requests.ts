import type { Context } from '../../context.ts';
import { conflict, notFound } from '../../errors.ts';
import {
  decodeIdCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  type Page,
  parsePageSize,
} from '../../graphql/paging.ts';
import { isId, parseId } from '../../input/ids.ts';
import { parseOptionalText } from '../../input/text.ts';
import { chatChannel } from '../../live/log/events.ts';
import type { ChatChange } from '../../live/log/log.ts';
import { newIdOf } from '../../store/orm/columns.ts';
import { LAST_ID } from '../../store/statement/page-loader.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { requireViewer } from '../../viewer.ts';
import { requireCapability, rolesWith } from '../access/capability-policy.ts';
import { changeAsMember, changeChat } from '../access/change.ts';
import { findReadable } from '../access/policy.ts';
import { rightsOf } from '../access/repository.ts';
import { viewerMay } from '../access/service.ts';
import { ChatMember, type ChatMemberRow, type ChatRow } from '../chat/entity.ts';
import { bannedAmong } from '../chat/repository.ts';
import { readChat } from '../chat/service.ts';
import { admitAdded } from '../member/membership.ts';
import { requirePeople } from '../member/people.ts';
import { lockPeople } from '../member/repository.ts';
import type { JoinRequestRow } from './entity.ts';
import { joinRequested } from './events.ts';
import { answerers, requestById, requestOf } from './repository.ts';
import { isInside } from './service.ts';
import { saveRequest, takeRequest } from './writing-repository.ts';

const MAX_NOTE_LENGTH = 300;
const MAX_REQUESTS = 1_000;
/** Whoever is not among them finds the request in the chat's list. */
const MAX_TOLD = 100;

/** Whether it is the first time. */
type Saved = JoinRequestRow & { readonly isNew: boolean };

/** Of a chat that the viewer can see, or has asked already. Asking again is the same as once. */
export async function requestToJoin(
  ctx: Context,
  input: { readonly chatId: string; readonly note?: string | null },
): Promise<JoinRequestRow> {
  const viewer = requireViewer(ctx);
  const chatId = parseId('chatId', input.chatId);
  const note = parseOptionalText('note', input.note ?? '', MAX_NOTE_LENGTH) || null;
  // An early answer only: it keeps strangers from taking the lock.
  const isKnown =
    (await findReadable(ctx, chatId)) ?? (await requestOf(ctx.rootEm, chatId, viewer.id))[0];
  if (!isKnown) throw notFound('Chat');

  const request = await changeChat(ctx, chatId, async (change) => {
    const { em, chat } = change;
    if (await findMember(change, viewer.id)) {
      throw conflict('chatId', 'You are a member already');
    }
    const [[banned], [asked]] = [
      await bannedAmong(em, chatId, [viewer.id]),
      await requestOf(em, chatId, viewer.id),
    ];
    const maySee = asked ?? rightsOf(chat, null).canRead;
    if (banned || !maySee) throw notFound('Chat');
    await requirePeople(change, viewer.id);
    return ask(change, viewer.id, { note });
  });
  await tell(ctx, request);
  return request;
}

/** Under the chat's lock; at most so many are open in a chat. */
export async function ask(
  { em, chat, now }: ChatChange,
  userId: string,
  {
    inviteId = null,
    note = null,
  }: { readonly inviteId?: string | null; readonly note?: string | null },
): Promise<Saved> {
  const [request] = await saveRequest(
    em,
    newIdOf(now),
    chat.id,
    userId,
    inviteId,
    note,
    now,
    MAX_REQUESTS,
  );
  if (!request) throw conflict('chatId', 'Too many ask to join: try again later', 'TOO_MANY');
  return request;
}

/** Those who may answer are told, and nobody else: of what is new. */
export async function tell(ctx: Context, { id, chatId, isNew }: Saved): Promise<void> {
  if (!isNew) return;
  const roles = rolesWith(await readChat(ctx, chatId), 'ADD_MEMBERS');
  const told = await answerers(ctx.rootEm, chatId, roles, MAX_TOLD);
  const userIds = told.map(({ userId }) => userId);
  const signal = joinRequested({ chatId, joinRequestId: id, userIds, at: Date.now() });
  ctx.bus.publish(chatChannel.of(chatId), signal);
}

/** To those who are not in its chat there is no such request, and to nobody once it is answered. */
export async function answerJoinRequest(
  ctx: Context,
  { joinRequestId, accept }: { readonly joinRequestId: string; readonly accept: boolean },
): Promise<{ chat: ChatRow; member: ChatMemberRow | null }> {
  const viewer = requireViewer(ctx);
  const [asked] = isId(joinRequestId) ? await requestById(ctx.rootEm, joinRequestId) : [];
  if (!asked || !(await isInside(ctx, asked.chatId, viewer.id))) throw notFound('Join request');

  return changeAsMember(ctx, asked.chatId, async (change, member) => {
    const { em, chat } = change;
    requireCapability(chat, member, 'ADD_MEMBERS');
    const [request] = await takeRequest(em, asked.id);
    const [person] = request ? await lockPeople(em, [request.userId]) : [];
    if (!request || !person) throw notFound('Join request');
    if (!accept) return { chat, member: null };

    const present = await findMember(change, person.id);
    if (present) return { chat, member: present };
    const [admitted = null] = await admitAdded(change, member.userId, [person.id]);
    return { chat, member: admitted };
  });
}

/** The newest first; null to those who may not add members. */
export async function listRequests(
  ctx: Context,
  chat: ChatRow,
  { first, after }: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<JoinRequestRow> | null> {
  const size = parsePageSize(first);
  const before = decodeIdCursor(after) ?? LAST_ID;
  if (!(await viewerMay(ctx, chat, 'ADD_MEMBERS'))) return null;
  const page = { parentId: chat.id, before, limit: size + 1, lookAhead };
  const rows = await ctx.loaders.invite.requestsByChat.load(page);
  return forwardPage(rows, size, after, ({ id }) => encodeCursor(id));
}

/** Null where it was answered meanwhile. */
export async function findRequest(ctx: Context, id: string): Promise<JoinRequestRow | null> {
  const [request] = await requestById(ctx.rootEm, id);
  return request ?? null;
}

const findMember = ({ em, chat }: ChatChange, userId: string) =>
  em.findOne(ChatMember, { chatId: chat.id, userId });

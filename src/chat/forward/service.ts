import type { Context } from '../../context.ts';
import { conflict, forbidden, invalid, notFound } from '../../errors.ts';
import { parseId } from '../../input/ids.ts';
import { parseKey } from '../../input/text.ts';
import type { ChatChange } from '../../live/log/log.ts';
import { newId } from '../../store/orm/columns.ts';
import { requireViewer } from '../../viewer.ts';
import { type ChatCapability, requireCapability } from '../access/capability-policy.ts';
import { refreshChat } from '../access/change.ts';
import { findReadable, requireMember, requireMembership } from '../access/policy.ts';
import type { ForwardOriginRow, WholeMessage } from '../message/entity.ts';
import { messageAdded } from '../message/events.ts';
import { hasLinks } from '../message/links.ts';
import { requireNotTooSoon, type Writing } from '../message/slow-mode.ts';
import { holdAttached, holdMessage, insertForwards, writtenAs } from './repository.ts';

const MAX_CHATS = 20;

interface ForwardInput {
  readonly messageId: string;
  readonly chatIds: readonly string[];
  readonly clientMessageId?: string | null;
}

interface Forwarding {
  readonly userId: string;
  readonly messageId: string;
  readonly chatIds: readonly string[];
  readonly clientMessageId: string | null;
}

/** To all of the chats, or to none; again under the same `clientMessageId`, it gives the first messages. */
export async function forwardMessage(ctx: Context, input: ForwardInput): Promise<WholeMessage[]> {
  const forwarding = parseForwarding(ctx, input);
  const { userId, chatIds } = forwarding;
  // An early answer only: it keeps strangers from taking the locks.
  await Promise.all(chatIds.map((chatId) => requireMembership(ctx, chatId)));

  const [chats, messages] = await ctx.chatLog.changeAll(chatIds, async (changes) => {
    const writings: Writing[] = [];
    for (const change of changes) {
      writings.push({ change, member: await requireMember(change, userId) });
    }
    const rows =
      (await findFirst(ctx, changes, forwarding)) ?? (await store(ctx, writings, forwarding));
    return [changes.map(({ chat }) => chat), rows] as const;
  });
  for (const chat of chats) {
    refreshChat(ctx, chat);
    ctx.services.typing.stop(chat.id, userId);
  }
  return inOrder(chatIds, messages);
}

/** Null where nothing stands there under this name. */
async function findFirst(
  { services }: Context,
  changes: readonly ChatChange[],
  forwarding: Forwarding,
): Promise<WholeMessage[] | null> {
  const { userId, chatIds, clientMessageId } = forwarding;
  const [change] = changes;
  if (clientMessageId === null || !change) return null;
  const found = await writtenAs(change.em, chatIds, userId, clientMessageId);
  if (found.length === 0) return null;
  const isSame = found.every(
    ({ requestHash }) =>
      // What was emptied since tells no more what it said.
      !requestHash || services.idempotency.hashes.matches(requestHash, requestOf(forwarding)),
  );
  if (isSame && found.length === chatIds.length) return found;
  throw conflict('clientMessageId', 'Another message has this name');
}

const requestOf = ({ messageId, chatIds }: Forwarding) => ['forward', messageId, chatIds];

async function store(
  { services, config }: Context,
  writings: readonly Writing[],
  forwarding: Forwarding,
): Promise<WholeMessage[]> {
  const changes = writings.map(({ change }) => change);
  const [change] = changes;
  if (!change) return [];
  requireAll(writings, 'SEND_MESSAGE');
  const { userId, messageId, clientMessageId } = forwarding;
  const [source] = await holdMessage(change.em, messageId, userId);
  if (!source) throw notFound('Message');
  if (source.kind === 'SYSTEM') throw forbidden('System messages cannot be forwarded');
  if (source.kind === 'POLL') throw forbidden('Polls cannot be forwarded');
  const { text } = source;
  if (source.deletedAt || typeof text !== 'string') throw conflict('messageId', 'It is deleted');
  const attached = await holdAttached(change.em, source.chatId, source.seq);
  if (text === '' && attached.length === 0) {
    throw conflict('messageId', 'It has nothing that can be forwarded');
  }
  if (attached.length > 0) requireAll(writings, 'SEND_MEDIA');
  await requireNotTooSoon(writings);
  const places = changes.map(({ chat, append }) => {
    const id = newId();
    return { chatId: chat.id, id, seq: append(messageAdded({ actorId: userId, subjectId: id })) };
  });
  if (config.linkPreviews && hasLinks(text)) {
    for (const { id } of places) await change.enqueue('previewLinks', { messageId: id });
  }
  const isNamed = clientMessageId !== null;
  return insertForwards(
    change.em,
    places.map(({ chatId }) => chatId),
    places.map(({ seq }) => seq),
    places.map(({ id }) => id),
    userId,
    attached[0]?.kind ?? 'TEXT',
    text,
    clientMessageId,
    isNamed ? services.idempotency.hashes.of(requestOf(forwarding)) : null,
    change.now,
    JSON.stringify(originOf(source)),
    attached.map(({ id }) => id),
    changes.map(({ chat }) => chat.messageLifetimeSeconds ?? null),
  );
}

function requireAll(writings: readonly Writing[], capability: ChatCapability): void {
  for (const { change, member } of writings) requireCapability(change.chat, member, capability);
}

/** What was forwarded before comes from where it came from first. */
const originOf = ({
  forwardedFrom,
  senderId,
  chatId,
  seq,
  createdAt,
}: WholeMessage): ForwardOriginRow =>
  forwardedFrom ?? { senderId, chatId, seq, at: createdAt.toISOString() };

const inOrder = (chatIds: readonly string[], messages: readonly WholeMessage[]): WholeMessage[] =>
  chatIds.flatMap((id) => messages.filter(({ chatId }) => chatId === id));

/** Null for those who do not see it. */
export async function findOrigin(
  ctx: Context,
  { chatId, seq }: ForwardOriginRow,
): Promise<WholeMessage | null> {
  if (!(await findReadable(ctx, chatId))) return null;
  return ctx.loaders.message.byPosition.load({ chatId, seq });
}

function parseForwarding(ctx: Context, input: ForwardInput): Forwarding {
  const { id: userId } = requireViewer(ctx);
  const messageId = parseId('messageId', input.messageId);
  const { chatIds, clientMessageId: name } = input;
  if (chatIds.length === 0) throw invalid('chatIds', 'At least one', 'REQUIRED');
  if (chatIds.length > MAX_CHATS) throw invalid('chatIds', `At most ${MAX_CHATS}`, 'TOO_MANY');
  for (const [index, chatId] of chatIds.entries()) {
    parseId(`chatIds.${index}`, chatId);
    if (chatIds.indexOf(chatId) < index) throw invalid(`chatIds.${index}`, 'Named before');
  }
  const isNamed = name !== null && name !== undefined;
  const clientMessageId = isNamed ? parseKey('clientMessageId', name) : null;
  return { userId, messageId, chatIds, clientMessageId };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { conflict, invalid, notFound, unauthenticated } from '../../errors.ts';
import {
  decodeMomentCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  type Page,
  parsePageSize,
} from '../../graphql/paging.ts';
import { parseId } from '../../input/ids.ts';
import { inTransaction } from '../../jobs/transaction.ts';
import { orRefusal, parseMediaIds, unusable } from '../../media/attachment/picking.ts';
import type { MediaUse } from '../../media/media/use.ts';
import { holdUser } from '../../people/user/repository.ts';
import { newId } from '../../store/orm/columns.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { requireViewer } from '../../viewer.ts';
import { findReadable, requireMembership } from '../access/policy.ts';
import type { WholeMessage } from '../message/entity.ts';
import { findMessage } from '../message/policy.ts';
import { MAX_ATTACHMENTS, parseMessageText, requireContent } from '../message/text.ts';
import type { ScheduledMessageRow } from './entity.ts';
import {
  attachToScheduled,
  deleteScheduled,
  detachFromScheduled,
  holdScheduled,
  insertScheduled,
  scheduledOf,
  scheduleState,
  updateScheduled,
} from './repository.ts';

const MAX_SCHEDULED = 100;

/** Their owner, who alone sees the message, sees them. */
export const ATTACHED_TO_SCHEDULED: MediaUse = {
  table: 'scheduled_attachments',
  column: 'media_id',
  isSeenBy: (row, viewerId) => `EXISTS (
    SELECT FROM scheduled_messages
    WHERE scheduled_messages.id = ${row}.scheduled_id AND scheduled_messages.user_id = ${viewerId}
  )`,
};

interface ScheduleInput {
  readonly chatId: string;
  readonly text: string;
  readonly mediaIds?: readonly string[] | null;
  readonly replyToId?: string | null;
  readonly threadRootId?: string | null;
  readonly alsoInChat?: boolean | null;
  readonly sendAt: Date;
}

export async function scheduleMessage(
  ctx: Context,
  input: ScheduleInput,
): Promise<ScheduledMessageRow> {
  const chatId = parseId('chatId', input.chatId);
  const text = parseMessageText(input.text);
  const mediaIds = parseMediaIds(input.mediaIds, MAX_ATTACHMENTS);
  requireContent(text, { hasMore: mediaIds.length > 0 });
  const { userId } = (await requireMembership(ctx, chatId)).membership;
  const replyToId = await parseOwn(ctx, chatId, 'replyToId', input.replyToId);
  const threadRootId = await parseOwn(ctx, chatId, 'threadRootId', input.threadRootId);
  const { sendAt, alsoInChat } = input;
  const id = newId();

  const scheduling = inTransaction(ctx.em, ctx.jobs, async ({ em, enqueue }) => {
    const [user] = await holdUser(em, userId);
    if (!user) throw unauthenticated();
    const { count, isPast } = await requireMoment(em, userId, sendAt);
    if (isPast) throw invalid('sendAt', 'Must lie in the future');
    if (count >= MAX_SCHEDULED) throw conflict('sendAt', `At most ${MAX_SCHEDULED} are scheduled`);
    const values = [text, replyToId, threadRootId, alsoInChat === true, sendAt] as const;
    const [row] = await insertScheduled(em, id, userId, chatId, ...values);
    await attach(em, id, userId, mediaIds);
    await enqueue('sendScheduled', { scheduledId: id }, sendAt);
    return row;
  });
  return written(ctx, await orRefusal(ctx, userId, mediaIds, scheduling));
}

interface ScheduledChanges {
  readonly scheduledMessageId: string;
  readonly text?: string | null;
  readonly mediaIds?: readonly string[] | null;
  readonly sendAt?: Date | null;
}

/** What was refused is tried again by it. */
export async function updateScheduledMessage(
  ctx: Context,
  changes: ScheduledChanges,
): Promise<ScheduledMessageRow> {
  const { id: userId } = requireViewer(ctx);
  const id = parseId('scheduledMessageId', changes.scheduledMessageId);
  const given = changes.mediaIds ? parseMediaIds(changes.mediaIds, MAX_ATTACHMENTS) : null;
  const newText = typeof changes.text === 'string' ? parseMessageText(changes.text) : null;

  const changing = inTransaction(ctx.em, ctx.jobs, async ({ em, enqueue }) => {
    const before = await requireUnsent(em, id, userId);
    const text = newText ?? before.text;
    requireContent(text, { hasMore: (given ?? before.mediaIds).length > 0 });
    const sendAt = changes.sendAt ?? before.sendAt;
    if (changes.sendAt) await requireMoment(em, userId, sendAt);
    if (given) {
      await detachFromScheduled(em, id);
      await attach(em, id, userId, given);
    }
    const [row] = await updateScheduled(em, id, text, sendAt);
    await enqueue('sendScheduled', { scheduledId: id }, sendAt);
    return row;
  });
  return written(ctx, await orRefusal(ctx, userId, given ?? [], changing));
}

/** Gives its id. Its files stay for a day, like all that is shown nowhere. */
export async function cancelScheduledMessage(
  ctx: Context,
  input: { readonly scheduledMessageId: string },
): Promise<string> {
  const { id: userId } = requireViewer(ctx);
  const id = parseId('scheduledMessageId', input.scheduledMessageId);
  await ctx.em.transactional(async (em) => {
    await requireUnsent(em, id, userId);
    await deleteScheduled(em, id);
  });
  forgetReads(ctx.loaders);
  return id;
}

async function requireUnsent(em: EntityManager, id: string, userId: string) {
  const [row] = await holdScheduled(em, id, userId);
  if (!row) throw notFound('Scheduled message');
  if (row.isSending) throw conflict('scheduledMessageId', 'It is being sent');
  return row;
}

async function requireMoment(em: EntityManager, userId: string, sendAt: Date) {
  const [state] = await scheduleState(em, userId, sendAt);
  if (state?.when === 'late') throw invalid('sendAt', 'Within a year');
  return { count: state?.count ?? 0, isPast: state?.when === 'past' };
}

async function attach(
  em: EntityManager,
  id: string,
  userId: string,
  mediaIds: readonly string[],
): Promise<void> {
  if (mediaIds.length === 0) return;
  const attached = await attachToScheduled(em, id, userId, mediaIds);
  if (attached.length === mediaIds.length) return;
  throw unusable(
    mediaIds,
    attached.map((media) => media.id),
  );
}

function written(ctx: Context, row: ScheduledMessageRow | undefined): ScheduledMessageRow {
  if (!row) throw notFound('Scheduled message');
  forgetReads(ctx.loaders);
  return row;
}

async function parseOwn(
  { loaders }: Pick<Context, 'loaders'>,
  chatId: string,
  path: 'replyToId' | 'threadRootId',
  given: string | null | undefined,
): Promise<string | null> {
  if (given === null || given === undefined) return null;
  const message = await loaders.message.byId.load(parseId(path, given));
  if (message?.chatId !== chatId) throw invalid(path, 'Not a message of this chat', 'MISSING');
  const isReply = path === 'threadRootId' && (message.threadRootSeq || message.kind === 'SYSTEM');
  if (isReply) throw invalid(path, 'Not a message that may have a thread', 'MISSING');
  return message.id;
}

export const findPlace = (ctx: Context, { chatId }: ScheduledMessageRow) =>
  findReadable(ctx, chatId);

export const findOther = (
  ctx: Context,
  id: string | null | undefined,
): Promise<WholeMessage | null> | null => (id ? findMessage(ctx, id) : null);

const BEFORE_ALL = { moment: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

/** What is sent first, first. */
export async function listScheduled(
  ctx: Context,
  userId: string,
  { chatId, first, after }: ForwardArgs & { readonly chatId?: string | null },
): Promise<Page<ScheduledMessageRow>> {
  const size = parsePageSize(first);
  const { moment, id } = decodeMomentCursor(after) ?? BEFORE_ALL;
  const place = chatId ? parseId('chatId', chatId) : null;
  const rows = await scheduledOf(ctx.rootEm, userId, place, moment, id, size + 1);
  return forwardPage(rows, size, after, cursorOf);
}

const cursorOf = ({ sendAt, id }: ScheduledMessageRow) => encodeCursor(sendAt.toISOString(), id);

import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { conflict, invalid, unauthenticated } from '../../errors.ts';
import {
  decodePlaceCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  type Page,
  parsePageSize,
} from '../../graphql/paging.ts';
import { parseId } from '../../input/ids.ts';
import { chatChannel } from '../../live/log/events.ts';
import { orRefusal, parseMediaIds, unusable } from '../../media/attachment/picking.ts';
import type { MediaUse } from '../../media/media/use.ts';
import { holdUser } from '../../people/user/repository.ts';
import { violatedConstraint } from '../../store/postgres/failures.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { LAST_ID } from '../../store/statement/page-loader.ts';
import { requireViewer } from '../../viewer.ts';
import { notMember, requireMembership } from '../access/policy.ts';
import { rightsOf } from '../access/repository.ts';
import type { ChatRow } from '../chat/entity.ts';
import type { WholeMessage } from '../message/entity.ts';
import { MAX_ATTACHMENTS, parseUntrimmedText } from '../message/text.ts';
import type { DraftRow } from './entity.ts';
import { draftSaved } from './events.ts';
import { attachToDraft, deleteDraft, draftsOf, saveDraft as write } from './repository.ts';

const MAX_DRAFTS = 1_000;
/** Where a draft is the chat's own. */
const NO_ROOT = 0;

interface SaveDraftInput {
  readonly chatId: string;
  readonly threadRootId?: string | null;
  readonly text: string;
  readonly replyToId?: string | null;
  readonly mediaIds?: readonly string[] | null;
}

interface NewDraft {
  readonly userId: string;
  readonly chatId: string;
  readonly root: WholeMessage | null;
  readonly text: string;
  /** Undefined leaves it as it is, and so do media. */
  readonly replyToSeq: number | null | undefined;
  readonly mediaIds: readonly string[] | undefined;
}

/** Whoever sees the draft, which is the one who writes it, sees what is to go with it. */
export const ATTACHED_TO_DRAFTS: MediaUse = {
  table: 'draft_attachments',
  column: 'media_id',
  isSeenBy: (row, viewerId) => `${row}.user_id = ${viewerId}`,
};

/** Of two that come at once the one that is later stays, and is told. */
export async function saveDraft(ctx: Context, input: SaveDraftInput): Promise<ChatRow> {
  const chatId = parseId('chatId', input.chatId);
  const text = parseUntrimmedText(input.text);
  const mediaIds =
    input.mediaIds === undefined ? undefined : parseMediaIds(input.mediaIds, MAX_ATTACHMENTS);
  const { chat, membership } = await requireMembership(ctx, chatId);
  const [root, replyTo] = await Promise.all([
    findIn(ctx, chatId, 'threadRootId', input.threadRootId),
    findIn(ctx, chatId, 'replyToId', input.replyToId),
  ]);
  if (root?.threadRootSeq || root?.kind === 'SYSTEM') {
    throw invalid('threadRootId', 'Not a message that may have a thread', 'MISSING');
  }
  const { userId } = membership;
  const replyToSeq = input.replyToId === undefined ? undefined : (replyTo?.seq ?? null);

  const updatedAt = await store(ctx, chat, { userId, chatId, root, text, replyToSeq, mediaIds });
  forgetReads(ctx.loaders);
  if (updatedAt) {
    const event = { chatId, userId, subjectId: root?.id ?? null, at: updatedAt.getTime() };
    ctx.bus.publish(chatChannel.of(chatId), draftSaved(event));
  }
  return chat;
}

/** Gives the moment; null where nothing has changed. */
async function store(ctx: Context, chat: ChatRow, draft: NewDraft): Promise<Date | null> {
  const { userId, text, mediaIds = [] } = draft;
  const isEmpty = text.trim() === '' && mediaIds.length === 0;
  const storing = ctx.em.transactional(async (em) => {
    const [user] = await holdUser(em, userId);
    if (!user) throw unauthenticated();
    return isEmpty ? remove(em, draft) : keep(em, draft);
  });
  try {
    return await orRefusal(ctx, userId, mediaIds, storing);
  } catch (error) {
    if (violatedConstraint(error) !== 'drafts_chat_id_user_id_foreign') throw error;
    throw notMember(rightsOf(chat, null));
  }
}

async function keep(em: EntityManager, draft: NewDraft): Promise<Date> {
  const { userId, chatId, root, text, replyToSeq, mediaIds = [] } = draft;
  const place = [userId, chatId, root?.seq ?? NO_ROOT] as const;
  const given = [
    replyToSeq !== undefined,
    replyToSeq ?? null,
    draft.mediaIds !== undefined,
  ] as const;
  const [saved] = await write(em, ...place, text, ...given, MAX_DRAFTS);
  if (!saved) throw conflict('chatId', `At most ${MAX_DRAFTS} drafts are kept`, 'TOO_MANY');
  const attached = mediaIds.length > 0 ? await attachToDraft(em, ...place, mediaIds) : [];
  if (attached.length < mediaIds.length) {
    throw unusable(
      mediaIds,
      attached.map(({ id }) => id),
    );
  }
  return saved.updatedAt;
}

/** Its files stay for a day, like all that is shown nowhere: the message that is sent may be about to show them. */
async function remove(em: EntityManager, { userId, chatId, root }: NewDraft): Promise<Date | null> {
  const [removed] = await deleteDraft(em, userId, chatId, root?.seq ?? NO_ROOT);
  return removed?.updatedAt ?? null;
}

async function findIn(
  { loaders }: Pick<Context, 'loaders'>,
  chatId: string,
  path: 'threadRootId' | 'replyToId',
  given: string | null | undefined,
): Promise<WholeMessage | null> {
  if (given === null || given === undefined) return null;
  const message = await loaders.message.byId.load(parseId(path, given));
  if (message?.chatId !== chatId) throw invalid(path, 'Not a message of this chat', 'MISSING');
  return message;
}

/** Null where nothing has been begun, in the chat or in the thread of that root. */
export const findDraft = (ctx: Context, chatId: string, rootSeq = NO_ROOT) =>
  ctx.loaders.draft.byPlace.load({ chatId, rootSeq, userId: requireViewer(ctx).id });

const BEFORE_ALL = { moment: 'infinity', id: LAST_ID, seq: 0 };

/** What was saved last first. */
export async function listDrafts(
  ctx: Context,
  userId: string,
  { first, after }: ForwardArgs,
): Promise<Page<DraftRow>> {
  const size = parsePageSize(first);
  const { moment, id, seq } = decodePlaceCursor(after) ?? BEFORE_ALL;
  const rows = await draftsOf(ctx.rootEm, userId, moment, id, seq, size + 1);
  return forwardPage(rows, size, after, cursorOf);
}

const cursorOf = ({ updatedAt, chatId, rootSeq }: DraftRow) =>
  encodeCursor(updatedAt.toISOString(), chatId, rootSeq);

import { createHash, randomBytes } from 'node:crypto';
import type { Context } from '../../context.ts';
import { conflict, invalid, notFound } from '../../errors.ts';
import {
  decodeIdCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  type Page,
  parsePageSize,
} from '../../graphql/paging.ts';
import { isId, parseId } from '../../input/ids.ts';
import { parseSecret } from '../../input/text.ts';
import { newIdOf } from '../../store/orm/columns.ts';
import { LAST_ID } from '../../store/statement/page-loader.ts';
import { NOTHING_AHEAD } from '../../store/statement/projection.ts';
import { requireViewer } from '../../viewer.ts';
import { requireCapability } from '../access/capability-policy.ts';
import { changeAsMember } from '../access/change.ts';
import { findReadable } from '../access/policy.ts';
import { viewerMay } from '../access/service.ts';
import type { ChatRow } from '../chat/entity.ts';
import { readChat } from '../chat/service.ts';
import type { InvitePreviewRow, InviteRow } from './entity.ts';
import { inviteByCode } from './repository.ts';
import { insertInvite, setRevoked } from './writing-repository.ts';

const CODE_BYTES = 16;
/** As base64url has it. */
const CODE = /^[\w-]{22}$/;
const MIN_SECONDS = 60;
const MAX_SECONDS = 365 * 24 * 60 * 60;
const MAX_USES = 100_000;
const MAX_INVITES = 100;

interface NewInvite {
  readonly chatId: string;
  readonly expiresInSeconds?: number | null;
  readonly maxUses?: number | null;
  readonly needsApproval?: boolean;
}

/** Only its hash is kept: so the code is told here, and never again. */
export async function createInvite(ctx: Context, input: NewInvite): Promise<InviteRow> {
  const chatId = parseId('chatId', input.chatId);
  const seconds = parseWithin('expiresInSeconds', input.expiresInSeconds, MIN_SECONDS, MAX_SECONDS);
  const maxUses = parseWithin('maxUses', input.maxUses, 1, MAX_USES);
  const code = randomBytes(CODE_BYTES).toString('base64url');

  return changeAsMember(ctx, chatId, async ({ em, chat, now }, viewer) => {
    requireCapability(chat, viewer, 'INVITE');
    const [invite] = await insertInvite(
      em,
      newIdOf(now),
      chatId,
      hashOf(code),
      viewer.userId,
      now,
      seconds === null ? null : new Date(now.getTime() + seconds * 1_000),
      maxUses,
      input.needsApproval ?? false,
      MAX_INVITES,
    );
    if (!invite) {
      throw conflict('chatId', `At most ${MAX_INVITES} invites: revoke some`, 'TOO_MANY');
    }
    return { ...invite, code };
  });
}

function parseWithin(
  path: string,
  value: number | null | undefined,
  least: number,
  most: number,
): number | null {
  if (value === null || value === undefined) return null;
  if (value < least || value > most) throw invalid(path, `From ${least} to ${most}`);
  return value;
}

const hashOf = (code: string) => createHash('sha256').update(code).digest();

/** To those who are not in its chat there is no such invite. */
export async function revokeInvite(
  ctx: Context,
  { inviteId }: { readonly inviteId: string },
): Promise<{ chat: ChatRow; revokedInviteId: string }> {
  const viewer = requireViewer(ctx);
  const invite = isId(inviteId) ? await ctx.loaders.invite.byId.load(inviteId) : null;
  if (!invite || !(await isInside(ctx, invite.chatId, viewer.id))) throw notFound('Invite');

  return changeAsMember(ctx, invite.chatId, async ({ em, chat, now }, member) => {
    if (invite.createdById !== member.userId) requireCapability(chat, member, 'ADD_MEMBERS');
    await setRevoked(em, invite.id, now);
    return { chat, revokedInviteId: invite.id };
  });
}

/** Whether somebody is a member of a chat that is there. */
export const isInside = async (ctx: Context, chatId: string, userId: string): Promise<boolean> =>
  (await findReadable(ctx, chatId)) !== null &&
  (await ctx.loaders.chat.membership.load({ chatId, userId })) !== null;

/** Null where there is none for the viewer; one that is there may be good for nothing any more. */
export async function findInvite(ctx: Context, code: string) {
  const viewer = requireViewer(ctx);
  if (!CODE.test(parseSecret('code', code))) return null;
  const [invite] = await inviteByCode(ctx.rootEm, hashOf(code), viewer.id);
  return invite ?? null;
}

export async function previewInvite(ctx: Context, code: string): Promise<InvitePreviewRow | null> {
  const invite = await findInvite(ctx, code);
  if (!invite?.isGood) return null;
  return { chat: await readChat(ctx, invite.chatId), needsApproval: invite.needsApproval };
}

/** Those that are good, the newest first; null to those who may not invite. */
export async function listInvites(
  ctx: Context,
  chat: ChatRow,
  { first, after }: ForwardArgs,
): Promise<Page<InviteRow> | null> {
  const size = parsePageSize(first);
  const before = decodeIdCursor(after) ?? LAST_ID;
  if (!(await viewerMay(ctx, chat, 'INVITE'))) return null;
  const page = { parentId: chat.id, before, limit: size + 1, lookAhead: NOTHING_AHEAD };
  const rows = await ctx.loaders.invite.byChat.load(page);
  return forwardPage(rows, size, after, ({ id }) => encodeCursor(id));
}

/** Where the web app takes it. */
export const urlOf = ({ origin }: Pick<Context, 'origin'>, { code }: InviteRow): string | null =>
  code === undefined ? null : `${origin()}/invite/${code}`;

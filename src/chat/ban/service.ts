import type { Context } from '../../context.ts';
import { invalid, notFound } from '../../errors.ts';
import {
  decodeMomentCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  type Page,
  parsePageSize,
} from '../../graphql/paging.ts';
import { parseId } from '../../input/ids.ts';
import { parseOptionalText } from '../../input/text.ts';
import type { ChatChange } from '../../live/log/log.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { requireCapability } from '../access/capability-policy.ts';
import { changeAsMember } from '../access/change.ts';
import { viewerMay } from '../access/service.ts';
import { ChatMember, type ChatRow } from '../chat/entity.ts';
import { bannedAmong } from '../chat/repository.ts';
import { endMembership } from '../member/membership.ts';
import { lockPeople, requestsForgotten } from '../member/repository.ts';
import type { ChatBanRow } from './entity.ts';
import { memberBanned } from './events.ts';
import { deleteBan, revokeInvitesOf, saveBan } from './repository.ts';

const MAX_REASON_LENGTH = 500;

interface BanInput {
  readonly chatId: string;
  readonly userId: string;
  readonly until?: Date | null;
  readonly reason?: string | null;
}

/** A member is removed, too. Banning somebody again changes until when, and why. */
export async function banMember(ctx: Context, input: BanInput): Promise<ChatRow> {
  const chatId = parseId('chatId', input.chatId);
  const userId = parseId('userId', input.userId);
  const reason = parseOptionalText('reason', input.reason ?? '', MAX_REASON_LENGTH) || null;
  const until = input.until ?? null;

  return changeAsMember(ctx, chatId, async (change, viewer) => {
    const { em, chat, now, append } = change;
    requireCapability(chat, viewer, 'BAN_MEMBERS');
    if (userId === viewer.userId) throw invalid('userId', 'Use leaveChat to leave');
    if (until && until <= now) throw invalid('until', 'Must lie in the future');
    const member = await em.findOne(ChatMember, { chatId, userId });
    // It takes their role away, too.
    if (member && member.role !== 'MEMBER') requireCapability(chat, viewer, 'SET_ROLES');
    await requirePerson(change, userId);

    const [known] = await bannedAmong(em, chatId, [userId]);
    await requestsForgotten(em, chatId, [userId]);
    await revokeInvitesOf(em, chatId, userId, now);
    await saveBan(em, chatId, userId, viewer.userId, now, until, reason);
    if (member) await endMembership(change, member, viewer.userId);
    else if (!known && chat.visibility === 'PUBLIC')
      append(memberBanned({ actorId: viewer.userId }));
    return chat;
  });
}

/** Nor can their account be deleted until the change has committed. */
async function requirePerson({ em }: ChatChange, userId: string): Promise<void> {
  const [person] = await lockPeople(em, [userId]);
  if (!person) throw notFound('User');
}

/** Where there is no ban, nothing changes. It makes nobody a member again. */
export async function unbanMember(
  ctx: Context,
  input: { readonly chatId: string; readonly userId: string },
): Promise<ChatRow> {
  const chatId = parseId('chatId', input.chatId);
  const userId = parseId('userId', input.userId);

  return changeAsMember(ctx, chatId, async ({ em, chat }, viewer) => {
    requireCapability(chat, viewer, 'BAN_MEMBERS');
    await deleteBan(em, chatId, userId);
    return chat;
  });
}

/** The newest first; null to those who may not ban. */
export async function listBans(
  ctx: Context,
  chat: ChatRow,
  { first, after }: ForwardArgs,
  lookAhead: LookAhead,
): Promise<Page<ChatBanRow> | null> {
  const size = parsePageSize(first);
  const place = decodeMomentCursor(after);
  if (!(await viewerMay(ctx, chat, 'BAN_MEMBERS'))) return null;
  const rows = await ctx.loaders.ban.page.load({ chatId: chat.id, size, after: place, lookAhead });
  return forwardPage(rows, size, after, ({ at, userId }) => encodeCursor(at.toISOString(), userId));
}

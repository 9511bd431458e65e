import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import { requireViewer } from '../../viewer.ts';
import { changeChat } from '../access/change.ts';
import { ChatMember, type ChatRow } from '../chat/entity.ts';
import { bannedAmong } from '../chat/repository.ts';
import { admitJoining } from '../member/membership.ts';
import { requirePeople } from '../member/people.ts';
import type { JoinRequestRow } from './entity.ts';
import { requestOf } from './repository.ts';
import { ask, tell } from './requests.ts';
import { findInvite } from './service.ts';
import { takeUse } from './writing-repository.ts';

/** One of the two is null. */
interface Joined {
  readonly chat: ChatRow | null;
  readonly joinRequest: JoinRequestRow | null;
}

/** Whoever is a member, or has asked already, uses the invite no more than once. */
export async function acceptInvite(ctx: Context, { code }: { code: string }): Promise<Joined> {
  const viewer = requireViewer(ctx);
  const invite = await findInvite(ctx, code);
  if (!invite) throw notFound('Invite');

  const { chat, request } = await changeChat(ctx, invite.chatId, async (change) => {
    const { em, chat, now } = change;
    if (await em.findOne(ChatMember, { chatId: chat.id, userId: viewer.id }))
      return { chat, request: null };
    const [banned] = await bannedAmong(em, chat.id, [viewer.id]);
    if (banned) throw notFound('Invite');
    await requirePeople(change, viewer.id);

    // Who asks again after a cut is told the same, though that was the last use.
    const [asked] = invite.needsApproval ? await requestOf(em, chat.id, viewer.id) : [];
    if (asked) return { chat, request: { ...asked, isNew: false } };
    const [used] = await takeUse(em, invite.id, now);
    if (!used) throw notFound('Invite');
    if (used.needsApproval) {
      return { chat, request: await ask(change, viewer.id, { inviteId: invite.id }) };
    }
    await admitJoining(change, viewer.id);
    return { chat, request: null };
  });
  if (!request) return { chat, joinRequest: null };
  await tell(ctx, request);
  return { chat: null, joinRequest: request };
}

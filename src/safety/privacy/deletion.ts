import type { Context } from '../../context.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { recordForeign } from '../../identity/audit/service.ts';
import { confirmPassword, wrongPassword } from '../../identity/account/credentials.ts';
import { deleteAccountRow, emptyUser, reserveUsername } from '../../identity/account/repository.ts';
import { revokeSessionsOf } from '../../identity/session/repository.ts';

/** How long nobody can take the name of somebody who has gone. */
const USERNAME_RESERVED_SECONDS = 30 * 86_400;

/**
 * Ends the viewer's account; gives the user's id. The transaction is the point of no return: from it
 * on nobody can sign in, and a job takes away what is left.
 */
export async function deleteAccount(
  ctx: Context,
  { password }: { readonly password?: string | null },
): Promise<string> {
  const { userId, passwordHash } = await confirmPassword(ctx, 'password', password);
  const ended = await ctx.em.transactional(async (em) => {
    const [account] = await deleteAccountRow(em, userId, passwordHash);
    if (!account) throw wrongPassword();
    await reserveUsername(em, userId, USERNAME_RESERVED_SECONDS);
    // Before all else that is the user's: whoever changes that locks the user first.
    await emptyUser(em, userId);
    const ended = await revokeSessionsOf(em, userId, null);
    for (const { eraseAtOnce } of ctx.personalData.toReversed()) await eraseAtOnce?.(em, userId);
    await recordForeign(em, userId, 'ACCOUNT_DELETED');
    await ctx.jobs.enqueue(em, 'eraseAccount', { userId });
    return ended;
  });
  ctx.jobs.wake('eraseAccount');
  ctx.services.session.sessions.revoked(ended.map((session) => session.id));
  ctx.request.cookies?.clear();
  forgetReads(ctx.loaders);
  return userId;
}

import type { Context } from '../../context.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { invalid, invalidCredentials, rateLimited, sessionRevoked } from '../../errors.ts';
import { requireRecentCode } from '../session/policy.ts';
import { parseSecret } from '../../input/text.ts';
import { recordOwn } from '../audit/service.ts';
import type { AccountRow } from './entity.ts';
import type { SecurityEventType } from '../audit/entity.ts';
import { askerOf } from '../session/guessing.ts';
import { parseEmail, parseUsername } from './parsers.ts';
import { parsePassword } from './password.ts';
import { requireViewer } from '../../viewer.ts';
import { renameUser, updateEmail, updatePassword, usernameWait } from './repository.ts';
import { orConflict, requireUnreserved } from './service.ts';
import { revokeSessionsOf } from '../session/repository.ts';

/** Between two changes of a username; the first one is free. */
const USERNAME_WAIT_SECONDS = 6 * 3_600;

/** Renames the viewer; whoever looks next sees the new name everywhere. A name that they have is no change. */
export async function changeUsername(
  ctx: Context,
  input: { readonly username: string },
): Promise<AccountRow> {
  const viewer = requireViewer(ctx);
  const username = parseUsername('username', input.username);
  const { username: current } = await ctx.loaders.user.byId.load(viewer.id);
  if (username === current) return requireAccount(ctx);
  await orConflict(
    ctx.em.transactional(async (em) => {
      const [renamed] = await renameUser(em, viewer.id, username, USERNAME_WAIT_SECONDS);
      if (!renamed) throw await tooSoon(em, viewer.id);
      await requireUnreserved(em, username);
      await recordOwn(ctx, em, viewer.id, 'USERNAME_CHANGED');
    }),
  );
  forgetReads(ctx.loaders);
  ctx.services.user.profileNews.changed(viewer.id);
  return requireAccount(ctx);
}

async function tooSoon(em: Context['em'], userId: string): Promise<Error> {
  const [wait] = await usernameWait(em, userId, USERNAME_WAIT_SECONDS);
  return wait ? rateLimited(wait.seconds) : sessionRevoked();
}

/** Changes the address to sign in with, and ends all other sessions. */
export async function changeEmail(
  ctx: Context,
  input: { readonly email: string; readonly currentPassword?: string | null },
): Promise<AccountRow> {
  const email = parseEmail('email', input.email);
  const checked = await confirmPassword(ctx, 'currentPassword', input.currentPassword);
  return changeAccount(ctx, 'EMAIL_CHANGED', (em) =>
    updateEmail(em, checked.userId, checked.passwordHash, email),
  );
}

/** Changes the password, and ends all other sessions. */
export async function changePassword(
  ctx: Context,
  input: { readonly newPassword: string; readonly currentPassword?: string | null },
): Promise<AccountRow> {
  const { id } = requireViewer(ctx);
  const { username } = await ctx.loaders.user.byId.load(id);
  const newPassword = parsePassword('newPassword', input.newPassword, {
    username,
    minLength: ctx.config.passwordMinLength,
  });
  const checked = await confirmPassword(ctx, 'currentPassword', input.currentPassword);
  const newHash = await ctx.services.account.passwords.hash(newPassword, askerOf(ctx));
  return changeAccount(ctx, 'PASSWORD_CHANGED', (em) =>
    updatePassword(em, checked.userId, checked.passwordHash, newHash),
  );
}

/**
 * The viewer's account, once they have given its password, or lately a phone code where it has none. What
 * is done with it must be made to depend on the hash that was checked: the password may change before.
 */
export async function confirmPassword(
  ctx: Context,
  path: string,
  password: string | null | undefined,
): Promise<{ readonly userId: string; readonly passwordHash: string | null }> {
  const { userId, passwordHash = null } = await requireAccount(ctx);
  if (passwordHash === null) {
    await requireRecentCode(ctx);
    return { userId, passwordHash };
  }
  if (!password) throw invalid(path, 'The password of the account is required', 'REQUIRED');
  const given = parseSecret(path, password);
  const matches = await ctx.services.account.passwords.matches(given, passwordHash, askerOf(ctx));
  if (!matches) throw wrongPassword();
  return { userId, passwordHash };
}

export const wrongPassword = () => invalidCredentials('The password is wrong');

/** The account is locked before sessions are ended: one that starts meanwhile sees the change. */
export async function changeAccount(
  ctx: Context,
  type: SecurityEventType,
  update: (em: Context['em']) => Promise<AccountRow[]>,
  { keepSessions = false } = {},
): Promise<AccountRow> {
  const { id, sessionId } = requireViewer(ctx);
  const { account, ended } = await orConflict(
    ctx.em.transactional(async (em) => {
      const [account] = await update(em);
      if (!account) throw wrongPassword();
      await recordOwn(ctx, em, id, type);
      return { account, ended: keepSessions ? [] : await revokeSessionsOf(em, id, sessionId) };
    }),
  );
  ctx.services.session.sessions.revoked(ended.map((session) => session.id));
  forgetReads(ctx.loaders);
  ctx.loaders.account.byUser.prime(id, account);
  return account;
}

/** As it is now, whatever this operation has read before. */
export async function requireAccount(ctx: Context): Promise<AccountRow> {
  const { id } = requireViewer(ctx);
  const account = await ctx.loaders.account.byUser.clear(id).load(id);
  if (!account) throw sessionRevoked();
  return account;
}

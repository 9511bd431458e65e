import { ChatMember } from '../chat/entity.ts';
import { removeFromChat } from '../chat/membership.ts';
import type { Context, Shared } from '../context.ts';
import { AppError } from '../errors.ts';
import type { ChatChange } from '../realtime/log.ts';
import { deleteSecurityEvents } from './audit-repository.ts';
import { recordForeign } from './audit.ts';
import { confirmPassword, wrongPassword } from './credentials.ts';
import {
  chatsToLeave,
  deleteAccountRow,
  deleteComments,
  deletePosts,
  emptyMessages,
  emptyProfile,
  emptyUser,
  reserveUsername,
  unfinishedDeletions,
} from './repository.ts';
import { emptySessions, revokeSessionsOf } from './session-repository.ts';

/** How long nobody can take the name of somebody who has gone. */
const USERNAME_RESERVED_SECONDS = 30 * 86_400;

/**
 * Ends the viewer's account; gives the user's id. The first transaction is the point of no return: from
 * it on nobody can sign in, and what is left to do can be done at any time after.
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
    await emptyUser(em, userId);
    await emptyProfile(em, userId);
    await deleteSecurityEvents(em, userId);
    await recordForeign(em, userId, 'ACCOUNT_DELETED');
    const ended = await revokeSessionsOf(em, userId, null);
    await emptySessions(em, userId);
    return ended;
  });
  ctx.sessions.revoked(ended.map((session) => session.id));
  ctx.request.cookie?.clear();
  ctx.loaders.account.byUser.clear(userId);
  ctx.loaders.user.byId.clear(userId);
  await finishDeletion(ctx, userId);
  return userId;
}

type Stores = Pick<Shared, 'rootEm' | 'log'> & {
  readonly config: Pick<Shared['config'], 'keepDeletedMessages'>;
};

/** To be run when a node starts: deletions that were under way when another one stopped. */
export async function resumeDeletions(shared: Stores): Promise<number> {
  const { keepDeletedMessages } = shared.config;
  const unfinished = await unfinishedDeletions(shared.rootEm, keepDeletedMessages);
  for (const { id } of unfinished) await finishDeletion(shared, id);
  return unfinished.length;
}

/** One transaction for each chat, so that none is locked for longer than it takes. */
async function finishDeletion({ rootEm, log, config }: Stores, userId: string): Promise<void> {
  const { keepDeletedMessages } = config;
  await deletePosts(rootEm, userId);
  await deleteComments(rootEm, userId);
  for (const { chatId } of await chatsToLeave(rootEm, userId, keepDeletedMessages)) {
    await unlessGone(
      log.change(chatId, (change) => disappear(change, userId, keepDeletedMessages)),
    );
  }
}

/** The last event stands for all the messages that are emptied: it is newer than any copy of them. */
async function disappear(change: ChatChange, userId: string, keepMessages: boolean): Promise<void> {
  const { em, chat, append } = change;
  const member = await em.findOne(ChatMember, { chatId: chat.id, userId });
  if (member) await removeFromChat(change, member);
  else append({ type: 'chatUpdated', actorId: userId });
  if (!keepMessages) await emptyMessages(em, chat.id, userId, chat.lastSeq);
}

/** A chat that ended meanwhile has nothing left of anyone. */
async function unlessGone(change: Promise<void>): Promise<void> {
  try {
    await change;
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'NOT_FOUND') throw error;
  }
}

import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import { notFound, sessionRevoked } from '../../errors.ts';
import { parseId } from '../../input/ids.ts';
import { recordOwn } from '../audit/service.ts';
import type { SessionRow } from './entity.ts';
import { requireViewer } from '../../viewer.ts';
import { liveSessionsOf, revokeSession, revokeSessionsOf } from './repository.ts';

const MAX_LISTED = 100;

/** Where the account is signed in; the session of the request first, where it is made in one. */
export async function listSessions(
  { rootEm, viewer }: Context,
  userId: string,
): Promise<SessionRow[]> {
  return liveSessionsOf(rootEm, userId, viewer?.sessionId ?? null, MAX_LISTED);
}

/** Ends the session of this request; gives its id. */
export async function logout(ctx: Context): Promise<string> {
  const { id, sessionId } = requireViewer(ctx);
  const [ended] = await endSessions(ctx, (em) => revokeSession(em, id, sessionId));
  if (!ended) throw sessionRevoked();
  return ended;
}

/** Ends one of the viewer's sessions; others' do not exist for them. */
export async function endSession(
  ctx: Context,
  input: { readonly sessionId: string },
): Promise<string> {
  const viewer = requireViewer(ctx);
  const sessionId = parseId('sessionId', input.sessionId);
  const [ended] = await endSessions(ctx, (em) => revokeSession(em, viewer.id, sessionId));
  if (!ended) throw notFound('Session');
  return ended;
}

/** Ends all of the viewer's sessions, or all but this one; gives their ids. */
export async function logoutEverywhere(
  ctx: Context,
  { keepCurrent = false }: { readonly keepCurrent?: boolean },
): Promise<string[]> {
  const { id, sessionId } = requireViewer(ctx);
  return endSessions(ctx, (em) => revokeSessionsOf(em, id, keepCurrent ? sessionId : null));
}

async function endSessions(
  ctx: Context,
  end: (em: EntityManager) => Promise<readonly { readonly id: string }[]>,
): Promise<string[]> {
  const viewer = requireViewer(ctx);
  const ended = await ctx.em.transactional(async (em) => {
    const sessions = await end(em);
    if (sessions.length > 0) await recordOwn(ctx, em, viewer.id, 'SESSIONS_REVOKED');
    return sessions.map(({ id }) => id);
  });
  ctx.services.session.sessions.revoked(ended);
  if (ended.includes(viewer.sessionId)) ctx.request.cookies?.clear();
  return ended;
}

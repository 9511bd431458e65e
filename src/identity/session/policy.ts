import { requireViewer, type Viewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import { forbidden } from '../../errors.ts';
import { findConfirmation } from './repository.ts';

/** How long a code that was verified stands for a password. */
const CONFIRMATION_SECONDS = 600;

/** Throws FORBIDDEN unless the viewer has verified a code lately, in this session. */
export async function requireRecentCode(ctx: Context): Promise<Viewer> {
  const viewer = requireViewer(ctx);
  const [confirmation] = await findConfirmation(ctx.rootEm, viewer.sessionId, CONFIRMATION_SECONDS);
  if (confirmation) return viewer;
  throw forbidden('Verify a new phone code first: sign in with one, or add your number again');
}

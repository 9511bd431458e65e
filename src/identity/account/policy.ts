import type { Context, Viewer } from '../../context.ts';
import { unauthenticated } from '../../errors.ts';

/** Returns who asks; throws UNAUTHENTICATED when nobody is signed in. */
export function requireViewer({ viewer }: Pick<Context, 'viewer'>): Viewer {
  if (!viewer) throw unauthenticated();
  return viewer;
}

import type { Audience } from '../../live/hub/audience.ts';
import type { PostAdded } from './events.ts';
import { toldOfPost } from './repository.ts';

/** Those to whom its author shows a post, where everyone is shown it. */
export const TOLD_OF_POSTS: Audience = {
  among: (em, { postId }: PostAdded, viewerIds) => toldOfPost(em, postId, viewerIds),
};

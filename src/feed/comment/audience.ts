import type { Audience } from '../../live/hub/audience.ts';
import type { CommentAdded } from './events.ts';
import { toldOfComment } from './repository.ts';

/** Those who may read the comment at this moment, whatever they could when they began to watch. */
export const TOLD_OF_COMMENTS: Audience = {
  among: (em, { commentId }: CommentAdded, viewerIds) => toldOfComment(em, commentId, viewerIds),
};

import type { Audience } from '../../live/hub/audience.ts';
import { reachedBy } from '../reach/repository.ts';
import type { ProfileChangedEvent } from './events.ts';

/** Those between whom and the one who has changed nobody blocks the other. */
export const TOLD_OF_PROFILES: Audience = {
  among: (em, { userId }: ProfileChangedEvent, viewerIds) => reachedBy(em, userId, viewerIds),
};

import type { ReachPort } from '../../people/reach/port.ts';
import { keepReach, lockDirectChat } from './repository.ts';

/** Whoever writes in a chat locks it before all else: so does a block, before it holds the two. */
export const DIRECT_CHAT_REACH: ReachPort = {
  lock: (em, userIds) => lockDirectChat(em, ...userIds),
  changed: (em, userIds) => keepReach(em, ...userIds),
};

import type { EntityManager } from '@mikro-orm/postgresql';
import type { ChatAccess } from '../../live/hub/access.ts';
import {
  findChatStates,
  findJoinsSince,
  findPositions,
  findWatchStates,
  sweepChatStates,
} from './hub-repository.ts';
import { findAccess } from './repository.ts';

/** What the hub, which knows no domain, is told of chats. */
export const createChatAccess = (em: EntityManager): ChatAccess => ({
  statesOf: (chatIds) => findChatStates(em, chatIds),
  sweepStatesOf: (chatIds) => sweepChatStates(em, chatIds),
  rightsOf: (chatId, userIds) =>
    findAccess(
      em,
      userIds.map(() => chatId),
      userIds,
    ),
  watchStatesOf: (chatIds, userIds) => findWatchStates(em, chatIds, userIds),
  positionsOf: (userId, limit) => findPositions(em, userId, limit),
  joinsSince: (userIds, seconds) => findJoinsSince(em, userIds, seconds),
});

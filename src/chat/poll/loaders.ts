import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { groupByKey } from '../../store/statement/align.ts';
import type { Position } from '../message/repository.ts';
import type { PollRow } from './entity.ts';
import { findVoterPages, pollsByPosition, type VoterPageKey, type VoterRow } from './repository.ts';

/** The poll of a message, with what the viewer has chosen where one is named. */
interface PollKey extends Position {
  readonly viewerId: string | null;
}

const positionKey = ({ chatId, seq }: Position) => `${chatId} ${seq}`;
const pollKey = (key: PollKey) => `${positionKey(key)} ${key.viewerId}`;
const voterPageKey = ({ place, size, after, ...message }: VoterPageKey) =>
  `${positionKey(message)} ${place} ${size} ${after}`;

export function createPollLoaders(em: EntityManager) {
  return {
    /** Those of all messages that are shown together are one query. */
    byPosition: new DataLoader<PollKey, PollRow | null, string>(
      async (keys) => {
        const found = new Map<string, PollRow>();
        for (const [viewerId, asked] of Map.groupBy(keys, (key) => key.viewerId)) {
          const [chatIds, seqs] = [asked.map((key) => key.chatId), asked.map((key) => key.seq)];
          const rows = await pollsByPosition(em, chatIds, seqs, viewerId);
          for (const row of rows) found.set(pollKey({ ...row, viewerId }), row);
        }
        return keys.map((key) => found.get(pollKey(key)) ?? null);
      },
      { cacheKeyFn: pollKey },
    ),

    /** One more than the page's size where there are more. */
    voterPage: new DataLoader<VoterPageKey, VoterRow[], string>(
      async (keys) =>
        groupByKey([...keys.keys()], await findVoterPages(em, keys), (row) => row.page),
      { cacheKeyFn: voterPageKey },
    ),
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { groupByKey } from '../../store/statement/align.ts';
import type { Position } from '../message/repository.ts';
import type { ReactionGroupRow } from './entity.ts';
import {
  findReactorPages,
  reactionGroups,
  type ReactorPageKey,
  type ReactorRow,
} from './repository.ts';

/** The groups of a message, with whether the viewer is in them where one is named. */
interface GroupsKey extends Position {
  readonly viewerId: string | null;
}

const positionKey = ({ chatId, seq }: Position) => `${chatId} ${seq}`;
const groupsKey = (key: GroupsKey) => `${positionKey(key)} ${key.viewerId}`;
const reactorPageKey = ({ emoji, size, after, ...place }: ReactorPageKey) =>
  `${positionKey(place)} ${emoji} ${size} ${after}`;

export function createReactionLoaders(em: EntityManager) {
  return {
    /** Those of all messages that are shown together are one query. */
    groups: new DataLoader<GroupsKey, readonly ReactionGroupRow[], string>(
      async (keys) => {
        const found = new Map<string, readonly ReactionGroupRow[]>();
        for (const [viewerId, asked] of Map.groupBy(keys, (key) => key.viewerId)) {
          const [chatIds, seqs] = [asked.map((key) => key.chatId), asked.map((key) => key.seq)];
          const rows = await reactionGroups(em, chatIds, seqs, viewerId);
          const groups = groupByKey(asked.map(positionKey), rows, positionKey);
          asked.forEach((key, index) => found.set(groupsKey(key), groups[index] ?? []));
        }
        return keys.map((key) => found.get(groupsKey(key)) ?? []);
      },
      { cacheKeyFn: groupsKey },
    ),

    /** One more than the page's size where there are more. */
    reactorPage: new DataLoader<ReactorPageKey, ReactorRow[], string>(
      async (keys) =>
        groupByKey([...keys.keys()], await findReactorPages(em, keys), (row) => row.page),
      { cacheKeyFn: reactorPageKey },
    ),
  };
}

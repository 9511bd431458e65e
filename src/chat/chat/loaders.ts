import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignOrNull } from '../../store/statement/align.ts';
import type { ChatMemberRow, ChatRow } from './entity.ts';
import {
  chatsById,
  findMemberships,
  findPeople,
  findPlaces,
  type MembershipKey,
  type Person,
} from './repository.ts';

const membershipKey = ({ chatId, userId }: MembershipKey) => `${chatId} ${userId}`;

export function createChatLoaders(em: EntityManager) {
  /** A deleted chat is a row, too: check `deletedAt` before showing it. */
  const byId = new DataLoader<string, ChatRow | null>(async (ids) =>
    alignOrNull(ids, await chatsById(em, ids), (chat) => chat.id),
  );
  const membership = new DataLoader<MembershipKey, ChatMemberRow | null, string>(
    async (keys) =>
      alignOrNull(keys.map(membershipKey), await findMemberships(em, keys), membershipKey),
    { cacheKeyFn: membershipKey },
  );
  return {
    byId,
    membership,
    /** Both at once, for a chat that was not read yet; whether there is such a chat. */
    place: new DataLoader<MembershipKey, boolean, string>(
      async (keys) => {
        const places = await findPlaces(em, keys);
        for (const place of places) {
          byId.prime(place.id, place);
          membership.prime({ chatId: place.id, userId: place.userId }, place.membership);
        }
        const found = new Set(
          places.map(({ id, userId }) => membershipKey({ chatId: id, userId })),
        );
        return keys.map((key) => found.has(membershipKey(key)));
      },
      { cacheKeyFn: membershipKey },
    ),
    /** Null once their account is gone. */
    person: new DataLoader<string, Person | null>(async (ids) =>
      alignOrNull(ids, await findPeople(em, ids), ({ id }) => id),
    ),
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import { alignOrNull, groupByKey } from '../../store/statement/align.ts';
import type { Wanted } from '../../store/statement/projection.ts';
import type { Loaders } from '../../context.ts';
import type { MessageRow } from '../message/entity.ts';
import type { ChatMemberRow, ChatRow } from './entity.ts';
import {
  chatsById,
  findMemberPages,
  findMemberships,
  findPlaces,
  findPeople,
  hindmostReaders,
  hindmostReceivers,
  lastMessages,
  memberChoice,
  type MemberPageKey,
  type MembershipKey,
  type Person,
  type Progress,
} from './repository.ts';

const membershipKey = ({ chatId, userId }: MembershipKey) => `${chatId} ${userId}`;
const memberPageKey = ({ chatId, size, after, wanted }: MemberPageKey) =>
  `${chatId} ${size} ${after?.moment} ${after?.id} ${memberChoice(wanted)}`;

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
    /** One more than the page's size where there are more. */
    memberPage: new DataLoader<MemberPageKey, ChatMemberRow[], string>(
      async (keys) =>
        batchAlike(
          keys,
          ({ wanted }) => memberChoice(wanted),
          async (alike, wanted) =>
            groupByKey(
              [...alike.keys()],
              await findMemberPages(em, alike, wanted),
              (row) => row.page,
            ),
        ),
      { cacheKeyFn: memberPageKey },
    ),
    lastMessage: new DataLoader<string, MessageRow | null>(async (chatIds) =>
      alignOrNull(chatIds, await lastMessages(em, chatIds), (message) => message.chatId),
    ),
    /** Null once their account is gone. */
    person: new DataLoader<string, Person | null>(async (ids) =>
      alignOrNull(ids, await findPeople(em, ids), ({ id }) => id),
    ),
    /** The two members who have read least. */
    hindmostReaders: new DataLoader<string, Progress[]>(async (chatIds) =>
      groupByKey(chatIds, await hindmostReaders(em, chatIds), (member) => member.chatId),
    ),
    /** The two members who have received least. */
    hindmostReceivers: new DataLoader<string, Progress[]>(async (chatIds) =>
      groupByKey(chatIds, await hindmostReceivers(em, chatIds), (member) => member.chatId),
    ),
  };
}

/** After a write: what was read before it is forgotten, and the chat is known as the write left it. */
export function refreshChat(loaders: Loaders, chat: ChatRow): void {
  forgetReads(loaders);
  loaders.chat.byId.prime(chat.id, chat);
}

/** The same where the write did not read the chat. */
export function forgetReads(loaders: Loaders): void {
  for (const domain of ['chat', 'message'] as const) {
    // What was never used is not made to be cleared.
    if (!Object.hasOwn(loaders, domain)) continue;
    for (const loader of Object.values(loaders[domain])) loader.clearAll();
  }
}

/** A batch for each group of keys that want the same of their rows. */
async function batchAlike<Key extends { readonly wanted: Wanted }, Result>(
  keys: readonly Key[],
  likenessOf: (key: Key) => string,
  read: (keys: readonly Key[], wanted: Wanted) => Promise<Result[]>,
): Promise<Result[]> {
  const groups = [...Map.groupBy(keys, likenessOf).values()];
  const resultByKey = new Map<Key, Result>();
  await Promise.all(
    groups.map(async (alike) => {
      const results = await read(alike, (alike[0] as Key).wanted);
      for (const [index, key] of alike.entries()) resultByKey.set(key, results[index] as Result);
    }),
  );
  return keys.map((key) => resultByKey.get(key) as Result);
}

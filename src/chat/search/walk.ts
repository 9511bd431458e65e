import type { EntityManager } from '@mikro-orm/postgresql';
import { asMoment, compare, isNewer, NEWEST, type Place, untilIn } from './place.ts';
import { type LookedAtMessage, readStretches, scanBlocks, searchedChats } from './repository.ts';
import {
  allBlocks,
  restOf,
  type Stretch,
  stretchesBeside,
  stretchesIn,
  type Unscanned,
} from './stretch.ts';
import { findTerms, type Term } from './terms.ts';

export interface Search {
  readonly viewerId: string;
  /** Null for all of the viewer's. */
  readonly chatId: string | null;
  readonly terms: readonly Term[];
  readonly senderId: string | null;
  /** Of files, and POLL. */
  readonly kinds: readonly string[] | null;
  readonly hasLink: boolean;
  /** Null where it does not matter, as of the next two. */
  readonly mentionsViewer: boolean | null;
  readonly isPinned: boolean | null;
  /** By the viewer. */
  readonly isSaved: boolean | null;
  /** Which bits of a block's signature are set where it may have all of this; null where any may. */
  readonly probes: readonly number[] | null;
  /** Hits come behind this place, and were sent after this moment. */
  readonly place: Place;
  readonly after: number;
  readonly size: number;
}

export interface Found {
  readonly hits: readonly Place[];
  /** Before which place to go on; null where all was looked at. */
  readonly next: Place | null;
}

/** How far a page has come. */
interface Walk {
  stretches: Stretch[];
  unscanned: Unscanned[];
  readonly hits: Map<string, Place>;
  rounds: number;
  looked: number;
  scanned: number;
}

/** What a page may look at. It goes beyond where it would not come on otherwise. */
const MAX_MESSAGES = 4_000;
const MAX_BLOCKS = 10_000;
const BLOCKS_AT_FIRST = 4_000;
const BLOCKS_AT_ONCE = 2_048;
const CHATS_AT_ONCE = 32;
const MIN_BLOCKS = 4;
const MESSAGES_AT_FIRST = 128;
const MESSAGES_AT_ONCE = 1_024;

/**
 * Goes through the messages of all chats that may fit, from the newest to the oldest, and looks at
 * each: blocks only tell where there is nothing. It ends with a page of hits, or where a page may cost
 * no more, and tells where to go on.
 */
export async function findHits(em: EntityManager, search: Search): Promise<Found> {
  const { place, after, size } = search;
  const walk = await begin(em, search);
  for (;;) {
    const frontier = frontierOf(walk);
    const isOver = !frontier || frontier.at <= after;
    const hits = [...walk.hits.values()]
      .filter((hit) => isOver || isNewer(hit, frontier))
      .sort(compare);
    if (hits.length > size) return { hits: hits.slice(0, size), next: hits[size - 1] ?? null };
    if (isOver) return { hits, next: null };
    const next = { ...frontier, seq: frontier.seq + 1 };
    const isSpent = walk.looked >= MAX_MESSAGES || walk.scanned >= MAX_BLOCKS;
    if (isSpent && isNewer(place, next)) return { hits, next };
    await goOn(em, search, walk);
  }
}

async function begin(em: EntityManager, search: Search): Promise<Walk> {
  const { viewerId, chatId, place } = search;
  const { at, chatId: placeChatId, seq } = place;
  const chats = await searchedChats(em, viewerId, chatId, asMoment(at), placeChatId, seq - 1);
  const walk: Walk = {
    stretches: stretchesBeside(chats, place),
    unscanned: allBlocks(chats, place),
    hits: new Map(),
    ...{ rounds: 0, looked: 0, scanned: 0 },
  };
  const count = walk.unscanned.length;
  if (count > 0) {
    await scan(em, search, walk, count, Math.max(MIN_BLOCKS, Math.floor(BLOCKS_AT_FIRST / count)));
  }
  return walk;
}

/** Nothing that was not looked at is newer. */
function frontierOf({ stretches, unscanned }: Walk): Place | undefined {
  stretches.sort((a, b) => compare(a.newest, b.newest));
  unscanned.sort((a, b) => compare(a.newest, b.newest));
  const [one, other] = [stretches[0]?.newest, unscanned[0]?.newest];
  if (!one || !other) return one ?? other;
  return isNewer(one, other) ? one : other;
}

async function goOn(em: EntityManager, search: Search, walk: Walk): Promise<void> {
  const nextBlocks = walk.unscanned[0]?.newest;
  let room = Math.min(MESSAGES_AT_FIRST * 2 ** walk.rounds, MESSAGES_AT_ONCE);
  let count = 0;
  for (const { newest, size } of walk.stretches) {
    if (room <= 0 || (nextBlocks && isNewer(nextBlocks, newest))) break;
    count += 1;
    room -= size;
  }
  walk.rounds += 1;
  if (count > 0) return look(em, search, walk, count);
  const chats = Math.min(walk.unscanned.length, CHATS_AT_ONCE);
  return scan(em, search, walk, chats, Math.floor(BLOCKS_AT_ONCE / chats));
}

/** Asks the next blocks of the first chats. */
async function scan(
  em: EntityManager,
  { probes, place }: Search,
  walk: Walk,
  count: number,
  limit: number,
): Promise<void> {
  const chats = walk.unscanned.slice(0, count);
  const found = await scanBlocks(
    em,
    chats.map(({ chatId }) => chatId),
    chats.map(({ uptoSeq }) => uptoSeq),
    chats.map(({ newest }) => asMoment(newest.at)),
    chats.map(({ newest }) => Math.min(newest.seq + 1, NEWEST.seq)),
    limit,
    probes,
  );
  const rest = found.flatMap(({ place: index, count: scanned, firstAt, fromSeq }) => {
    walk.scanned += scanned;
    const chat = chats[index];
    if (!chat || scanned < limit) return [];
    const newest = { at: firstAt.getTime(), chatId: chat.chatId, seq: fromSeq - 1 };
    return [{ ...chat, newest }];
  });
  walk.unscanned = [...rest, ...walk.unscanned.slice(count)];
  walk.stretches.push(...stretchesIn(found, chats, place));
}

/** Looks at the newest messages of the first stretches. */
async function look(em: EntityManager, search: Search, walk: Walk, count: number): Promise<void> {
  const stretches = walk.stretches.slice(0, count);
  const messages = await readStretches(
    em,
    stretches.map(({ chatId }) => chatId),
    stretches.map(({ fromSeq }) => fromSeq),
    stretches.map(({ newest }) => newest.seq),
    stretches.map(({ chatId }) => asMoment(untilIn(chatId, search.place))),
    stretches.map(({ size }) => size),
    search.senderId,
    search.kinds,
    search.hasLink,
    search.viewerId,
    search.mentionsViewer,
    search.isPinned,
    search.isSaved,
  );
  walk.looked += messages.length;
  walk.stretches = walk.stretches.slice(count);
  const ofStretch = Map.groupBy(messages, ({ place }) => place);
  for (const [index, stretch] of stretches.entries()) {
    const read = ofStretch.get(index) ?? [];
    for (const message of read) keepHit(search, walk, message);
    const oldest = read.at(-1);
    if (oldest && read.length === stretch.size) {
      walk.stretches.push(...restOf(stretch, placeOf(oldest)));
    }
  }
}

function keepHit({ after, terms }: Search, walk: Walk, message: LookedAtMessage): void {
  const hit = placeOf(message);
  if (!message.text || hit.at <= after || !findTerms(message.text, terms)) return;
  walk.hits.set(`${hit.chatId} ${hit.seq}`, hit);
}

const placeOf = ({ createdAt, chatId, seq }: LookedAtMessage): Place => ({
  at: createdAt.getTime(),
  chatId,
  seq,
});

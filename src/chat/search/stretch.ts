import { lastSeqIn, type Place, untilIn } from './place.ts';
import type { ScannedBlocks, SearchedChat } from './repository.ts';

/** Messages of a chat that may fit, none of them newer than `newest`. */
export interface Stretch {
  readonly chatId: string;
  readonly fromSeq: number;
  readonly newest: Place;
  /** How many are read next. */
  readonly size: number;
}

/** Blocks of a chat that nobody has asked yet. */
export interface Unscanned {
  readonly chatId: string;
  readonly uptoSeq: number;
  /** No newer than this, and before this block. */
  readonly newest: Place;
}

const WHOLE_BLOCK = 64;
/** Where many may have it, a few of each tell most. */
const MANY = 32;
const A_FEW = 8;
/** Of a block that began before the place: it says no more of when the next message was sent. */
const FEWEST = 2;
const GROWTH = 8;

interface Bounds {
  readonly chatId: string;
  readonly fromSeq: number;
  readonly uptoSeq: number;
  readonly lastAt: Date | undefined;
}

/** What no block has: the newest messages, and those that were edited. */
export const stretchesBeside = (chats: readonly SearchedChat[], place: Place): Stretch[] =>
  asStretches(
    chats.flatMap(({ chatId, uptoSeq, newestSeq, newestAt, changedSeqs, changedAt }) => [
      ...(changedSeqs ?? []).map((seq, i) => ({
        ...{ chatId, fromSeq: seq, uptoSeq: seq },
        lastAt: changedAt?.[i],
      })),
      ...(newestSeq !== null && newestAt
        ? [{ chatId, fromSeq: uptoSeq + 1, uptoSeq: newestSeq, lastAt: newestAt }]
        : []),
    ]),
    place,
  );

/** Blocks that may have what is looked for. */
export const stretchesIn = (
  found: readonly ScannedBlocks[],
  chats: readonly Unscanned[],
  place: Place,
): Stretch[] =>
  asStretches(
    found.flatMap(({ place: index, fromSeqs, uptoSeqs, lastAt }) =>
      (fromSeqs ?? []).map((fromSeq, i) => ({
        ...{ chatId: chats[index]?.chatId ?? '', fromSeq, uptoSeq: uptoSeqs?.[i] ?? 0 },
        lastAt: lastAt?.[i],
      })),
    ),
    place,
  );

function asStretches(all: readonly Bounds[], place: Place): Stretch[] {
  const size = all.length > MANY ? A_FEW : WHOLE_BLOCK;
  return all.map(({ chatId, fromSeq, uptoSeq, lastAt }) => {
    const [at, until] = [lastAt?.getTime() ?? Infinity, untilIn(chatId, place)];
    const seq = Math.min(uptoSeq, lastSeqIn(chatId, place));
    const newest = { at: Math.min(at, until), chatId, seq };
    return { chatId, fromSeq, newest, size: at > until ? FEWEST : size };
  });
}

/** What is behind the oldest of those that were read, where it may have more. */
export const restOf = (stretch: Stretch, oldest: Place): Stretch[] =>
  oldest.seq <= stretch.fromSeq
    ? []
    : [
        {
          ...stretch,
          newest: { ...oldest, seq: oldest.seq - 1 },
          size: Math.min(stretch.size * GROWTH, WHOLE_BLOCK),
        },
      ];

/** All blocks of the chats that have any. */
export const allBlocks = (chats: readonly SearchedChat[], place: Place): Unscanned[] =>
  chats
    .filter(({ uptoSeq }) => uptoSeq > 0)
    .map(({ chatId, uptoSeq }) => {
      const newest = { at: untilIn(chatId, place), chatId, seq: lastSeqIn(chatId, place) };
      return { chatId, uptoSeq, newest };
    });

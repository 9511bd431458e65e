import type { Context } from '../../context.ts';
import {
  decodeCursor,
  encodeCursor,
  INTEGER_PATTERN,
  page,
  parsePageSize,
  type Page,
} from '../../graphql/paging.ts';
import type { LookAhead } from '../../store/statement/projection.ts';
import { invalid } from '../../errors.ts';
import type { MessageRow } from './entity.ts';

export interface HistoryArgs {
  readonly first?: number | null;
  readonly after?: string | null;
  readonly last?: number | null;
  readonly before?: string | null;
  readonly afterSeq?: number | null;
  readonly beforeSeq?: number | null;
  readonly aroundSeq?: number | null;
}

/** So many messages before `seq`, and from it on. */
export interface Sides {
  readonly seq: number;
  readonly older: number;
  readonly newer: number;
}

/** A page shows those of them that are between `after` and `before`. */
interface Bounds extends Sides {
  readonly after: number;
  readonly before: number;
}

const BEGINNING = 0;
/** Beyond every position, and within PostgreSQL's integer. */
const END = 2 ** 31 - 1;

/**
 * A page of a chat's history, oldest first, whichever way it is paged; the newest one unless told
 * otherwise. Both ends tell exactly whether the history goes on.
 */
export const listMessages = (
  { loaders }: Pick<Context, 'loaders'>,
  chatId: string,
  args: HistoryArgs,
  lookAhead: LookAhead,
): Promise<Page<MessageRow>> =>
  pageThroughMessages(args, (sides) =>
    loaders.message.around.load({ chatId, lookAhead, ...sides }),
  );

/** The same of any messages that are read in the order of their positions. */
export async function pageThroughMessages(
  args: HistoryArgs,
  read: (sides: Sides) => Promise<readonly MessageRow[]>,
): Promise<Page<MessageRow>> {
  const { seq, older, newer, after, before } = parseBounds(args);
  const rows = await read({ seq, older: older + 1, newer: newer + 1 });

  const pivot = rows.filter((row) => row.seq < seq).length;
  const start = Math.max(pivot - older, 0);
  const nodes = rows
    .slice(start, pivot + newer)
    .filter((row) => row.seq > after && row.seq < before);
  const [oldest, newest] = [nodes[0]?.seq ?? before, nodes.at(-1)?.seq ?? after];
  return page(nodes, (row) => encodeCursor(row.seq), {
    hasPreviousPage: rows.some((row) => row.seq < oldest),
    hasNextPage: rows.some((row) => row.seq > newest),
  });
}

function parseBounds(args: HistoryArgs): Bounds {
  if (isGiven(args.aroundSeq)) return parsePageAround(args, args.aroundSeq);
  if (isGiven(args.first) && isGiven(args.last)) throw invalid('last', 'Not together with `first`');

  const [from, to] = [parseEnd(args, 'after'), parseEnd(args, 'before')];
  if (isGiven(args.afterSeq) && isGiven(args.beforeSeq) && args.afterSeq >= args.beforeSeq) {
    throw invalid('afterSeq', 'Has to be less than `beforeSeq`');
  }
  const [after, before] = [from ?? BEGINNING, to ?? END];
  const forwards = isGiven(args.first) || (!isGiven(args.last) && from !== null && to === null);
  return forwards
    ? { after, before, seq: Math.min(after + 1, END), older: 0, newer: parsePageSize(args.first) }
    : { after, before, seq: before, older: parsePageSize(args.last, 'last'), newer: 0 };
}

/** A cursor and a position tell the same: only one of them is given. */
function parseEnd(args: HistoryArgs, end: 'after' | 'before'): number | null {
  const field = `${end}Seq` as const;
  const [cursor, seq] = [args[end], args[field]];
  if (!isGiven(seq)) return cursor ? parseCursor(cursor, end) : null;
  if (cursor) throw invalid(field, `Not together with \`${end}\``);
  if (seq < BEGINNING) throw invalid(field, 'Not a position');
  return seq;
}

/** One half ends with the position, the other follows it. */
function parsePageAround(args: HistoryArgs, aroundSeq: number): Bounds {
  for (const field of ['after', 'before', 'afterSeq', 'beforeSeq', 'last'] as const) {
    if (isGiven(args[field])) throw invalid(field, 'Not together with `aroundSeq`');
  }
  if (aroundSeq < BEGINNING || aroundSeq >= END) throw invalid('aroundSeq', 'Not a position');
  const newer = Math.floor(parsePageSize(args.first) / 2);
  const older = parsePageSize(args.first) - newer;
  return { after: BEGINNING, before: END, seq: aroundSeq + 1, older, newer };
}

const parseCursor = (cursor: string, field: string) =>
  Number(decodeCursor(cursor, [INTEGER_PATTERN], field)[0]);

const isGiven = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined;

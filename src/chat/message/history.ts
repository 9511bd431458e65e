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
  readonly aroundSeq?: number | null;
}

/** A page shows so many messages before `seq` and from it on, of those between `after` and `before`. */
interface Bounds {
  readonly seq: number;
  readonly older: number;
  readonly newer: number;
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
export async function listMessages(
  { loaders }: Pick<Context, 'loaders'>,
  chatId: string,
  args: HistoryArgs,
  lookAhead: LookAhead,
): Promise<Page<MessageRow>> {
  const { seq, older, newer, after, before } = parseBounds(args);
  const stretch = { chatId, seq, older: older + 1, newer: newer + 1, lookAhead };
  const rows = await loaders.message.around.load(stretch);

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

  const after = parseCursor(args.after, 'after') ?? BEGINNING;
  const before = parseCursor(args.before, 'before') ?? END;
  const forwards = isGiven(args.first) || (!isGiven(args.last) && args.after && !args.before);
  return forwards
    ? { after, before, seq: after + 1, older: 0, newer: parsePageSize(args.first) }
    : { after, before, seq: before, older: parsePageSize(args.last, 'last'), newer: 0 };
}

/** One half ends with the position, the other follows it. */
function parsePageAround(args: HistoryArgs, aroundSeq: number): Bounds {
  for (const field of ['after', 'before', 'last'] as const) {
    if (isGiven(args[field])) throw invalid(field, 'Not together with `aroundSeq`');
  }
  if (aroundSeq < BEGINNING || aroundSeq >= END) throw invalid('aroundSeq', 'Not a position');
  const newer = Math.floor(parsePageSize(args.first) / 2);
  const older = parsePageSize(args.first) - newer;
  return { after: BEGINNING, before: END, seq: aroundSeq + 1, older, newer };
}

function parseCursor(cursor: string | null | undefined, field: string): number | null {
  return cursor ? Number(decodeCursor(cursor, [INTEGER_PATTERN], field)[0]) : null;
}

const isGiven = <Value>(value: Value | null | undefined): value is Value =>
  value !== null && value !== undefined;

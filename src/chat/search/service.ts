import type { Context } from '../../context.ts';
import { forbidden, notFound } from '../../errors.ts';
import {
  decodeCursor,
  encodeCursor,
  type ForwardArgs,
  type PageInfo,
  parsePageSize,
} from '../../graphql/paging.ts';
import { ID_PATTERN, isId, parseId } from '../../input/ids.ts';
import { requireViewer } from '../../viewer.ts';
import { requireReadable } from '../access/policy.ts';
import type { WholeMessage } from '../message/entity.ts';
import { beforeMoment, isNewer, NEWEST, type Place } from './place.ts';
import { entriesOf, kindEntry, probesOf, senderEntry } from './signature.ts';
import { findTerms, parseQuery, type Term, type TextRange } from './terms.ts';
import { findHits, type Search } from './walk.ts';

const LINK = 'LINK';
const POLL = 'POLL';
type ContentKind = 'IMAGE' | 'FILE' | 'AUDIO' | 'VIDEO' | typeof LINK | typeof POLL;

interface MessageFilter {
  readonly chatId?: string | null;
  readonly senderId?: string | null;
  readonly before?: Date | null;
  readonly after?: Date | null;
  readonly has?: readonly ContentKind[] | null;
  readonly mentionsMe?: boolean | null;
  readonly pinned?: boolean | null;
  readonly saved?: boolean | null;
}

interface SearchArgs extends ForwardArgs {
  readonly query: string;
  readonly filter?: MessageFilter | null;
}

interface FoundMessage {
  readonly cursor: string;
  readonly node: WholeMessage;
  readonly highlights: readonly TextRange[];
}

interface FoundPage {
  readonly edges: readonly FoundMessage[];
  readonly nodes: readonly WholeMessage[];
  readonly pageInfo: PageInfo;
}

/** In the viewer's chats, or in one that they may read: the newest first. */
export async function searchMessages(ctx: Context, args: SearchArgs): Promise<FoundPage> {
  const { id: viewerId } = requireViewer(ctx);
  if (!ctx.config.isSearched) throw forbidden('Search is off on this server');
  const { query, first, after, filter } = args;
  const terms = parseQuery('query', query);
  const size = parsePageSize(first);
  const wanted = parseFilter(filter ?? {}, terms);
  const place = placeOf(after, filter?.before);
  const chatId = filter?.chatId ?? null;
  if (chatId !== null) {
    if (!isId(chatId)) throw notFound('Chat');
    await requireReadable(ctx, chatId);
  }

  const found = await findHits(ctx.rootEm, { viewerId, chatId, terms, place, size, ...wanted });
  const edges = await showHits(ctx, found.hits, terms);
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: {
      hasNextPage: found.next !== null,
      hasPreviousPage: Boolean(after),
      startCursor: edges[0]?.cursor ?? null,
      endCursor: found.next ? cursorOf(found.next) : (edges.at(-1)?.cursor ?? null),
    },
  };
}

/** Looked at once more as they are shown: what has gone meanwhile is no hit. */
async function showHits(ctx: Context, hits: readonly Place[], terms: readonly Term[]) {
  const messages = await ctx.loaders.message.byPosition.loadMany(hits);
  return hits.flatMap((hit, i): FoundMessage[] => {
    const node = messages[i];
    if (node instanceof Error) throw node;
    const highlights = node?.text ? findTerms(node.text, terms) : null;
    return node && highlights ? [{ cursor: cursorOf(hit), node, highlights }] : [];
  });
}

type Wanted = Pick<
  Search,
  'senderId' | 'kinds' | 'hasLink' | 'mentionsViewer' | 'isPinned' | 'isSaved' | 'probes' | 'after'
>;

function parseFilter(
  { senderId, after, has, mentionsMe, pinned, saved }: MessageFilter,
  terms: readonly Term[],
): Wanted {
  const sender = senderId ? parseId('filter.senderId', senderId) : null;
  const kinds = has && has.length > 0 ? [...new Set(has)] : null;
  const [kind] = kinds?.length === 1 ? kinds : [];
  const probes = probesOf([
    ...(sender ? [senderEntry(sender)] : []),
    // Blocks do not tell of polls.
    ...(kind && kind !== POLL ? [kindEntry(kind)] : []),
    ...new Set(terms.flatMap(entriesOf)),
  ]);
  return {
    senderId: sender,
    kinds: kinds?.filter((each) => each !== LINK) ?? null,
    hasLink: kinds?.includes(LINK) ?? false,
    mentionsViewer: mentionsMe ?? null,
    isPinned: pinned ?? null,
    isSaved: saved ?? null,
    probes,
    after: after?.getTime() ?? -Infinity,
  };
}

function placeOf(after: string | null | undefined, before: Date | null | undefined): Place {
  const [from, until] = [
    after ? decodePlace(after) : NEWEST,
    before ? beforeMoment(before) : NEWEST,
  ];
  return isNewer(from, until) ? until : from;
}

const AT = /^\d{1,13}$/;
const SEQ = /^\d{1,10}$/;

function decodePlace(cursor: string): Place {
  const [at, chatId = '', seq] = decodeCursor(cursor, [AT, ID_PATTERN, SEQ]);
  return { at: Number(at), chatId, seq: Math.min(Number(seq), NEWEST.seq) };
}

const cursorOf = ({ at, chatId, seq }: Place) => encodeCursor(at, chatId, seq);

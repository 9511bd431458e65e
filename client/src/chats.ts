import { endsChat, isChatNews } from './chat-change.ts';
import type { ChatRecords } from './chat-records.ts';
import { type ConfabError, failureOf, isPassing } from './errors.ts';
import type { Feed } from './feed.ts';
import { ChatsDocument, type ChatsQuery } from './gql/operations.ts';
import type { ChatList } from './live.ts';
import { createPause, retryMs } from './pause.ts';
import type { ChatRecord, Records } from './records.ts';
import type { Ask } from './request.ts';
import type { ConfabStorage } from './storage.ts';
import { createStore } from './store.ts';
import { createStoredChats } from './stored-chats.ts';
import type { Edge } from './timeline.ts';

interface Dependencies {
  readonly ask: Ask;
  readonly feed: Feed;
  readonly records: Records;
  readonly chatRecords: ChatRecords;
  readonly storage: ConfabStorage;
  readonly viewerId: string;
}

const PAGE_SIZE = 20;

/** When a server restarts, all come back at once: they are not to read all their chats at once, too. */
const RECOUNT_WITHIN_MS = 1_000;

/** What was shown last is shown first, and gives way to what the server says. The list only ever gets longer. */
export function createChats(
  dependencies: Dependencies,
  archived: boolean,
): ChatList & { dispose(): void } {
  const { ask, feed, records, chatRecords, viewerId } = dependencies;
  const ids = createStore<readonly string[]>([]);
  const more = createStore<Edge>('loading');
  const failure = createStore<ConfabError | null>(null);
  const stored = createStoredChats(dependencies, archived);
  const pause = createPause();
  const again = createPause();
  /** Where each stood last that is or was listed. */
  const places = new Map<string, string>();
  /** Shown from the storage, and not confirmed yet. */
  const unconfirmed = new Set<string>();
  const placeAt = (id: string) => places.get(id) ?? '';
  let cursor: string | null = null;
  let loading: Promise<void> | null = null;
  let isBegun = false;
  let isDisposed = false;

  function show(chats: readonly ChatRecord[]): void {
    const known = new Set([...ids.get(), ...chats.map(({ id }) => id)]);
    order([...known]);
  }

  function order(shown: readonly string[]): void {
    const next = shown.filter((id) => {
      const chat = records.read('Chat', id);
      if (chat) places.set(id, placeOf(chat));
      return chat && placeAt(id).startsWith(`${archived}`);
    });
    next.sort((one, other) => (placeAt(one) < placeAt(other) ? 1 : -1));
    if (next.join() !== ids.get().join()) ids.set(next);
    stored.keep(next);
  }

  function drop(chatId: string): void {
    records.remove('Chat', chatId);
    places.delete(chatId);
    order(ids.get().filter((id) => id !== chatId));
  }

  async function loadPage(): Promise<void> {
    more.set('loading');
    let hasMore = false;
    let next: string | null = null;
    try {
      const page = await chatRecords.read(async () => {
        const answer = await ask(ChatsDocument, variables(cursor));
        hasMore = answer.chats.pageInfo.hasNextPage;
        next = answer.chats.pageInfo.endCursor;
        return chatsOf(answer);
      });
      if (isDisposed) return;
      if (!isBegun) {
        for (const { id } of page) unconfirmed.delete(id);
        unconfirmed.forEach(drop);
        unconfirmed.clear();
      }
      isBegun = true;
      cursor = next ?? cursor;
      show(page);
      failure.set(null);
      more.set(hasMore ? 'more' : 'none');
    } catch (error) {
      if (isDisposed) return;
      failure.set(failureOf(error));
      more.set('failed');
    }
  }

  /** What is pinned comes with the first page, wherever it would stand. */
  const variables = (after: string | null) => ({
    first: PAGE_SIZE,
    after,
    archived,
    isFirst: !after,
  });

  const loadMore = () => (loading ??= loadPage().finally(() => (loading = null)));

  async function begin(): Promise<void> {
    void stored.read().then((chats) => {
      if (isBegun || isDisposed) return;
      for (const chat of chats) {
        if (records.read('Chat', chat.id)) continue;
        unconfirmed.add(chat.id);
        records.write('Chat', chat);
      }
      show(chats);
    });
    for (let failures = 0; !isBegun && !isDisposed;) {
      await loadMore();
      const problem = failure.get();
      if (!problem || !isPassing(problem)) return;
      await pause.wait(retryMs(problem, failures++));
    }
  }

  /** What came to be between the first page's reading and the stream's beginning is on no page, and in no event. */
  async function readFirstPage(): Promise<void> {
    const query = async () => chatsOf(await ask(ChatsDocument, variables(null)));
    for (let failures = 0; !isDisposed;) {
      try {
        return show(await chatRecords.read(query));
      } catch (error) {
        if (!isPassing(error)) return;
        await again.wait(retryMs(error, failures++));
      }
    }
  }

  function recountSoon(): void {
    clearTimeout(recounting);
    // What another device has archived, pinned or brought back meanwhile, is told by nobody.
    const recount = () => {
      [...places.keys()].forEach(chatRecords.want);
      void readFirstPage();
    };
    recounting = setTimeout(recount, Math.random() * RECOUNT_WITHIN_MS);
  }

  let isLive = false;
  let recounting: ReturnType<typeof setTimeout> | undefined;
  const stops = [
    feed.onLive(() => {
      pause.end();
      if (isLive || ids.get().length > PAGE_SIZE) recountSoon();
      else void readFirstPage();
      isLive = true;
    }),
    feed.on((event) => {
      if (event.__typename === 'InboxReadyEvent') event.leftChatIds.forEach(drop);
      else if (isChatNews(event) && endsChat(event, viewerId)) drop(event.chatId);
      else if (event.__typename === 'MemberJoinedEvent' && event.member.user.id === viewerId) {
        chatRecords.want(event.chatId);
      }
    }),
    chatRecords.onMissing(drop),
    chatRecords.onChange((chat) => {
      unconfirmed.delete(chat.id);
      // Most changes move nothing, and a list may be long.
      if (placeAt(chat.id) === placeOf(chat)) stored.keep(ids.get());
      else if (isListed(chat)) show([chat]);
    }),
  ];
  void begin();

  return {
    get: ids.get,
    subscribe: ids.subscribe,
    more,
    failure,
    loadMore,
    add: async (chat) => show(await chatRecords.read(async () => [chat])),
    dispose() {
      isDisposed = true;
      clearTimeout(recounting);
      pause.cancel();
      again.cancel();
      stored.dispose();
      for (const stop of stops) stop();
    },
  };
}

/** What somebody else has opened and not written in is in nobody's list. */
const isListed = ({ kind, viewerMembership, lastMessage }: ChatRecord) =>
  viewerMembership !== null && (kind !== 'DIRECT' || lastMessage !== null);

const chatsOf = ({ pinned, chats }: ChatsQuery): readonly ChatRecord[] =>
  chats.nodes.concat(pinned?.nodes ?? []);

/** Which list it is in, and where: what is pinned comes before all else there; then it is as the server orders them. */
const placeOf = ({ viewerPreferences: preferences, lastActivityAt, id }: ChatRecord) =>
  [!!preferences?.archivedAt, !!preferences?.pinnedAt, lastActivityAt, id].join();

import { type ChatNews, endsChat, isChatNews, messagesOf } from './chat-change.ts';
import type { ConfabError } from './errors.ts';
import type { Feed } from './feed.ts';
import { ChatEventsDocument, InboxEventsDocument } from './gql/operations.ts';
import type { InboxEvent, LiveEvent } from './live.ts';
import { createPositions } from './positions.ts';
import { type Records, type UserRecord } from './records.ts';
import type { Socket } from './socket.ts';
import { createEmitter, createStore, type Store } from './store.ts';

interface Dependencies {
  readonly socket: Socket;
  readonly records: Records;
  readonly viewerId: string;
}

export interface Inbox extends Feed {
  /** Whether it is followed by a stream of its own. */
  isVisited(chatId: string): boolean;
  /** Chats whose records are to be read. */
  onUnread(listener: (chatId: string) => void): () => void;
  /** What has ended it for good. */
  readonly failure: Store<ConfabError | null>;
  start(): void;
  dispose(): void;
}

/** One stream for all chats of the viewer, and one for each that they visit: together each event once, in order. */
export function createInbox({ socket, records, viewerId }: Dependencies): Inbox {
  const positions = createPositions();
  const events = createEmitter<LiveEvent>();
  const gaps = createEmitter<string>();
  const lives = createEmitter<void>();
  const unread = createEmitter<string>();
  const failure = createStore<ConfabError | null>(null);
  /** How many follow a chat. */
  const followed = new Map<string, number>();
  const visits = new Map<string, () => void>();
  let hasBegun = false;
  let resumed: ReadonlySet<string> = new Set();
  let stop = () => {};

  function receive(event: LiveEvent, isVisit: boolean): void {
    if (event.__typename === 'InboxReadyEvent') return begin(event);
    if (event.__typename === 'ReadyEvent') return beginVisit(event);
    if (event.__typename === 'ProfileChangedEvent') rename(event.user);
    if (!isChatNews(event)) return events.emit(event);
    const { chatId } = event;
    if (event.__typename === 'ResyncRequiredEvent') {
      positions.set(chatId, event.lastSeq);
      events.emit(event);
      return gaps.emit(chatId);
    }
    const position = positions.get(chatId);
    if (event.seq === null) {
      if (isVisit || !visits.has(chatId)) tell(event);
      return;
    }
    if (!isVisit) {
      // The stream of its own brings what the inbox has not, and is over once the inbox is not ahead of it.
      const isAhead = visits.has(chatId) && event.seq > (position ?? 0) + 1;
      if (isAhead) return;
      positions.enter(chatId);
      endVisit(chatId);
    }
    if (position !== undefined && event.seq <= position) return;
    positions.set(chatId, event.seq);
    tell(event);
    if (position !== undefined && event.seq > position + 1) gaps.emit(chatId);
  }

  function tell(event: ChatNews): void {
    for (const message of messagesOf(event, records, viewerId)) records.write('Message', message);
    events.emit(event);
    if (event.seq !== null && endsChat(event, viewerId)) leave(event.chatId);
  }

  function rename(user: UserRecord): void {
    if (user.id === viewerId || records.read('User', user.id)) records.write('User', user);
  }

  function leave(chatId: string): void {
    positions.leave(chatId);
    if (followed.has(chatId)) visit(chatId);
    else positions.forget(chatId);
  }

  function begin(event: Extract<InboxEvent, { __typename: 'InboxReadyEvent' }>): void {
    const missed: string[] = [];
    const unknown: string[] = [];
    for (const { chatId, seq } of event.positions) {
      if (!positions.inbox.has(chatId)) unknown.push(chatId);
      positions.enter(chatId);
      if (resumed.has(chatId) || visits.has(chatId)) continue;
      if (isBehind(chatId, seq)) missed.push(chatId);
      positions.set(chatId, seq);
    }
    const listed = new Set(event.positions.map(({ chatId }) => chatId));
    events.emit(event);
    for (const chatId of event.leftChatIds) leave(chatId);
    for (const chatId of positions.inbox) if (!listed.has(chatId)) positions.leave(chatId);
    for (const chatId of missed) gaps.emit(chatId);
    if (hasBegun) for (const chatId of unknown) unread.emit(chatId);
    hasBegun = true;
    for (const chatId of followed.keys()) visit(chatId);
    lives.emit();
  }

  /** Whether what is known of a chat that begins here is older, or of a log that is no more. */
  function isBehind(chatId: string, seq: number): boolean {
    const position = positions.get(chatId);
    return position === undefined
      ? (records.read('Chat', chatId)?.lastSeq ?? seq) < seq
      : position !== seq;
  }

  /** Follows what the inbox does not bring. */
  function visit(chatId: string): void {
    if (!records.read('Chat', chatId)) unread.emit(chatId);
    if (!hasBegun || positions.inbox.has(chatId) || visits.has(chatId)) return;
    const after = () => ({ chatId, after: positions.get(chatId) ?? null });
    const stopVisit = socket.subscribe(ChatEventsDocument, after, {
      next: ({ chatEvents }) => receive(chatEvents, true),
      end: () => endVisit(chatId),
    });
    visits.set(chatId, stopVisit);
  }

  function beginVisit(event: Extract<LiveEvent, { __typename: 'ReadyEvent' }>): void {
    const isFirst = positions.get(event.chatId) === undefined;
    if (isFirst) positions.set(event.chatId, event.position);
    events.emit(event);
    if (isFirst) gaps.emit(event.chatId);
  }

  function endVisit(chatId: string): void {
    visits.get(chatId)?.();
    visits.delete(chatId);
  }

  function release(chatId: string): void {
    const left = (followed.get(chatId) ?? 0) - 1;
    if (left > 0) return void followed.set(chatId, left);
    followed.delete(chatId);
    endVisit(chatId);
    if (!positions.inbox.has(chatId)) positions.forget(chatId);
  }

  return {
    on: events.on,
    onGap: gaps.on,
    onLive: lives.on,
    onUnread: unread.on,
    failure,
    isVisited: (chatId) => followed.has(chatId) && !positions.inbox.has(chatId),
    follow(chatId) {
      let isFollowed = true;
      followed.set(chatId, (followed.get(chatId) ?? 0) + 1);
      visit(chatId);
      return () => {
        if (isFollowed) release(chatId);
        isFollowed = false;
      };
    },
    start() {
      const variables = () => {
        const after = positions.toResume(followed.keys());
        resumed = new Set(after.map(({ chatId }) => chatId));
        return { after };
      };
      stop = socket.subscribe(InboxEventsDocument, variables, {
        next: ({ inboxEvents }) => receive(inboxEvents, false),
        end: (error) => failure.set(error),
      });
    },
    dispose() {
      stop();
      for (const stopVisit of visits.values()) stopVisit();
      visits.clear();
    },
  };
}

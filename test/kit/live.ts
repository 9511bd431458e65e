import { WebSocket } from 'ws';
import type { Live, LiveEvent } from '../../client/src/live.ts';
import { createMemoryStorage } from '../../client/src/memory-storage.ts';
import { createRecords } from '../../client/src/records.ts';
import type { ConfabStorage } from '../../client/src/storage.ts';
import type { ClientApp } from './client.ts';
import type { Person } from './person.ts';
import { until } from './until.ts';

interface Options {
  readonly storage?: ConfabStorage;
  /** Whether it is waited for until everything is live. */
  readonly isOnline?: boolean;
  /** The port that its socket connects to. */
  readonly through?: number;
  readonly afterSignIn?: () => void;
  readonly fetch?: typeof fetch;
}

/** What somebody's client shows and hears, until it is disposed of. */
export async function goLive(app: ClientApp, person: Person, options: Options = {}) {
  const { storage = createMemoryStorage(), isOnline = true, through = app.proxy.port } = options;
  const records = createRecords();
  const confab = await app.signIn(person, {
    storage,
    records,
    WebSocket: socketTo(through),
    ...(options.fetch && { fetch: options.fetch }),
  });
  options.afterSignIn?.();
  const live = confab.live.get()!;
  const heard: LiveEvent[] = [];
  live.on((event) => void heard.push(event));
  const readies = () => heard.filter(({ __typename }) => __typename === 'InboxReadyEvent').length;
  if (isOnline) {
    await until(() => readies() > 0 && live.chats.more.get() !== 'loading', 'It is live');
  }
  return {
    ...live,
    session: confab.session,
    dispose: confab.dispose,
    records,
    heard,
    /** How often the inbox has become live. */
    readies,
    texts: (chatId: string) => textsOf(heard, chatId),
    seqs: (chatId: string) =>
      heard.flatMap((event) =>
        'seq' in event && event.chatId === chatId && event.seq !== null ? event.seq : [],
      ),
    unread: (chatId: string) => live.chat(chatId).get()?.unreadCount,
    mentions: (chatId: string) => live.chat(chatId).get()?.mentionCount,
  };
}

export type Shown = Awaited<ReturnType<typeof goLive>>;

/** Asked before that, it resolves once the inbox has begun: what happens from then on is told. */
export async function inboxBegins({ on }: Pick<Live, 'on'>): Promise<void> {
  let hasBegun = false;
  const stop = on(({ __typename }) => {
    if (__typename === 'InboxReadyEvent') hasBegun = true;
  });
  await until(() => hasBegun, 'the inbox has begun');
  stop();
}

export const isWithoutGap = (seqs: readonly number[]) =>
  seqs.every((seq, index) => index === 0 || seq === (seqs[index - 1] ?? 0) + 1);

/** What people have written in a chat, as it came. */
const textsOf = (heard: readonly LiveEvent[], chatId: string) =>
  heard.flatMap((event) =>
    event.__typename === 'MessageAddedEvent' &&
    event.chatId === chatId &&
    event.message.kind !== 'SYSTEM'
      ? event.message.text
      : [],
  );

const socketTo = (port: number) =>
  class extends WebSocket {
    constructor(url: string, protocols: string) {
      super(url.replace(/:\d+/, `:${port}`), protocols);
    }
  };

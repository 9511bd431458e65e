import { createMemoryStorage } from '../../client/src/memory-storage.ts';
import { createRecords } from '../../client/src/records.ts';
import type { Confab } from '../../client/src/confab.ts';
import type { LiveEvent } from '../../client/src/live.ts';
import type { ConfabStorage } from '../../client/src/storage.ts';
import type { ClientApp } from './client.ts';
import type { Caller, Person } from './person.ts';
import { createRequests } from './requests.ts';
import { until } from './until.ts';

const MESSAGES = `query ($id: ID!, $before: String) {
  chat(id: $id) {
    messages(last: 100, before: $before) {
      edges { cursor node { id seq text } }
      pageInfo { hasPreviousPage }
    }
  }
}`;

export type Screen = Awaited<ReturnType<typeof openScreen>>;

/** What somebody sees of a chat: its timeline, and below it what is being sent. */
export async function openScreen(
  app: ClientApp,
  person: Person,
  chatId: string,
  storage: ConfabStorage = createMemoryStorage(),
) {
  const [records, requests] = [createRecords(), createRequests(app.fetch)];
  const options = { storage, records, fetch: requests.fetch };
  const confab = await signedIn(app, person, options);
  const live = confab.live.get()!;
  const heard: LiveEvent[] = [];
  live.on((event) => void heard.push(event));
  const timeline = live.timeline(chatId);

  const textOf = (id: string) => live.message(id).get()?.text;
  const waiting = () => live.outbox.items.get().filter((item) => item.chatId === chatId);
  const texts = () => timeline.get().entries.map(({ id }) => textOf(id));
  const shown = () => [...texts(), ...waiting().map(({ text }) => text)];
  const frames: string[][] = [];
  const look = () => {
    const keys = timeline.get().entries.map(({ key }) => key);
    frames.push([...keys, ...waiting().map(({ clientMessageId }) => clientMessageId)]);
  };
  const isLive = () => heard.some(({ __typename }) => __typename === 'InboxReadyEvent');
  timeline.subscribe(look);
  live.outbox.items.subscribe(look);

  return {
    confab,
    live,
    records,
    requests,
    storage,
    timeline,
    heard,
    /** The texts of the timeline. */
    texts,
    /** With what is being sent. */
    shown,
    waiting,
    /** The keys of the rows at each change. */
    frames,
    isOpen: () =>
      until(() => isLive() && timeline.get().newer === 'none', 'the chat is shown, and live'),
    becomes: (wanted: (string | null)[]) =>
      until(() => JSON.stringify(shown()) === JSON.stringify(wanted), wanted.join()).catch(() => {
        throw new Error(`It is ${JSON.stringify(shown())} instead of ${JSON.stringify(wanted)}`);
      }),
    hears: (count: number) =>
      until(
        () => heard.filter(({ __typename }) => __typename === 'MessageAddedEvent').length >= count,
        `${count} messages`,
      ),
  };
}

async function signedIn(
  app: ClientApp,
  person: Person,
  options: Parameters<ClientApp['open']>[0] & { storage: ConfabStorage },
): Promise<Confab> {
  const confab = app.open(options);
  await confab.session.ready;
  if (confab.session.viewer.get()?.user.id !== person.id) {
    await confab.session.login(person.username, person.password);
  }
  return confab;
}

/** All messages of a chat as the server tells them, oldest first. */
export async function historyOf(viewer: Caller, id: string): Promise<any[]> {
  const all: any[] = [];
  for (let before: string | null = null; ;) {
    const { messages }: any = (await viewer.run(MESSAGES, { id, before })).chat;
    all.unshift(...messages.edges.map(({ node }: any) => node));
    if (!messages.pageInfo.hasPreviousPage) return all;
    before = messages.edges[0].cursor;
  }
}

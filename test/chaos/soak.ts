import { readdir } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';
import { createGroup, send } from '../kit/chats.ts';
import { faultsOf, follow, type Follower } from '../kit/follower.ts';
import setUp from '../kit/global-setup.ts';
import tearDown from '../kit/global-teardown.ts';
import { type Nodes, startNodes } from '../kit/nodes.ts';
import type { Person } from '../kit/person.ts';
import { openReady } from '../kit/raw-socket.ts';

const SECONDS = Number(process.argv[2] ?? 600);
const PEOPLE = 12;
const CHATS = 8;
const FOLLOWERS = 120;
const SAMPLE_EVERY_MS = 2_000;
/** What memory may grow by, from when everything is warm until the end. */
const GROWTH = 1.1;

const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { id } } }`;
const DELETE = `mutation ($input: DeleteMessageInput!) { deleteMessage(input: $input) { message { id } } }`;
const READ = `mutation ($input: MarkReadInput!) { markRead(input: $input) { chat { unreadCount } } }`;
const TYPE = `mutation ($input: SetTypingInput!) { setTyping(input: $input) { expiresAt } }`;
const LEAVE = `mutation ($input: LeaveChatInput!) { leaveChat(input: $input) { leftChatId } }`;
const LOOK = `{ chats { nodes { id unreadCount lastMessage { text sender { username } } members { nodes { role } } } } }`;
const INBOX = `subscription { inboxEvents { __typename ... on ChatEvent { seq chat { unreadCount } } } }`;

const pick = <Item>(items: readonly Item[]): Item => {
  const item = items[Math.floor(Math.random() * items.length)];
  if (item === undefined) throw new Error('There is nothing to pick');
  return item;
};

/** What people do all day, with those who come and go; whatever leaks, leaks here. */
async function soak(nodes: Nodes): Promise<string[]> {
  const names = Array.from({ length: PEOPLE }, (_value, n) => `soak${n}`);
  const people: Person[] = await nodes.people(...names);
  const [first, ...others] = people;
  if (!first) throw new Error('There is nobody');
  const chatIds = await Promise.all(
    Array.from({ length: CHATS }, () => createGroup(first, ...others)),
  );
  // What is opened once and kept, such as connections to PostgreSQL, is there from now on.
  await Promise.all(people.flatMap((person) => [0, 1].map((at) => nodes.as(person, at).run(LOOK))));
  const before = await handlesOf(nodes);
  const end = Date.now() + SECONDS * 1_000;
  const isOver = () => Date.now() > end;
  const followers: Follower[] = [];
  const sizes: number[] = [];

  async function act(): Promise<void> {
    const chatId = pick(chatIds);
    const person = nodes.as(pick(people), pick([0, 1]));
    const message = await send(person, chatId, `It is ${new Date().toISOString()}`);
    await person.run(TYPE, { input: { chatId, typing: true } });
    await person.run(READ, { input: { chatId, seq: message.seq } });
    const dice = Math.random();
    if (dice < 0.3) {
      await person.run(EDIT, { input: { messageId: message.id, text: 'Something else' } });
    } else if (dice < 0.4) await person.run(DELETE, { input: { messageId: message.id } });
    else if (dice < 0.45) await person.run(LOOK);
    else if (dice < 0.47) {
      const group = await createGroup(pick(people), first!, ...others);
      await nodes
        .as(pick(others), 0)
        .run(LEAVE, { input: { chatId: group } })
        .catch(() => undefined);
    }
  }
  const repeat = async (work: () => Promise<unknown>, everyMs: number) => {
    while (!isOver()) {
      await work();
      await sleep(everyMs * (0.5 + Math.random()));
    }
  };
  async function churn(): Promise<void> {
    const token = pick(people).token;
    const port = () => nodes.port(pick([0, 1]));
    if (followers.length < FOLLOWERS)
      followers.push(follow({ port, token, chatId: pick(chatIds) }));
    else pick(followers).reset();
  }
  async function visit(): Promise<void> {
    const socket = await openReady({ port: nodes.port(pick([0, 1])) }, pick(people).token);
    socket.send({ id: '1', type: 'subscribe', payload: { query: INBOX } });
    await sleep(Math.random() * 500);
    socket.socket.terminate();
  }
  async function sample(): Promise<void> {
    sizes.push((await nodes.residentBytes(0)) + (await nodes.residentBytes(1)));
  }
  await Promise.all([
    ...Array.from({ length: 4 }, () => repeat(act, 50)),
    repeat(churn, 20),
    ...Array.from({ length: 3 }, () => repeat(visit, 20)),
    repeat(sample, SAMPLE_EVERY_MS),
  ]);

  const faults = faultsOf(followers);
  followers.forEach((follower) => follower.stop());
  await sleep(3_000);
  return complaints({ faults, sizes, before, after: await handlesOf(nodes) });
}

interface Handles {
  readonly channels: number;
  readonly descriptors: number;
}

async function handlesOf(nodes: Nodes): Promise<Handles> {
  const open = await Promise.all(
    [0, 1].map(async (index) => (await readdir(`/proc/${nodes.node(index).child.pid}/fd`)).length),
  );
  const descriptors = open.reduce((sum, count) => sum + count);
  return { channels: (await nodes.redis?.channels())?.length ?? 0, descriptors };
}

interface Findings {
  readonly faults: ReturnType<typeof faultsOf>;
  readonly sizes: readonly number[];
  readonly before: Handles;
  readonly after: Handles;
}

function complaints({ faults, sizes, before, after }: Findings): string[] {
  const median = (from: number, to: number) => {
    const part = sizes.slice(sizes.length * from, sizes.length * to);
    return part.toSorted((one, other) => one - other)[Math.floor(part.length / 2)] ?? 0;
  };
  const [warm, late] = [median(0.4, 0.6), median(0.8, 1)];
  const mebibytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;
  console.info({ faults, before, after, warm: mebibytes(warm), late: mebibytes(late) });
  const wrong = {
    'Events were lost or repeated': faults.lost + faults.repeated + faults.failures.length > 0,
    'Memory grew by more than a tenth': late > warm * GROWTH,
    'Channels were left open': after.channels > before.channels,
    'Handles were left open': after.descriptors > before.descriptors,
  };
  return Object.entries(wrong).flatMap(([what, isWrong]) => (isWrong ? [what] : []));
}

await setUp();
const nodes = await startNodes();
const found = await soak(nodes).finally(() => nodes.stop());
await tearDown();
for (const complaint of found) console.error(complaint);
process.exitCode = found.length > 0 ? 1 : 0;

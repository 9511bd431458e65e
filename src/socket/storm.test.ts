import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../test/kit/app.ts';
import { createGroup, send } from '../../test/kit/chats.ts';
import { openReady, type RawSocket } from '../../test/kit/raw-socket.ts';
import { until } from '../../test/kit/until.ts';

const EVENTS = `subscription ($chatId: ID!, $after: Int) {
  chatEvents(chatId: $chatId, after: $after) {
    __typename seq ... on MessageAddedEvent { message { text sender { username } } }
  }
}`;
const SOCKETS = 10;
/** Events that are rendered together load what they need together. */
const EVENTS_AT_ONCE = 50;
/** Who comes while others are served goes along in the next round. */
const ROUNDS = 6;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

/** Copies of a chat's last message, as if they had been sent. */
async function fill(chatId: string, count: number): Promise<number> {
  await app.sql(
    `INSERT INTO messages (chat_id, seq, id, changed_seq, sender_id, text, created_at)
     SELECT m.chat_id, m.seq + n, gen_random_uuid(), m.seq + n, m.sender_id, 'message ' || n, now()
     FROM messages m, generate_series(1, $2::int) n WHERE m.chat_id = $1 AND m.text = 'first'`,
    [chatId, count],
  );
  await app.sql(
    `INSERT INTO chat_events (chat_id, seq, type, subject_id, actor_id, at)
     SELECT chat_id, seq, 'messageAdded', id, sender_id, created_at FROM messages m
     WHERE chat_id = $1 AND seq > (SELECT last_seq FROM chats WHERE id = $1)`,
    [chatId],
  );
  const [{ lastSeq }] = await app.sql(
    'UPDATE chats SET last_seq = last_seq + $2::int WHERE id = $1 RETURNING last_seq AS "lastSeq"',
    [chatId, count],
  );
  return lastSeq;
}

/** What each of so many operations is sent, by its id, while all of them resume at once. */
async function storm(ann: Person, port: number, chatId: string, positions: readonly number[]) {
  const heard = positions.map(() => [] as number[]);
  const sockets: RawSocket[] = await Promise.all(
    Array.from({ length: SOCKETS }, () => openReady({ port }, ann.token)),
  );
  for (const [index, after] of positions.entries()) {
    const { socket, send } = sockets[index % SOCKETS]!;
    if (index < SOCKETS) {
      socket.removeAllListeners('message');
      socket.on('message', (data: Buffer) => {
        const { id, payload } = JSON.parse(String(data));
        const seq = payload?.data?.chatEvents.seq;
        if (seq) heard[Number(id)]?.push(seq);
      });
    }
    const payload = { query: EVENTS, variables: { chatId, after } };
    send({ id: String(index), type: 'subscribe', payload });
  }
  return { heard, close: () => sockets.forEach(({ socket }) => socket.close()) };
}

describe('many who resume at once, on a server that nobody watched the chat on', () => {
  it.each([
    [300, 900],
    [60, 4_800],
  ])(
    '%i of them share what is read and rendered of %i events, and miss nothing',
    async (resumes, count) => {
      const [ann] = await app.people('ann');
      const chatId = await createGroup(ann);
      const { seq: first } = await send(ann, chatId, 'first');
      const lastSeq = await fill(chatId, count);
      const node = await app.node();
      const positions = Array.from({ length: resumes }, () =>
        Math.floor(first + Math.random() * count),
      );

      let sent = lastSeq;
      let heard: number[][] = [];
      let close = () => {};
      const queries = await app.queriesDuring(async () => {
        ({ heard, close } = await storm(ann, node.port, chatId, positions));
        sent = (await send(node.as(ann), chatId, 'live')).seq;
        await until(() => heard.every((seqs) => seqs.at(-1) === sent), 'all know all', 40_000);
      });
      close();

      for (const [index, after] of positions.entries()) {
        const missed = Array.from({ length: sent - after }, (_value, n) => after + 1 + n);
        expect(heard[index]).toEqual(missed);
      }
      const about = (what: RegExp) => queries.filter((text) => what.test(text)).length;
      expect(about(/FROM chat_events e\s+WHERE e.chat_id = \$1 AND e.seq >/)).toBeLessThan(5);
      expect(about(/FROM messages/)).toBeLessThan((count / EVENTS_AT_ONCE) * ROUNDS);
      expect(about(/FROM users/)).toBeLessThan((count / EVENTS_AT_ONCE) * ROUNDS);
    },
  );
});

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';

const HISTORY = `query ($id: ID!, $first: Int, $after: String, $last: Int, $before: String, $aroundSeq: Int) {
  chat(id: $id) {
    messages(first: $first, after: $after, last: $last, before: $before, aroundSeq: $aroundSeq) {
      nodes { seq }
      edges { cursor node { seq } }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;
const FULL_PAGE = `query ($id: ID!, $last: Int) {
  chat(id: $id) {
    messages(last: $last) {
      nodes {
        text status viewerCanEdit viewerCanDelete chat { id }
        sender { username }
        replyTo { text sender { username } chat { id } }
        readBy { nodes { username } }
      }
    }
  }
}`;
const CHATS = `query { chats { nodes { messages(last: 3) { nodes { seq sender { id } } } } } }`;
const LATEST = `query ($id: ID!) { chat(id: $id) { lastSeq messages { nodes { seq } } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function page(person: Person, id: string, args: object = {}) {
  const { messages } = (await person.run(HISTORY, { id, ...args })).chat;
  const seqs: number[] = messages.nodes.map(({ seq }: { seq: number }) => seq);
  expect(messages.edges.map(({ node }: { node: { seq: number } }) => node.seq)).toEqual(seqs);
  return { ...messages.pageInfo, edges: messages.edges, seqs };
}

/** A direct chat of Ann and Bob with so many messages, whose seqs are 1, 2 and so on but for gaps. */
async function conversation(count: number) {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const seqs: number[] = [];
  for (let i = 0; i < count; i += 1) seqs.push((await send(ann, chatId, `${i}`)).seq);
  const cursorOf = async (seq: number) =>
    (await page(bob, chatId, { last: 100 })).edges.find((edge: any) => edge.node.seq === seq)
      .cursor;
  return { ann, bob, chatId, seqs, cursorOf };
}

describe('the history', () => {
  it('is the newest page, oldest first, unless told otherwise', async () => {
    const { bob, chatId, seqs } = await conversation(25);

    const newest = await page(bob, chatId);

    expect(newest.seqs).toEqual(seqs.slice(-20));
    expect(newest).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
  });

  it('is complete and without repeats both ways, however much is sent meanwhile', async () => {
    const { ann, bob, chatId, seqs } = await conversation(23);

    const back: number[] = [];
    let before: string | null = null;
    for (let more = true; more;) {
      const older = await page(bob, chatId, { last: 5, before });
      back.unshift(...older.seqs);
      [before, more] = [older.startCursor, older.hasPreviousPage];
      await send(ann, chatId, 'meanwhile');
    }
    const forth: number[] = [];
    let after: string | null = null;
    for (let more = true; more;) {
      const newer = await page(bob, chatId, { first: 5, after });
      forth.push(...newer.seqs);
      [after, more] = [newer.endCursor, newer.hasNextPage];
      if (forth.length < 20) await send(ann, chatId, 'meanwhile');
    }

    const all = await app.sql('SELECT seq FROM messages WHERE chat_id = $1 ORDER BY seq', [chatId]);
    expect(back).toEqual(seqs);
    expect(forth).toEqual(all.map(({ seq }) => seq));
  });

  it('tells exactly whether it goes on, at every edge', async () => {
    const { bob, chatId, seqs, cursorOf } = await conversation(6);
    const [one, two, , , five, six] = seqs;
    const at = async (i: number) => cursorOf(seqs[i] ?? 0);
    const expectPage = async (args: object, expected: unknown[], ends: string) => {
      const { seqs: found, hasPreviousPage, hasNextPage } = await page(bob, chatId, args);
      expect([found, `${hasPreviousPage ? '<' : '|'}${hasNextPage ? '>' : '|'}`]).toEqual([
        expected,
        ends,
      ]);
    };

    await expectPage({ first: 6 }, seqs, '||');
    await expectPage({ first: 5 }, seqs.slice(0, 5), '|>');
    await expectPage({ last: 6 }, seqs, '||');
    await expectPage({ last: 5 }, seqs.slice(1), '<|');
    await expectPage({ first: 2, after: await at(3) }, [five, six], '<|');
    await expectPage({ after: await at(4) }, [six], '<|');
    await expectPage({ after: await at(5) }, [], '<|');
    await expectPage({ before: await at(2) }, [one, two], '|>');
    await expectPage({ before: await at(0) }, [], '|>');
    await expectPage({ first: 9, after: await at(0), before: await at(4) }, seqs.slice(1, 4), '<>');
    await expectPage({ first: 2, after: await at(0), before: await at(4) }, seqs.slice(1, 3), '<>');
    await expectPage({ last: 2, after: await at(0), before: await at(4) }, seqs.slice(2, 4), '<>');
    await expectPage({ last: 9, after: await at(3) }, [five, six], '<|');
  });

  it('shows both sides of a position', async () => {
    const { bob, chatId, seqs } = await conversation(30);
    const around = async (i: number, first?: number) => {
      const found = await page(bob, chatId, { aroundSeq: seqs[i], first });
      return [found.seqs, found.hasPreviousPage, found.hasNextPage];
    };

    expect(await around(15)).toEqual([seqs.slice(6, 26), true, true]);
    expect(await around(15, 5)).toEqual([seqs.slice(13, 18), true, true]);
    expect(await around(15, 1)).toEqual([seqs.slice(15, 16), true, true]);
    expect(await around(0, 4)).toEqual([seqs.slice(0, 3), false, true]);
    expect(await around(29, 4)).toEqual([seqs.slice(28), true, false]);
    expect((await page(bob, chatId, { aroundSeq: 0, first: 4 })).seqs).toEqual(seqs.slice(0, 2));
  });

  it('refuses what does not go together, naming the argument', async () => {
    const { bob, chatId, cursorOf, seqs } = await conversation(2);
    const cursor = await cursorOf(seqs[0] ?? 0);
    const refused = [
      [{ first: 1, last: 1 }, 'last'],
      [{ first: 0 }, 'first'],
      [{ first: 101 }, 'first'],
      [{ last: 101 }, 'last'],
      [{ last: -1 }, 'last'],
      [{ after: 'nonsense' }, 'after'],
      [{ before: 'nonsense' }, 'before'],
      [{ aroundSeq: 1, last: 1 }, 'last'],
      [{ aroundSeq: 1, after: cursor }, 'after'],
      [{ aroundSeq: 1, before: cursor }, 'before'],
      [{ aroundSeq: -1 }, 'aroundSeq'],
      [{ aroundSeq: 1, first: 0 }, 'first'],
    ] as const;

    for (const [args, path] of refused) {
      const { extensions } = await bob.fail(HISTORY, { id: chatId, ...args });
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path }] });
    }
  });

  it('never lacks what `lastSeq` of the same answer counts', async () => {
    const { ann, bob, chatId } = await conversation(1);

    let writing = true;
    const writer = (async () => {
      for (let i = 0; i < 40; i += 1) await send(ann, chatId, `${i}`);
      writing = false;
    })();
    while (writing) {
      const { chat } = await bob.run(LATEST, { id: chatId });
      expect(chat.messages.nodes.at(-1).seq).toBeGreaterThanOrEqual(chat.lastSeq);
    }
    await writer;
  });
});

describe('its queries', () => {
  it('are as many for 50 messages as for 5, with senders, replies, status and readers', async () => {
    const people = await app.people('ann', 'bob', 'cid', 'dan');
    const [ann, ...others] = people;
    const chatId = await createGroup(ann, ...others);
    let replyToId: string | undefined;
    for (let i = 0; i < 50; i += 1) {
      const sender = people[i % people.length] ?? ann;
      replyToId = (await send(sender, chatId, `${i}`, { replyToId })).id;
    }
    const read = (last: number) =>
      app.queriesDuring(() => ann.run(FULL_PAGE, { id: chatId, last }));
    await read(5);

    const [few, many] = [await read(5), await read(50)];

    expect(many.sort()).toEqual(few.sort());
    expect(many.length).toBeLessThanOrEqual(12);
  });

  it('are one for the messages of a page, their senders and what they answer', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const chatId = await openDirectChat(ann, bob);
    const { id: replyToId } = await send(bob, chatId, 'well?');
    await send(ann, chatId, 'well.', { replyToId });
    const page = `query ($id: ID!) {
      chat(id: $id) { messages { nodes { seq text sender { username } replyTo { text } } } }
    }`;

    const texts = await app.queriesDuring(() => ann.run(page, { id: chatId }));

    expect(texts.filter((text) => /\b(messages|users)\b/.test(text))).toHaveLength(1);
  });

  it('are as many for the newest messages of six chats as of one', async () => {
    const [ann, bob, cid] = await app.people('ann', 'bob', 'cid');
    await send(bob, await openDirectChat(ann, bob), 'hello');
    await send(cid, await openDirectChat(ann, cid), 'hello');
    const one = await app.queriesDuring(() => ann.run(CHATS));
    for (let i = 0; i < 4; i += 1) await send(ann, await createGroup(ann, bob), 'hello');

    let data: any;
    const six = await app.queriesDuring(async () => (data = await ann.run(CHATS)));

    expect(six.sort()).toEqual(one.sort());
    const found = data.chats.nodes.map((chat: any) => chat.messages.nodes.length);
    expect(found).toEqual([2, 2, 2, 2, 1, 1]);
  });
});

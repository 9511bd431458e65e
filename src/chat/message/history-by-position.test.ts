import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { openDirectChat, send } from '../../../test/kit/chats.ts';

const HISTORY = `query (
  $id: ID!, $first: Int, $last: Int, $aroundSeq: Int
  $after: String, $before: String, $afterSeq: Int, $beforeSeq: Int
) {
  chat(id: $id) {
    messages(
      first: $first, last: $last, aroundSeq: $aroundSeq
      after: $after, before: $before, afterSeq: $afterSeq, beforeSeq: $beforeSeq
    ) {
      nodes { seq }
      pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    }
  }
}`;
const EDIT = `mutation ($input: EditMessageInput!) { editMessage(input: $input) { message { id } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

async function page(person: Person, id: string, args: object) {
  const { messages } = (await person.run(HISTORY, { id, ...args })).chat;
  const seqs: number[] = messages.nodes.map(({ seq }: { seq: number }) => seq);
  return { ...messages.pageInfo, seqs };
}

/** Six messages, and behind each the position of an edit, which is no message's. */
async function conversation() {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await openDirectChat(ann, bob);
  const seqs: number[] = [];
  for (let i = 0; i < 6; i += 1) {
    const { id, seq } = await send(ann, chatId, `${i}`);
    seqs.push(seq);
    await ann.run(EDIT, { input: { messageId: id, text: `${i}, edited` } });
  }
  const { startCursor: cursor } = await page(bob, chatId, { aroundSeq: seqs[2], first: 1 });
  return { bob, chatId, cursor, seqs, at: (i: number) => seqs[i] ?? NaN };
}

describe('a page by position', () => {
  it('begins and ends there, and tells exactly whether the history goes on', async () => {
    const { bob, chatId, seqs, at } = await conversation();
    const expectPage = async (args: object, expected: unknown[], ends: string) => {
      const { seqs: found, hasPreviousPage, hasNextPage } = await page(bob, chatId, args);
      const told = `${hasPreviousPage ? '<' : '|'}${hasNextPage ? '>' : '|'}`;
      expect([args, found, told]).toEqual([args, expected, ends]);
    };

    await expectPage({ last: 2, beforeSeq: at(4) }, seqs.slice(2, 4), '<>');
    await expectPage({ last: 2, beforeSeq: at(2) }, seqs.slice(0, 2), '|>');
    await expectPage({ beforeSeq: at(4) }, seqs.slice(0, 4), '|>');
    await expectPage({ last: 2, beforeSeq: at(4) + 1 }, seqs.slice(3, 5), '<>');
    await expectPage({ last: 2, beforeSeq: 2 ** 31 - 1 }, seqs.slice(4), '<|');
    await expectPage({ beforeSeq: 0 }, [], '|>');
    await expectPage({ first: 2, beforeSeq: at(4) }, seqs.slice(0, 2), '|>');

    await expectPage({ first: 2, afterSeq: at(1) }, seqs.slice(2, 4), '<>');
    await expectPage({ first: 2, afterSeq: at(3) }, seqs.slice(4), '<|');
    await expectPage({ first: 2, afterSeq: at(1) + 1 }, seqs.slice(2, 4), '<>');
    await expectPage({ afterSeq: at(1) }, seqs.slice(2), '<|');
    await expectPage({ afterSeq: 0 }, seqs, '||');
    await expectPage({ afterSeq: at(5) }, [], '<|');
    await expectPage({ afterSeq: 2 ** 31 - 1 }, [], '<|');
    await expectPage({ last: 2, afterSeq: at(1) }, seqs.slice(4), '<|');

    const both = { afterSeq: at(0), beforeSeq: at(4) };
    await expectPage(both, seqs.slice(1, 4), '<>');
    await expectPage({ first: 2, ...both }, seqs.slice(1, 3), '<>');
    await expectPage({ last: 2, ...both }, seqs.slice(2, 4), '<>');
    await expectPage({ afterSeq: at(0), beforeSeq: at(0) + 1 }, [], '<>');
  });

  it('is the page of a cursor that stands at the same message, in the same statements', async () => {
    const { bob, chatId, cursor, at } = await conversation();
    const texts = (args: object) => app.queriesDuring(() => page(bob, chatId, args));
    await texts({ before: cursor });

    for (const [size, end] of [
      ['last', 'before'],
      ['first', 'after'],
    ] as const) {
      const [byCursor, bySeq] = [{ [end]: cursor }, { [`${end}Seq`]: at(2) }];
      expect(await page(bob, chatId, { [size]: 1, ...bySeq })).toEqual(
        await page(bob, chatId, { [size]: 1, ...byCursor }),
      );
      expect(await texts(bySeq)).toEqual(await texts(byCursor));
    }
  });

  it('may have a cursor at its other end', async () => {
    const { bob, chatId, cursor, seqs, at } = await conversation();

    const later = await page(bob, chatId, { after: cursor, beforeSeq: at(5) });
    const earlier = await page(bob, chatId, { afterSeq: at(0), before: cursor });

    expect([later.seqs, earlier.seqs]).toEqual([seqs.slice(3, 5), seqs.slice(1, 2)]);
  });

  it('is refused where its arguments contradict each other, naming one', async () => {
    const { bob, chatId, cursor } = await conversation();
    const refused = [
      [{ beforeSeq: 5, before: cursor }, 'beforeSeq'],
      [{ afterSeq: 5, after: cursor }, 'afterSeq'],
      [{ aroundSeq: 5, beforeSeq: 5 }, 'beforeSeq'],
      [{ aroundSeq: 5, afterSeq: 5 }, 'afterSeq'],
      [{ beforeSeq: -1 }, 'beforeSeq'],
      [{ afterSeq: -1 }, 'afterSeq'],
      [{ afterSeq: 5, beforeSeq: 5 }, 'afterSeq'],
      [{ beforeSeq: 5, first: 1, last: 1 }, 'last'],
      [{ beforeSeq: 5, last: 101 }, 'last'],
      [{ afterSeq: 5, first: 0 }, 'first'],
    ] as const;

    for (const [args, path] of refused) {
      const { extensions } = await bob.fail(HISTORY, { id: chatId, ...args });
      expect([args, extensions]).toMatchObject([
        args,
        { code: 'BAD_USER_INPUT', fields: [{ path }] },
      ]);
    }
  });
});

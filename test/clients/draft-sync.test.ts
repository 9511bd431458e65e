import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { createGroup, send } from '../kit/chats.ts';
import { type ClientApp, startClientApp } from '../kit/client.ts';
import { draftOf, saveDraft } from '../kit/drafts.ts';
import { goLive, type Shown } from '../kit/live.ts';
import { makeMedia } from '../kit/media.ts';
import type { Person } from '../kit/person.ts';
import { until } from '../kit/until.ts';

let app: ClientApp;
beforeAll(async () => void (app = await startClientApp()));
afterEach(() => {
  app.endTest();
  app.proxy.reset();
});
afterAll(() => app.stop());

async function start() {
  const [ann, bob] = await app.people('ann', 'bob');
  return { ann, bob, id: await createGroup(ann, bob) };
}

const shows = ({ drafts }: Pick<Shown, 'drafts'>, id: string, text: string) =>
  until(() => drafts.draft(id).get() === text, `“${text}” is shown`);
const keeps = (person: Person, id: string, text: string | null) =>
  until(
    async () => ((await draftOf(person, id))?.text ?? null) === text,
    `the server has “${text}”`,
  );

/** What happens before the server hears of a draft, and between that and its answer, which may be another one then. */
function aroundSaving({ before = async () => {}, after = async (answer: Response) => answer }) {
  const around: typeof fetch = async (address, init) => {
    const isSaving = typeof init?.body === 'string' && init.body.includes('mutation SaveDraft');
    if (!isSaving) return app.fetch(address, init);
    await before();
    return after(await app.fetch(address, init));
  };
  return around;
}

/** Which of the drafts that it saves are on their way, and all that were. */
function savings() {
  const sent: string[] = [];
  let underWay = 0;
  let most = 0;
  const counting: typeof fetch = async (address, init) => {
    const body = typeof init?.body === 'string' ? init.body : '';
    if (!body.includes('mutation SaveDraft')) return app.fetch(address, init);
    sent.push(JSON.parse(body).variables.input.text);
    most = Math.max(most, (underWay += 1));
    try {
      return await app.fetch(address, init);
    } finally {
      underWay -= 1;
    }
  };
  return { fetch: counting, sent, most: () => most };
}

describe('what is being written', () => {
  it('is on the other devices after a pause, and is over there once it is sent', async () => {
    const { ann, id } = await start();
    const [phone, tablet] = [await goLive(app, ann), await goLive(app, ann)];

    phone.drafts.set(id, 'Dear Bob');
    await shows(tablet, id, 'Dear Bob');
    phone.drafts.set(id, '');

    await shows(tablet, id, '');
    await keeps(ann, id, null);
    expect(phone.drafts.draft(id).get()).toBe('');
  });

  it('is there for a device that comes later, in its list of chats', async () => {
    const { ann, id } = await start();
    await saveDraft(ann, { chatId: id, text: 'Dear Bob, ' });

    const tablet = await goLive(app, ann);

    await shows(tablet, id, 'Dear Bob, ');
  });

  it('is saved by one request at a time, and the last of it stays', async () => {
    const { ann, id } = await start();
    const saved = savings();
    const phone = await goLive(app, ann, { fetch: saved.fetch });

    phone.drafts.set(id, 'D');
    await until(() => saved.sent.length === 1, 'the first is on its way');
    for (const text of ['De', 'Dear', 'Dear B']) phone.drafts.set(id, text);
    phone.drafts.set(id, '');
    phone.drafts.set(id, 'Dear Bob');
    await keeps(ann, id, 'Dear Bob');

    expect(saved.most()).toBe(1);
    expect(saved.sent.at(-1)).toBe('Dear Bob');
    expect(phone.drafts.draft(id).get()).toBe('Dear Bob');
  });

  it('stays as it is while another device writes, and is what all have then', async () => {
    const { ann, id } = await start();
    const told = Promise.withResolvers<void>();
    const phone = await goLive(app, ann, { fetch: aroundSaving({ before: () => told.promise }) });

    phone.drafts.set(id, 'on the phone');
    await saveDraft(ann, { chatId: id, text: 'elsewhere' });
    await until(
      () => phone.heard.some(({ __typename }) => __typename === 'DraftEvent'),
      'it is told',
    );

    expect(phone.drafts.draft(id).get()).toBe('on the phone');
    told.resolve();
    await keeps(ann, id, 'on the phone');
  });

  it('gives way to what another device has written later', async () => {
    const { ann, id } = await start();
    const phone = await goLive(app, ann);
    phone.drafts.set(id, 'on the phone');
    await keeps(ann, id, 'on the phone');

    await saveDraft(ann, { chatId: id, text: 'elsewhere' });

    await shows(phone, id, 'elsewhere');
    expect((await draftOf(ann, id)).text).toBe('elsewhere');
  });

  it('gives way to it also where the answer to its own saving tells of that', async () => {
    const { ann, id } = await start();
    const phone = await goLive(app, ann, {
      fetch: aroundSaving({
        async after(answer) {
          await saveDraft(ann, { chatId: id, text: 'elsewhere' });
          const { data }: any = await answer.json();
          const { text, updatedAt } = await draftOf(ann, id);
          Object.assign(data.saveDraft.chat.draft, { text, updatedAt });
          return Response.json({ data });
        },
      }),
    });

    phone.drafts.set(id, 'on the phone');

    await shows(phone, id, 'elsewhere');
    expect((await draftOf(ann, id)).text).toBe('elsewhere');
  });

  it('is over also where the answer to its saving comes after it was sent elsewhere', async () => {
    const { ann, id } = await start();
    const phone: Shown = await goLive(app, ann, {
      fetch: aroundSaving({
        async after(answer) {
          await saveDraft(ann, { chatId: id, text: '' });
          const isGone = () =>
            phone.heard.some((event) => event.__typename === 'DraftEvent' && !event.chat?.draft);
          await until(isGone, 'it is told');
          return answer;
        },
      }),
    });

    phone.drafts.set(id, 'Dear Bob');
    await until(async () => phone.drafts.draft(id).get() === '', 'it is over');

    expect(phone.chat(id).get()?.draft).toBeNull();
    expect(await draftOf(ann, id)).toBeNull();
  });

  it('keeps what another program has added', async () => {
    const { ann, bob, id } = await start();
    const replyToId = (await send(bob, id, 'Which?')).id;
    const mediaIds = [await makeMedia(app, ann)];
    await saveDraft(ann, { chatId: id, text: 'These', replyToId, mediaIds });
    const phone = await goLive(app, ann);
    await shows(phone, id, 'These');

    phone.drafts.set(id, 'These two');

    await keeps(ann, id, 'These two');
    expect(await draftOf(ann, id)).toMatchObject({
      replyTo: { id: replyToId },
      attachments: mediaIds.map((id) => ({ id })),
    });
  });

  it('stays on this device where it is about no chat of the viewer, or is refused', async () => {
    const { ann, bob, id } = await start();
    const left = await createGroup(bob, ann);
    const saved = savings();
    const phone = await goLive(app, ann, { fetch: saved.fetch });
    const tooLong = 'a'.repeat(4_001);

    phone.drafts.set('feed', 'A post');
    phone.drafts.set(left, tooLong);
    await until(() => saved.sent.includes(tooLong), 'it was tried');
    phone.drafts.set(id, 'Dear Bob');
    await keeps(ann, id, 'Dear Bob');

    expect(saved.sent).toEqual([tooLong, 'Dear Bob']);
    expect(phone.drafts.draft('feed').get()).toBe('A post');
    expect(phone.drafts.draft(left).get()).toBe(tooLong);
  });
});

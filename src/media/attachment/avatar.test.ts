import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { v7 } from 'uuid';
import { startApp, type Caller, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';
import { doJobs } from '../../../test/kit/jobs.ts';
import { hold } from '../../../test/kit/locks.ts';
import { makeMedia, mediaLeft } from '../../../test/kit/media.ts';

const PROFILE = 'avatar { id kind } avatarUrl';
const SET = `mutation ($input: SetAvatarInput!) { setAvatar(input: $input) { profile { ${PROFILE} } } }`;
const READ = `query ($id: ID!) { user(id: $id) { profile { ${PROFILE} } } }`;

let app: TestApp;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

const set = (person: Caller, mediaId: string | null) =>
  person.run(SET, { input: { mediaId } }).then((data) => data.setAvatar.profile);

describe('an avatar', () => {
  it('is a picture of one’s own, which everyone sees', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const mediaId = await makeMedia(app, ann);

    const profile = await set(ann, mediaId);

    expect(profile.avatar).toEqual({ id: mediaId, kind: 'IMAGE' });
    expect(profile.avatarUrl).toContain(`/media/${mediaId}/small`);
    expect((await bob.run(READ, { id: ann.id })).user.profile).toEqual(profile);
    expect((await ann.run(READ, { id: bob.id })).user.profile).toEqual({
      avatar: null,
      avatarUrl: null,
    });
  });

  it('is nothing else: what is no picture, not ready, or somebody else’s is refused', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const refused = [
      'nonsense',
      v7(),
      await makeMedia(app, bob),
      await makeMedia(app, ann, { kind: 'VIDEO' }),
      await makeMedia(app, ann, { state: 'PROCESSING' }),
    ];

    for (const mediaId of refused) {
      const { extensions } = await ann.fail(SET, { input: { mediaId } });
      expect(extensions).toMatchObject({ code: 'BAD_USER_INPUT', fields: [{ path: 'mediaId' }] });
    }
    expect((await bob.run(READ, { id: ann.id })).user.profile.avatar).toBeNull();
  });

  it('goes when another one takes its place, or nothing does, unless something else shows it', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const [first, second, third] = [
      await makeMedia(app, ann),
      await makeMedia(app, ann),
      await makeMedia(app, ann),
    ];
    const chatId = await openDirectChat(ann, bob);
    await act(ann, 'sendMessage', { chatId, text: '', mediaIds: [second] });

    await set(ann, first);
    await set(ann, first);
    expect(await mediaLeft(app, first)).toEqual([first]);
    await set(ann, second);
    expect(await mediaLeft(app, first)).toEqual([]);
    await set(ann, third);
    const profile = await set(ann, null);

    expect(profile).toEqual({ avatar: null, avatarUrl: null });
    expect(await mediaLeft(app, second, third)).toEqual([second]);
  });

  it('is refused where it is taken away at that moment', async () => {
    const [ann] = await app.people('ann');
    const mediaId = await makeMedia(app, ann);
    const removal = await hold(app, 'DELETE FROM media WHERE id = $1', [mediaId]);

    const refused = ann.fail(SET, { input: { mediaId } });
    await removal.waiters(1);
    await removal.release();

    expect((await refused).extensions.fields).toMatchObject([{ path: 'mediaId' }]);
  });

  it('leaves one file of many that are set at once, on two nodes', async () => {
    const [ann] = await app.people('ann');
    const node = await app.node();
    const ids = await Promise.all(Array.from({ length: 10 }, () => makeMedia(app, ann)));

    await Promise.all(ids.map((id, i) => set(i % 2 ? ann : node.as(ann), id)));

    const { avatar } = (await ann.run(READ, { id: ann.id })).user.profile;
    expect(await mediaLeft(app, ...ids)).toEqual([avatar.id]);
  });

  it('is told to those who share a chat with them', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    await openDirectChat(ann, bob);
    const inbox = await bob.watch(
      `subscription { inboxEvents { ... on ProfileChangedEvent { user { id profile { ${PROFILE} } } } } }`,
    );
    await inbox.next();

    const profile = await set(ann, await makeMedia(app, ann));

    expect((await inbox.next()).user).toEqual({ id: ann.id, profile });
  });

  it('goes with the account', async () => {
    const [ann, bob] = await app.people('ann', 'bob');
    const mediaId = await makeMedia(app, ann);
    await set(ann, mediaId);

    await act(ann, 'deleteAccount', { password: ann.password });
    await doJobs(app);

    expect(await mediaLeft(app, mediaId)).toEqual([]);
    expect(await bob.run(READ, { id: ann.id })).toEqual({ user: null });
  });

  it('costs a page of messages nothing for its address, and one statement for the picture', async () => {
    const people = await app.people('ann', 'bob', 'cid');
    const [ann] = people;
    const chatId = await createGroup(...people);
    for (const person of people) {
      await set(person, await makeMedia(app, person));
      await send(person, chatId, 'hello');
    }
    const page = (fields: string) =>
      app.queriesDuring(() =>
        ann.run(
          `query ($id: ID!) { chat(id: $id) { messages { nodes { sender { profile { ${fields} } } } } } }`,
          { id: chatId },
        ),
      );
    await page(PROFILE);

    const [names, addresses, pictures] = [
      await page('statusText'),
      await page('statusText avatarUrl'),
      await page('statusText avatar { id }'),
    ];

    expect(addresses.length).toBe(names.length);
    expect(pictures.length).toBe(names.length + 1);
  });
});

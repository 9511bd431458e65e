import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';
import { act, createGroup } from '../../../test/kit/chats.ts';
import { memberLeft } from '../../chat/member/events.ts';
import { forAllVersions, ofAnyVersion } from './earlier-version.ts';

const EVENTS = `subscription ($chatId: ID!) {
  chatEvents(chatId: $chatId, after: 0) {
    __typename seq
    ... on MemberJoinedEvent { member { id role joinedAt } }
    ... on MemberLeftEvent { memberId user { id } }
  }
}`;

let app: TestApp;
beforeAll(async () => void (app = await startApp()));
afterAll(() => app.stop());

it('is told the same by what both versions log', async () => {
  const [ann, bob] = await app.people('ann', 'bob');
  const chatId = await createGroup(ann, bob);
  await act(bob, 'leaveChat', { chatId });
  const stream = await ann.watch(EVENTS, { chatId });
  const [ready, ...events] = await stream.take(7);
  expect(ready.__typename).toBe('ReadyEvent');
  const differing = await app.sql(
    `SELECT seq FROM chat_events WHERE chat_id = $1 AND (member_id::text, role,
       floor(extract(epoch FROM joined_at) * 1000)::text) IS DISTINCT FROM
       (data->>'memberId', data->>'role', data->>'joinedAt')`,
    [chatId],
  );

  // As a node of the version before writes it; another node has nothing of it in memory.
  await app.sql('UPDATE chat_events SET data = NULL WHERE chat_id = $1', [chatId]);
  const other = await app.node();
  const again = await other.as(ann).watch(EVENTS, { chatId });

  expect(differing).toEqual([]);
  expect((await again.take(7)).slice(1)).toEqual(events);
  expect(events.map(({ __typename: type }) => type)).toContain('MemberLeftEvent');
});

it('is told the same by what both versions send', () => {
  const data = { memberId: 'm', role: 'ADMIN', joinedAt: 5_000 } as const;
  const place = { chatId: 'c', seq: 7, at: 9_000 };
  const event = { ...place, ...memberLeft({ actorId: 'a', subjectId: 'b', data }) };

  const { data: ours, ...former } = JSON.parse(JSON.stringify(forAllVersions(event)));

  expect(ours).toEqual(data);
  expect(former).toMatchObject({ type: 'memberLeft', subjectId: 'b', ...data });
  expect(ofAnyVersion(former)).toMatchObject(event);
});

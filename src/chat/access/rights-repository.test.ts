import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type Person, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, openDirectChat } from '../../../test/kit/chats.ts';
import {
  CHAT_RIGHTS,
  chatRightsOf,
  hasRight,
  isSlow,
  isSlowFor,
  rolesFrom,
} from './rights-repository.ts';

const ROLES = ['OWNER', 'ADMIN', 'MEMBER'] as const;

let app: TestApp;
let ann: Person;
let bob: Person;
beforeAll(async () => {
  app = await startApp();
  [ann, bob] = await app.people('ann', 'bob');
});
afterAll(() => app.stop());

/** Of each role, those of the rights that a statement finds for it. */
async function inStatements(chatId: string) {
  const columns = CHAT_RIGHTS.map((right) => `${hasRight('c', 'r.role', right)} AS "${right}"`);
  const rows = await app.sql(
    `SELECT r.role, ${columns.join(', ')}, ${isSlow('c', 'r.role')} AS "isSlow"
     FROM chats c CROSS JOIN unnest($2::text[]) AS r (role) WHERE c.id = $1`,
    [chatId, ROLES],
  );
  return rows.map(({ role, isSlow, ...rights }) => ({
    role,
    isSlow,
    rights: CHAT_RIGHTS.filter((right) => rights[right]),
  }));
}

it.each([null, ...ROLES])(
  'are the same in statements and of rows where %s is set',
  async (role) => {
    const chatId = await createGroup(ann, bob);
    const rights = role && Object.fromEntries(CHAT_RIGHTS.map((right) => [right, role]));
    const slowModeSeconds = role && 5;
    await app.sql('UPDATE chats SET rights = $2, slow_mode_seconds = $3 WHERE id = $1', [
      chatId,
      rights,
      slowModeSeconds,
    ]);

    const told = await inStatements(chatId);

    const chat = { kind: 'GROUP', rights, slowModeSeconds } as const;
    const least = chatRightsOf(chat);
    expect(told).toEqual(
      ROLES.map((one) => ({
        role: one,
        isSlow: isSlowFor(chat, { role: one }),
        rights: CHAT_RIGHTS.filter((right) => rolesFrom(least[right]).includes(one)),
      })),
    );
  },
);

it('are the same of a direct chat, whose two are members', async () => {
  const told = await inStatements(await openDirectChat(ann, bob));

  const least = chatRightsOf({ kind: 'DIRECT', rights: null });
  const rights = CHAT_RIGHTS.filter((right) => rolesFrom(least[right]).includes('MEMBER'));
  expect(told.at(-1)).toEqual({ role: 'MEMBER', isSlow: false, rights });
});

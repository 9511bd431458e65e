import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { startApp, type TestApp } from '../../../test/kit/app.ts';

const LINES_AT_ONCE = 100;
const REFUSED = 400;

let app: TestApp;
const logged: string[] = [];
beforeAll(async () => {
  app = await startApp({ logLevel: 'info' }, { write: (line) => void logged.push(line) });
});
afterAll(() => app.stop());

it('has little to say of much that is refused, and counts what it does not say', async () => {
  const answerIt = `query ${'Name'.repeat(10_000)} { me { id } }`;
  const refuseIt = `query ${'Name'.repeat(1_000)} { chats { nodes { id } } }`;
  logged.length = 0;

  await Promise.all(Array.from({ length: REFUSED }, () => app.guest.fail(refuseIt)));
  await app.guest.run(answerIt);

  const lines = logged.map((line) => JSON.parse(line));
  expect(Math.max(...logged.map(({ length }) => length))).toBeLessThan(400);
  expect(lines[0]).toMatchObject({ operation: 'Name'.repeat(25), outcome: 'UNAUTHENTICATED' });
  expect(lines.length).toBeGreaterThan(LINES_AT_ONCE);
  expect(lines.length).toBeLessThan(REFUSED);
  expect(lines.at(-1)).toMatchObject({ operation: 'Name'.repeat(25), outcome: 'OK' });
  const unsaid = lines.reduce((sum, { refusedMeanwhile = 0 }) => sum + refusedMeanwhile, 0);
  expect(lines.length + unsaid).toBe(REFUSED + 1);
});

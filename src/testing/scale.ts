/** Whether the chaos tests run in full (`npm run test:chaos`), or in the short form of every test run. */
const IS_FULL = process.env['CHAOS'] === 'full';

/** How much of something a test does, in its short form and in full. */
export const scale = (short: number, full: number): number => (IS_FULL ? full : short);

export const CHAOS_TIMEOUT_MS = scale(90_000, 900_000);

/** Whether the chaos tests run in full (`npm run test:chaos`), or in the short form of every test run. */
const IS_FULL = process.env['CHAOS'] === 'full';

/** How much of something a test does, in its short form and in full. */
export const scale = (short: number, full: number): number => (IS_FULL ? full : short);

/**
 * How long what is promised within a time may take: no longer in full, where nothing else runs; else
 * there is room for a machine that is four times slower.
 */
export const promised = (ms: number): number => scale(4 * ms, ms);

export const CHAOS_TIMEOUT_MS = scale(180_000, 900_000);

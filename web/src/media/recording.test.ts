import { expect, it } from '@jest/globals';
import { waveformOf } from './recording.ts';

it('a waveform has 64 parts from 0 to 31, however long the recording', () => {
  for (const length of [0, 1, 10, 64, 2_400]) {
    const waveform = waveformOf(Array.from({ length }, (_, at) => at / length));
    expect(waveform).toHaveLength(64);
    expect(waveform.every((part) => Number.isInteger(part) && part >= 0 && part <= 31)).toBe(true);
  }
});

it('a waveform is as loud as it was at each time, and silence is silent', () => {
  const swelling = waveformOf(Array.from({ length: 2_400 }, (_, at) => at / 2_400));

  expect(swelling).toEqual([...swelling].sort((one, other) => one - other));
  expect(swelling.at(-1)).toBe(31);
  expect(waveformOf(Array.from({ length: 100 }, () => 0))).toEqual(Array(64).fill(0));
});

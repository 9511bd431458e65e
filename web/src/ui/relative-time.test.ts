import { describe, expect, it } from '@jest/globals';
import { relativeTime, staysFor } from './relative-time.ts';

const NOW = new Date(2026, 5, 17, 15, 30).getTime();
const said = (date: Date) => relativeTime(date.getTime(), NOW, 'en-GB');

describe('how long ago something was', () => {
  it('is said in minutes within the hour, and by the clock within the day', () => {
    expect(said(new Date(2026, 5, 17, 15, 29, 30))).toBe('now');
    expect(said(new Date(2026, 5, 17, 15, 25))).toBe('5 min ago');
    expect(said(new Date(2026, 5, 17, 9, 5))).toBe('9:05');
  });

  it('is the day of the week within the last six, and a date before', () => {
    expect(said(new Date(2026, 5, 16, 9, 5))).toBe('Tue');
    expect(said(new Date(2026, 5, 10, 9, 5))).toBe('10 Jun');
    expect(said(new Date(2025, 5, 17, 9, 5))).toBe('17 Jun 2025');
  });

  it('is said anew when it is another', () => {
    expect(staysFor(NOW - 90_000, NOW)).toBe(30_000);
    expect(staysFor(NOW - 7_200_000, NOW)).toBe(3_600_000);
  });
});

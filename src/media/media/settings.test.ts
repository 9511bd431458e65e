import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../config.ts';

const read = (settings: Record<string, string> = {}) =>
  readConfig({ JWT_SECRET: 'x'.repeat(32), ...settings });

describe('the settings of files', () => {
  it.each([
    ['2GB', 2_000_000_000],
    ['4MiB', 4_194_304],
    ['64kiB', 65_536],
    ['500k', 500_000],
    ['123', 123],
  ])('take %s for a size', (MEDIA_QUOTA_PER_USER, bytes) => {
    expect(read({ MEDIA_QUOTA_PER_USER }).mediaQuota).toBe(bytes);
  });

  it.each(['0', '2 GB', '1.5GB', '-1', '2TB', 'much'])('do not take %j for one', (size) => {
    const settings = { MEDIA_QUOTA_PER_USER: size };
    expect(() => read(settings)).toThrow('MEDIA_QUOTA_PER_USER is no size');
  });
});

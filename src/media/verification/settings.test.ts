import { describe, expect, it } from '@jest/globals';
import { readSettings } from '../../config.ts';

const settings = (environment: Record<string, string>) =>
  readSettings({ NODE_ENV: 'test', ...environment }).verification;

describe('the settings of files', () => {
  it('take everything that is known, unless they are told what', () => {
    expect(settings({}).mediaTypes.has('video/webm')).toBe(true);
    expect(settings({ MEDIA_TYPES: 'image/jpg, application/pdf' }).mediaTypes).toEqual(
      new Set(['image/jpeg', 'application/pdf']),
    );
  });

  it('reach what smaller servers had: four mebibytes of a file, five megabytes of a picture', () => {
    const { maxBytes } = settings({ MEDIA_MAX_FILE: '4MiB', MEDIA_MAX_IMAGE: '5MB' });

    expect(maxBytes).toMatchObject({ FILE: 4_194_304, IMAGE: 5_000_000, VIDEO: 200_000_000 });
  });

  it.each([
    [{ MEDIA_TYPES: 'image/svg+xml' }, 'image/svg+xml, which cannot be sent'],
    [{ MEDIA_MAX_VIDEO: '3GB' }, 'MEDIA_MAX_VIDEO'],
    [{ MEDIA_MAX_FILE: 'much' }, 'MEDIA_MAX_FILE'],
    [{ CLAMD_URL: 'http://127.0.0.1' }, 'CLAMD_URL'],
  ])('stop the start where they are wrong: %j', (environment, message) => {
    expect(() => settings(environment as unknown as Record<string, string>)).toThrow(message);
  });
});

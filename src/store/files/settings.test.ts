import { resolve } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readConfig } from '../../config.ts';
import { originOfFiles } from './settings.ts';

const DEVELOPMENT = { NODE_ENV: 'development', JWT_SECRET: 'x'.repeat(32) };
const PRODUCTION = { ...DEVELOPMENT, NODE_ENV: 'production' };
const S3 = {
  MEDIA_STORE: 's3',
  S3_BUCKET: 'files',
  S3_ACCESS_KEY_ID: 'somebody',
  S3_SECRET_ACCESS_KEY: 'secret',
};

const filesWith = (settings: object) => readConfig({ ...PRODUCTION, ...settings }).files;

describe('MEDIA_STORE', () => {
  it('is a folder of the data folder, unless told otherwise', () => {
    expect(readConfig(DEVELOPMENT).files).toEqual({
      store: 'local',
      folder: resolve('.confab', 'media'),
    });
    expect(filesWith({ CONFAB_DATA_DIR: '/data' })).toEqual({
      store: 'local',
      folder: '/data/media',
    });
  });

  it('is no folder of one node while others would not find it', () => {
    const several = { REDIS_URL: 'redis://redis' };

    expect(() => filesWith(several)).toThrow(/MEDIA_STORE=s3.*MEDIA_SHARED/);
    expect(filesWith({ ...several, MEDIA_SHARED: 'true' }).store).toBe('local');
    expect(filesWith({ ...several, ...S3 }).store).toBe('s3');
    expect(readConfig({ ...DEVELOPMENT, ...several }).files.store).toBe('local');
  });

  it.each([
    ['MEDIA_STORE', { MEDIA_STORE: 'tape' }],
    ['S3_BUCKET', { S3_BUCKET: '' }],
    ['S3_BUCKET', { S3_BUCKET: 'a/b' }],
    ['S3_ACCESS_KEY_ID', { S3_ACCESS_KEY_ID: '' }],
    ['S3_SECRET_ACCESS_KEY', { S3_SECRET_ACCESS_KEY: '' }],
    ['S3_ENDPOINT', { S3_ENDPOINT: 's3.example' }],
    ['S3_ENDPOINT', { S3_ENDPOINT: 'https://key:secret@s3.example' }],
    ['S3_PATH_STYLE', { S3_PATH_STYLE: 'perhaps' }],
  ])('names %s where it is wrong or missing', (name, settings) => {
    expect(() => filesWith({ ...S3, ...settings })).toThrow(name);
  });

  it.each([
    ['AWS', {}, 'https://files.s3.us-east-1.amazonaws.com'],
    ['AWS elsewhere', { S3_REGION: 'eu-north-1' }, 'https://files.s3.eu-north-1.amazonaws.com'],
    ['another store', { S3_ENDPOINT: 'https://s3.example:8443/' }, 'https://s3.example:8443'],
    [
      'another store with a host for each bucket',
      { S3_ENDPOINT: 'https://s3.example', S3_PATH_STYLE: 'false' },
      'https://files.s3.example',
    ],
  ])('says where browsers find the files: %s', (_where, settings, origin) => {
    expect(originOfFiles(filesWith({ ...S3, ...settings }))).toBe(origin);
  });

  it('has browsers find them nowhere else where they are a folder', () => {
    expect(originOfFiles(filesWith({}))).toBeNull();
  });
});

import { describe, expect, it } from '@jest/globals';
import { createSigner } from './s3-signature.ts';

describe('the signature', () => {
  it('is the one of the example that AWS gives', () => {
    const sign = createSigner({
      region: 'us-east-1',
      accessKeyId: 'AKIAIOSFODNN7EXAMPLE',
      secretAccessKey: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
    });
    const url = new URL('https://examplebucket.s3.amazonaws.com/test.txt');

    const signed = sign({ method: 'GET', url, seconds: 86_400 }, Date.UTC(2013, 4, 24));

    expect(new URL(signed).searchParams.get('X-Amz-Signature')).toBe(
      'aeeed9bbccd4d02ee5c0109b86d86835f995330da4c265957d157751f604d404',
    );
  });

  it('is made with the key of its day', () => {
    const sign = createSigner({ region: 'us-east-1', accessKeyId: 'a', secretAccessKey: 'b' });
    const url = new URL('https://files.example/a');
    const on = (day: number) => sign({ method: 'GET', url, seconds: 60 }, Date.UTC(2026, 0, day));
    const first = on(1);

    expect(on(2)).not.toContain(new URL(first).searchParams.get('X-Amz-Signature'));
    expect(on(1)).toBe(first);
  });
});

import { createHmac, hkdfSync, randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { createSigner } from './signer.ts';

const secrets = { secret: 'a secret that only tests may know', formerSecrets: ['an older one'] };
const signer = createSigner(secrets, 'links to media');

it('signs by HMAC-SHA-256, cut to 16 bytes', () => {
  const key = hkdfSync('sha256', secrets.secret, '', 'confab: links to media', 32);
  for (const text of ['', 'a', `${randomUUID()}|original|1764547200`, 'x'.repeat(200)]) {
    const hmac = createHmac('sha256', Buffer.from(key)).update(text).digest();

    expect(Buffer.from(signer.sign(text), 'base64url')).toEqual(hmac.subarray(0, 16));
  }
});

it('knows what it signed, in whatever order, and nothing else', () => {
  const texts = Array.from({ length: 50 }, (_, count) => `${randomUUID()}|${'s'.repeat(count)}`);
  const signatures = texts.map((text) => signer.sign(text));

  texts.forEach((text, at) => {
    expect(signer.verify(text, signatures[at] ?? '')).toBe(true);
    expect(signer.verify(`${text} `, signatures[at] ?? '')).toBe(false);
    expect(signer.verify(text, signatures.at(at - 1) ?? '')).toBe(false);
  });
  for (const forged of ['', 'A'.repeat(22), `${signatures[0]}AA`, 'ä€'.repeat(99)]) {
    expect(signer.verify(texts[0] ?? '', forged)).toBe(false);
    expect(signer.verify('ä€'.repeat(999), forged)).toBe(false);
  }
});

it('knows what a former secret has signed, and not what was signed for another purpose', () => {
  const former = createSigner({ secret: 'an older one', formerSecrets: [] }, 'links to media');
  const other = createSigner(secrets, 'tickets of uploads');

  expect(signer.verify('a text', former.sign('a text'))).toBe(true);
  expect(former.verify('a text', signer.sign('a text'))).toBe(false);
  expect(signer.verify('a text', other.sign('a text'))).toBe(false);
});

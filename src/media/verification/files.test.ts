import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { compound, docx, exe, pdf, zip } from '../../../test/kit/media/documents.ts';
import { halves } from '../../../test/kit/media/pictures.ts';
import { startVerifier, type TestVerifier } from '../../../test/kit/media/verifier.ts';

let verifier: TestVerifier;
beforeAll(async () => void (verifier = await startVerifier()));
afterAll(() => verifier.close());

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
const png = () => halves(10, 10).png().toBuffer();

type Case = readonly [string, string, () => Buffer | string | Promise<Buffer>, string];

describe('a file', () => {
  const taken: readonly Case[] = [
    ['a PDF', 'application/pdf', pdf, 'application/pdf'],
    ['an archive', 'application/x-zip-compressed', () => zip({ a: 'b' }), 'application/zip'],
    ['a document of Word', DOCX, docx, DOCX],
    ['one that is called the archive that it is', 'application/zip', docx, DOCX],
    ['an old one', 'application/msword', compound, 'application/msword'],
    ['an old table', 'application/vnd.ms-excel', compound, 'application/vnd.ms-excel'],
    ['text', 'text/plain', () => 'Grüße aus Kraków', 'text/plain'],
    ['text that begins as a picture does', 'text/plain', () => 'BMW is a car', 'text/plain'],
    ['a table as text', 'text/csv', () => 'a,b\n1,2\n', 'text/plain'],
    ['text with a mark of its order', 'text/plain', () => '\ufeffabc', 'text/plain'],
    ['a readme that begins with HTML', 'text/markdown', () => '<p align="center">', 'text/plain'],
  ];
  it.each(taken)('is taken as it is: %s', async (_name, declared, make, mediaType) => {
    const verdict = await verifier.verify(Buffer.from(await make()), declared);

    expect(verdict).toMatchObject({ kind: 'FILE', mediaType, files: [], thumbHash: null });
  });

  it('is text where a letter lies across two reads of it', async () => {
    const text = `a${'ü'.repeat(200_000)}`;

    expect(await verifier.verify(text, 'text/plain')).toMatchObject({ mediaType: 'text/plain' });
    expect(await verifier.verify(Buffer.from(text).subarray(0, -1), 'text/plain')).toEqual({
      failure: 'TYPE_MISMATCH',
    });
  });
});

describe('a lie', () => {
  const refused: readonly Case[] = [
    ['a picture as a PDF', 'application/pdf', png, 'TYPE_MISMATCH'],
    ['a PDF as text', 'text/plain', pdf, 'TYPE_MISMATCH'],
    ['text as a picture', 'image/png', () => 'no picture', 'TYPE_MISMATCH'],
    ['a page as text', 'text/plain', () => ' <!DOCTYPE html><p>', 'TYPE_MISMATCH'],
    ['a script as text', 'text/plain', () => '<script>alert(1)</script>', 'TYPE_MISMATCH'],
    ['a drawing as text', 'text/plain', () => SVG, 'TYPE_MISMATCH'],
    ['bytes as text', 'text/plain', () => Buffer.from([0x61, 0, 0x62]), 'TYPE_MISMATCH'],
    ['Latin-1 as text', 'text/plain', () => Buffer.from('für', 'latin1'), 'TYPE_MISMATCH'],
    ['noise as a film', 'video/mp4', () => Buffer.alloc(9_000, 7), 'TYPE_MISMATCH'],
    ['a program as a picture', 'image/jpeg', exe, 'TYPE_NOT_ALLOWED'],
    ['a program as text', 'text/plain', exe, 'TYPE_NOT_ALLOWED'],
    [
      'a drawing as a picture',
      'image/png',
      () => `<?xml version="1.0"?>${SVG}`,
      'TYPE_NOT_ALLOWED',
    ],
    ['an old document as a picture', 'image/png', compound, 'TYPE_NOT_ALLOWED'],
    ['nothing', 'text/plain', () => '', 'UNREADABLE'],
  ];
  it.each(refused)('is refused: %s', async (_name, declared, make, failure) => {
    expect(await verifier.verify(Buffer.from(await make()), declared)).toEqual({ failure });
  });
});

describe('what may not be sent', () => {
  it.each([
    ['a drawing', 'image/svg+xml', SVG],
    ['a page', 'text/html', '<p>'],
    ['what nobody knows', 'application/x-unknown', 'abc'],
  ])('is refused though it is what it says: %s', async (_name, declared, bytes) => {
    expect(await verifier.verify(bytes, declared)).toEqual({ failure: 'TYPE_NOT_ALLOWED' });
  });

  it('is what the settings leave out', async () => {
    const strict = await startVerifier({ settings: { mediaTypes: new Set(['text/csv']) } });

    const csv = await strict.verify('a,b', 'text/csv');
    const text = await strict.verify('a', 'text/plain');
    const picture = await strict.verify(await png(), 'text/csv');
    await strict.close();

    expect(csv.kind).toBe('FILE');
    expect([text, picture]).toEqual([
      { failure: 'TYPE_NOT_ALLOWED' },
      { failure: 'TYPE_NOT_ALLOWED' },
    ]);
  });

  it('is what is larger than the settings say', async () => {
    const strict = await startVerifier({
      settings: { maxBytes: { IMAGE: 9_999, VIDEO: 9_999, AUDIO: 9_999, FILE: 4 } },
    });

    const fits = await strict.verify('1234', 'text/plain');
    const exceeds = await strict.verify('12345', 'text/plain');
    await strict.close();

    expect(fits.kind).toBe('FILE');
    expect(exceeds).toEqual({ failure: 'TOO_LARGE' });
  });
});

import { createServer, type AddressInfo, type Socket } from 'node:net';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { skipWithoutClamd, startClamd, VIRUS } from '../../../test/kit/media/clamd.ts';
import { exe } from '../../../test/kit/media/documents.ts';
import { photo } from '../../../test/kit/media/pictures.ts';
import { startVerifier, type TestVerifier } from '../../../test/kit/media/verifier.ts';

let clamd: Awaited<ReturnType<typeof startClamd>>;
let verifier: TestVerifier;
beforeAll(async () => {
  clamd = await startClamd();
  verifier = await scannedBy(clamd?.url ?? 'tcp://127.0.0.1:1');
});
afterAll(async () => {
  await verifier.close();
  await clamd?.stop();
});

const scannedBy = (clamdUrl: string) => startVerifier({ settings: { clamdUrl } });

it('refuses what the scanner knows', async () => {
  if (skipWithoutClamd(clamd)) return;

  expect(await verifier.verify(VIRUS, 'text/plain')).toEqual({ failure: 'INFECTED' });
});

it('takes what the scanner finds clean', async () => {
  if (skipWithoutClamd(clamd)) return;

  expect(await verifier.verify('A harmless text', 'text/plain')).toMatchObject({ kind: 'FILE' });
  expect(await verifier.verify(await photo(40, 20), 'image/jpeg')).toMatchObject({ kind: 'IMAGE' });
});

it('asks the scanner by its socket in the file system, too', async () => {
  if (skipWithoutClamd(clamd)) return;
  const local = await scannedBy(clamd!.socketUrl);

  const verdict = await local.verify(VIRUS, 'text/plain');
  await local.close();

  expect(verdict).toEqual({ failure: 'INFECTED' });
});

it('refuses what is more than the scanner takes', async () => {
  if (skipWithoutClamd(clamd)) return;

  const verdict = await verifier.verify('a'.repeat(3_000_000), 'text/plain');

  expect(verdict).toEqual({ failure: 'TOO_LARGE' });
});

it('waves nothing through while the scanner is away', async () => {
  const unscanned = await scannedBy('tcp://127.0.0.1:1');

  const verdict = unscanned.verify('A harmless text', 'text/plain');

  await expect(verdict).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  // What would be refused anyway needs no scanner.
  expect(await unscanned.verify(exe(), 'image/png')).toEqual({ failure: 'TYPE_NOT_ALLOWED' });
  await unscanned.close();
});

it.each([
  ['hangs up', (socket: Socket) => void socket.destroy()],
  ['is out of order', (socket: Socket) => void socket.end('Out of memory ERROR\0')],
])('waves nothing through when the scanner %s', async (_name, answer) => {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.once('data', () => answer(socket));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const unscanned = await scannedBy(`tcp://127.0.0.1:${port}`);

  const verdict = unscanned.verify('a'.repeat(500_000), 'text/plain');

  await expect(verdict).rejects.toMatchObject({ code: 'UNAVAILABLE' });
  await unscanned.close();
  server.close();
});

import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig } from '../../../src/config.ts';
import type { VerificationSettings } from '../../../src/media/verification/settings.ts';
import type { VerifyJob } from '../../../src/media/verification/verdict.ts';
import { createVerifier } from '../../../src/media/verification/verify.ts';
import { createLogger } from '../../../src/telemetry/logger.ts';

type Options = Partial<Omit<Parameters<typeof createVerifier>[0], 'settings'>> & {
  readonly settings?: Partial<VerificationSettings>;
};
export type TestVerifier = Awaited<ReturnType<typeof startVerifier>>;

/** What looks at files, with what it has made of them. */
export async function startVerifier({ settings, ...options }: Options = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'confab-verifier-'));
  const { verification } = readConfig({
    NODE_ENV: 'test',
    JWT_SECRET: 'a secret that only tests may know',
    PATH: process.env['PATH'],
  });
  const log = createLogger('silent', { write: () => undefined });
  const verifier = createVerifier({ log, ...options, settings: { ...verification, ...settings } });
  let jobs = 0;

  return {
    async verify(
      bytes: Buffer | string,
      mediaType: string,
      more: Partial<VerifyJob> = {},
    ): Promise<any> {
      const own = await mkdtemp(join(folder, `${jobs++}-`));
      const path = join(own, 'raw');
      await writeFile(path, bytes);
      const verdict = await verifier.verify({
        path,
        folder: own,
        mediaType,
        wantsWaveform: true,
        ...more,
      });
      if ('failure' in verdict) return verdict;
      const { files, ...rest } = verdict;
      const made: Record<string, Buffer> = {};
      for (const file of files) made[file.variant] = await readFile(file.path);
      return { ...rest, files, made, raw: await readFile(path) };
    },
    async close() {
      await verifier.close();
      await rm(folder, { recursive: true });
    },
  };
}

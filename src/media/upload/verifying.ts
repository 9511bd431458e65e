import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { createFairQueue } from '../../rate/fair-queue.ts';
import type { FileStore } from '../../store/files/store.ts';
import { mediaById } from '../media/repository.ts';
import { keyOf, VARIANTS } from '../media/variants.ts';
import type { Accepted, Verdict } from '../verification/verdict.ts';
import type { Verifier } from '../verification/verify.ts';
import {
  claimUpload,
  type ClaimedUpload,
  markFailed,
  markReady,
  renewClaim,
} from './repository.ts';
import type { Arrivals } from './arrivals.ts';

/** After so long without a sign of life another node looks at the bytes. */
const CLAIM_SECONDS = 15;
const RENEW_INTERVAL_MS = 5_000;
/** One is looked at, and another one is brought here meanwhile. */
const AT_ONCE = 2;
/** Nobody waits so long for an answer; it is looked at all the same. */
const PATIENCE_MS = 600_000;
const MAX_WAITING = 1_000;

/** Looks at what has been uploaded, each file once over all nodes. */
export interface Verifications {
  /**
   * Resolves when it is known what the file is, or when another node is at it; rejects where that cannot
   * be known for now: then it is as before, and may be started anew.
   */
  start(mediaId: string): Promise<void>;
}

interface Options {
  readonly em: EntityManager;
  readonly files: FileStore;
  readonly arrivals: Arrivals;
  readonly verifier: Verifier;
  /** For what is on its way. */
  readonly folder: string;
}

export function createVerifications(options: Options): Verifications {
  const { em, files, arrivals, verifier, folder } = options;
  const underWay = new Map<string, Promise<void>>();
  /** Whoever sends many files waits for those who send few. */
  const queue = createFairQueue({
    name: 'Verification',
    concurrency: AT_ONCE,
    patienceMs: PATIENCE_MS,
    maxWaiting: MAX_WAITING,
  });

  async function run(mediaId: string): Promise<void> {
    const [upload] = await claimUpload(em, mediaId, CLAIM_SECONDS);
    if (!upload) return;
    const renew = (seconds: number) => renewClaim(em, mediaId, seconds).catch(() => undefined);
    const timer = setInterval(() => void renew(CLAIM_SECONDS), RENEW_INTERVAL_MS);
    try {
      const asker = { key: upload.ownerId, isKnown: true };
      await queue.run(asker, () => verify(mediaId, upload));
    } catch (error) {
      clearInterval(timer);
      await renew(0);
      throw error;
    } finally {
      clearInterval(timer);
    }
  }

  async function verify(mediaId: string, { mediaType, hasWaveform, size }: ClaimedUpload) {
    await mkdir(folder, { recursive: true });
    const own = await mkdtemp(join(folder, `${mediaId}.`));
    try {
      const path = await arrivals.bring(mediaId, own, size);
      const verdict: Verdict | { readonly failure: 'EXPIRED' } = path
        ? await verifier.verify({ path, folder: own, mediaType, wantsWaveform: !hasWaveform })
        : { failure: 'EXPIRED' };
      if ('failure' in verdict) await markFailed(em, mediaId, 'PROCESSING', verdict.failure);
      else if (path) await keep(mediaId, path, size, verdict);
      await arrivals.remove(mediaId);
    } finally {
      await rm(own, { recursive: true, force: true });
    }
  }

  /** The original comes last: where it is, all is. */
  async function keep(
    mediaId: string,
    path: string,
    size: number,
    verdict: Accepted,
  ): Promise<void> {
    const { kind, mediaType, width, height, animated, durationMs, thumbHash, waveform } = verdict;
    const made = verdict.files.find(({ variant }) => variant === 'original');
    const original = made ?? { variant: 'original', path, mediaType, size };
    const previews = verdict.files.filter((file) => file !== made);
    for (const file of [...previews, original]) {
      await files.save(keyOf(mediaId, file.variant), file.path, file.mediaType);
    }
    const variants = Object.fromEntries(
      previews.map((file) => [file.variant, { type: file.mediaType, size: file.size }]),
    );
    const stored = [...previews, original].reduce((sum, file) => sum + file.size, 0);
    const [ready] = await markReady(
      em,
      mediaId,
      kind,
      original.mediaType,
      original.size,
      JSON.stringify(variants),
      width,
      height,
      animated,
      durationMs,
      thumbHash,
      waveform,
      stored,
    );
    if (!ready) await removeUnlessKnown(mediaId);
  }

  /** Somebody has deleted it meanwhile, unless another node was faster. */
  async function removeUnlessKnown(mediaId: string): Promise<void> {
    const [known] = await mediaById(em, [mediaId]);
    if (known) return;
    for (const variant of VARIANTS) await files.remove(keyOf(mediaId, variant));
  }

  return {
    start(mediaId) {
      const known = underWay.get(mediaId);
      if (known) return known;
      const running = run(mediaId).finally(() => underWay.delete(mediaId));
      underWay.set(mediaId, running);
      return running;
    },
  };
}

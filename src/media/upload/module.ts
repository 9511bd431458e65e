import { join } from 'node:path';
import type { App } from '../../context.ts';
import type { Module } from '../../module.ts';
import { OPERATION } from '../../rate/places.ts';
import { type Arrivals, createArrivals } from './arrivals.ts';
import { serveUploads } from './door.ts';
import { type Parts, partsOf } from './parts.ts';
import { createUploadJobs } from './jobs.ts';
import { uploadResolvers } from './resolvers.ts';
import { createVerifier } from '../verification/verify.ts';
import { createTickets, type Tickets } from './tickets.ts';
import { createVerifications, type Verifications } from './verifying.ts';

interface UploadServices {
  readonly tickets: Tickets;
  /** Null where clients send to the store by themselves. */
  readonly parts: Parts | null;
  readonly arrivals: Arrivals;
  readonly verifications: Verifications;
  /** Where files are looked at. */
  readonly workFolder: string;
}

export const upload = {
  resolvers: uploadResolvers,
  rates: { createUpload: OPERATION, completeUpload: OPERATION, deleteUpload: OPERATION },
  services: createUploadServices,
  jobs: createUploadJobs,
  routes: serveUploads,
} satisfies Module;

function createUploadServices({ config, log, rootEm: em, files, onStop }: App): UploadServices {
  const parts = partsOf(config);
  const verifier = createVerifier({ settings: config.verification, log });
  onStop(() => verifier.close());
  const workFolder = join(config.files.folder, 'work');
  const arrivals = createArrivals({ files, parts, folder: workFolder });
  return {
    tickets: createTickets(config.jwt),
    parts,
    arrivals,
    verifications: createVerifications({ em, files, arrivals, verifier, folder: workFolder }),
    workFolder,
  };
}

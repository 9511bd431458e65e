import type { Module } from '../../module.ts';
import { IdempotencyKey } from './entity.ts';
import { createIdempotencyServices } from './hashes.ts';
import { idempotencyData } from './personal-data.ts';

export const idempotency = {
  entities: [IdempotencyKey],
  services: createIdempotencyServices,
  personalData: idempotencyData,
} satisfies Module;

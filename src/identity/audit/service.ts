import type { EntityManager } from '@mikro-orm/postgresql';
import type { Context } from '../../context.ts';
import {
  type Page,
  decodeIdCursor,
  encodeCursor,
  type ForwardArgs,
  forwardPage,
  parsePageSize,
} from '../../graphql/paging.ts';
import { LAST_ID } from '../../store/statement/page-loader.ts';
import { forgetSecurityEvents, insertSecurityEvent, securityEventsBefore } from './repository.ts';
import { type Device, deviceOf } from '../device/device.ts';
import type { SecurityEventRow, SecurityEventType } from './entity.ts';

const MAX_EVENTS = 1_000;
const MAX_FAILURES = 100;

/** Writes down what the user of this request has done, in the transaction that does it. */
export async function recordOwn(
  { viewer, request }: Pick<Context, 'viewer' | 'request'>,
  em: EntityManager,
  userId: string,
  type: SecurityEventType,
): Promise<void> {
  await record(em, userId, type, deviceOf(request), viewer?.sessionId);
}

/** Nobody waits for it: who is known and who is not must be answered in the same time. */
export function recordFailedSignIn({ rootEm, request }: Context, userId: string): void {
  record(rootEm, userId, 'SIGN_IN_FAILED', deviceOf(request)).catch(() => undefined);
}

/** What somebody else did to the user: where from is theirs alone. */
export async function recordForeign(
  em: EntityManager,
  userId: string,
  type: SecurityEventType,
): Promise<void> {
  await record(em, userId, type, null);
}

export async function record(
  em: EntityManager,
  userId: string,
  type: SecurityEventType,
  device: Device | null,
  sessionId: string | null = null,
): Promise<void> {
  await insertSecurityEvent(
    em,
    userId,
    type,
    sessionId,
    device?.name ?? null,
    device?.kind ?? null,
    device?.addressPrefix ?? null,
  );
  const isFailure = type === 'SIGN_IN_FAILED';
  await forgetSecurityEvents(em, userId, isFailure, isFailure ? MAX_FAILURES : MAX_EVENTS);
}

export async function listSecurityEvents(
  { rootEm }: Context,
  userId: string,
  { first, after }: ForwardArgs,
): Promise<Page<SecurityEventRow>> {
  const size = parsePageSize(first);
  const rows = await securityEventsBefore(
    rootEm,
    userId,
    decodeIdCursor(after) ?? LAST_ID,
    size + 1,
  );
  return forwardPage(rows, size, after, (event) => encodeCursor(event.id));
}

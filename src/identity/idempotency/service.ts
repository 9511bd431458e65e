import type { EntityManager } from '@mikro-orm/postgresql';
import { requireViewer } from '../../viewer.ts';
import type { Context } from '../../context.ts';
import { violatedConstraint } from '../../store/postgres/failures.ts';
import { conflict } from '../../errors.ts';
import { parseKey } from '../../input/text.ts';
import type { CreationKind } from './entity.ts';
import { findKey, insertKey } from './repository.ts';

/** What is to be made once, however often it is asked for. */
export interface KeyedRequest {
  readonly kind: CreationKind;
  /** The input's field that has the key. */
  readonly path: string;
  readonly key: string;
  /** All that must be the same when it is asked for again. */
  readonly content: readonly unknown[];
}

/** Null where the client gives no key. */
export const parseKeyedRequest = (
  kind: CreationKind,
  path: string,
  key: string | null | undefined,
  content: readonly unknown[],
): KeyedRequest | null =>
  key === null || key === undefined ? null : { kind, path, key: parseKey(path, key), content };

/**
 * To be called first in the transaction that makes the thing: it ends that of a repetition. Gives the
 * thing's id, a new one where it has none yet.
 */
export type KeepKey = (em: EntityManager, thingId: string | null) => Promise<string>;

interface Creation<Thing> {
  /** With null where there is no key. */
  make(keepKey: KeepKey | null): Promise<Thing>;
  /** Null where it is gone, or the viewer may no longer read it. */
  find(thingId: string): Promise<Thing | null>;
}

/** Makes the thing, or gives the one that was made under the key before. */
export async function createOnce<Thing>(
  ctx: Context,
  request: KeyedRequest | null,
  { make, find }: Creation<Thing>,
): Promise<Thing> {
  if (!request) return make(null);
  const { id: userId } = requireViewer(ctx);
  const { kind, key, content } = request;
  const hash = ctx.services.idempotency.hashes.of(content);
  const keepKey: KeepKey = async (em, thingId) => {
    const [kept] = await insertKey(em, userId, kind, key, thingId, hash);
    if (!kept) throw new Error('An insert without a condition gave no row');
    return kept.thingId;
  };
  try {
    return await make(keepKey);
  } catch (error) {
    if (violatedConstraint(error) !== 'idempotency_keys_pkey') throw error;
    return findFirst(ctx, userId, request, find);
  }
}

/** For what is one statement: it needs a transaction only together with a key. */
export const writeWithKey = <Row>(
  em: EntityManager,
  keepKey: KeepKey | null,
  write: (em: EntityManager, id: string | null) => Promise<Row>,
): Promise<Row> =>
  keepKey ? em.transactional(async (em) => write(em, await keepKey(em, null))) : write(em, null);

async function findFirst<Thing>(
  { rootEm, services }: Context,
  userId: string,
  { kind, path, key, content }: KeyedRequest,
  find: Creation<Thing>['find'],
): Promise<Thing> {
  const [kept] = await findKey(rootEm, userId, kind, key);
  if (kept && !services.idempotency.hashes.matches(kept.requestHash, content)) {
    throw conflict(path, 'Something else was made under this key');
  }
  const first = kept ? await find(kept.thingId) : null;
  if (!first) throw conflict(path, 'What was made under this key is gone');
  return first;
}

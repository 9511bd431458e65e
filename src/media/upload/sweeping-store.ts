import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { EntityManager } from '@mikro-orm/postgresql';
import { ID_PATTERN } from '../../input/ids.ts';
import type { FileStore } from '../../store/files/store.ts';
import type { Parts } from './parts.ts';
import { knownMedia } from './sweep-repository.ts';

/** What is younger may have its row yet to come. */
const MIN_AGE_MS = 48 * 3_600_000;
const AT_ONCE = 500;

interface Stores {
  readonly rootEm: EntityManager;
  readonly files: FileStore;
}

/** Removes what no row knows, of those files whose keys begin with this number as two digits. */
export async function sweepShard({ rootEm, files }: Stores, shard: number): Promise<void> {
  const keysById = new Map<string, string[]>();

  async function removeUnknown(): Promise<void> {
    const known = await findKnown(rootEm, [...keysById.keys()]);
    for (const [id, keys] of keysById) {
      const isOpen = known.get(id);
      for (const key of keys) {
        // What a client sent into the store is of use until it has been looked at.
        if (isOpen === undefined || (!isOpen && key.endsWith('/upload'))) await files.remove(key);
      }
    }
    keysById.clear();
  }

  for await (const { key, modifiedAt } of files.list(shard.toString(16).padStart(2, '0'))) {
    const [, id = ''] = key.split('/');
    if (!ID_PATTERN.test(id) || modifiedAt.getTime() > Date.now() - MIN_AGE_MS) continue;
    keysById.set(id, [...(keysById.get(id) ?? []), key]);
    if (keysById.size >= AT_ONCE) await removeUnknown();
  }
  await removeUnknown();
}

/** The same of what came by our own door. */
export async function sweepParts(rootEm: EntityManager, parts: Parts): Promise<void> {
  const ids = (await parts.listOlderThan(MIN_AGE_MS)).filter((id) => ID_PATTERN.test(id));
  for (let start = 0; start < ids.length; start += AT_ONCE) {
    const some = ids.slice(start, start + AT_ONCE);
    const known = await findKnown(rootEm, some);
    for (const id of some) if (!known.get(id)) await parts.remove(id);
  }
}

/** What a node has left behind that died while it looked at a file. */
export async function sweepWork(folder: string): Promise<void> {
  for (const name of await readdir(folder).catch(() => [])) {
    const path = join(folder, name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtimeMs < Date.now() - MIN_AGE_MS) await rm(path, { recursive: true });
  }
}

async function findKnown(em: EntityManager, ids: readonly string[]) {
  const rows = ids.length > 0 ? await knownMedia(em, ids) : [];
  return new Map(rows.map(({ id, isOpen }) => [id, isOpen]));
}

import type { DraftFile, DraftsOptions } from './drafts.ts';
import type { ConfabStorage } from './storage.ts';

/** What is known of a file; its bytes stand behind the list. */
export interface StoredFile extends Omit<DraftFile, 'file'> {
  readonly size: number;
}

const bytesOf = (list: string, key: string) => `${list}/${key}`;

/** Those whose bytes are there; a file that is known stays the object that it is. */
export async function readFiles(
  storage: ConfabStorage,
  stored: readonly StoredFile[],
  known: readonly DraftFile[],
  list: string,
): Promise<readonly DraftFile[]> {
  const files: DraftFile[] = [];
  for (const { size: _, ...facts } of stored) {
    const before = known.find(({ key }) => key === facts.key)?.file;
    const file = before ?? (await storage.read<Blob>('drafts', bytesOf(list, facts.key)));
    if (file) files.push({ ...facts, file });
  }
  const text = (files: readonly DraftFile[]) => JSON.stringify(files.map(storedOf));
  return text(files) === text(known) ? known : files;
}

export async function writeFiles(
  { storage, viewerId }: DraftsOptions,
  maxBytes: number,
  list: string,
  files: readonly DraftFile[],
  isWanted: () => boolean,
): Promise<void> {
  const all = await storage.readAll<unknown>('drafts', `${viewerId}/files/`);
  const before = (await storage.read<readonly StoredFile[]>('drafts', list)) ?? [];
  // All but the bytes.
  const lists = all.filter((each): each is StoredFile[] => Array.isArray(each));
  const kept = fitting(files, maxBytes - sizeOf(lists.flat()) + sizeOf(before));
  if (!isWanted()) return;
  // Before the bytes: of what is listed nowhere nobody would know that it is there.
  await storage.write('drafts', list, kept.map(storedOf));
  for (const { key } of before) {
    if (!kept.some((file) => file.key === key)) await storage.remove('drafts', bytesOf(list, key));
  }
  for (const { key, file } of kept) {
    const place = bytesOf(list, key);
    const isThere = await storage.read<Blob>('drafts', place);
    if (!isWanted()) return;
    // A `File` would take along what the device knows of it.
    if (!isThere) await storage.write('drafts', place, file.slice(0, file.size, file.type));
  }
}

const storedOf = ({ file: { size }, ...facts }: DraftFile): StoredFile => ({ ...facts, size });

const sizeOf = (files: readonly StoredFile[]) => files.reduce((sum, { size }) => sum + size, 0);

/** In their order, for as long as there is room. */
function fitting(files: readonly DraftFile[], room: number): readonly DraftFile[] {
  let left = room;
  return files.filter(({ file: { size } }) => (left -= size) >= 0);
}

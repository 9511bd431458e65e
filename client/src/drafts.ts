import { MAX_BYTES } from './outbox.ts';
import type { StoredFile } from './draft-files.ts';
import { keepUnsent } from './unsent.ts';
import type { ConfabStorage } from './storage.ts';
import type { Store } from './store.ts';
import type { NewFile } from './uploads.ts';

/** A file that was chosen for the next message of a chat. */
export interface DraftFile extends NewFile {
  /** No other one has it. */
  readonly key: string;
  readonly filename: string;
}

/** What is not sent yet, for each chat; kept over reloads, in all tabs. */
export interface Drafts {
  /** The text: that of a chat that the viewer is in is the same on all of their devices, soon after it was written. */
  draft(chatId: string): Store<string>;
  /** Kept within half a second; an empty one is removed. */
  set(chatId: string, text: string): void;
  /** The files that are to go with it. */
  files(chatId: string): Store<readonly DraftFile[]>;
  /** Kept once they are copied; what is beyond 500 MiB, over all chats, lasts as long as the page does. */
  setFiles(chatId: string, files: readonly DraftFile[]): void;
}

export interface DraftsOptions {
  readonly storage: ConfabStorage;
  readonly viewerId: string;
}

const WRITE_AFTER_MS = 300;
const NO_FILES: readonly DraftFile[] = [];

/** How files are kept is loaded where there are some. */
const load = () => import('./draft-files.ts');

export interface StoredDrafts extends Drafts {
  /** Takes over a text from elsewhere, once it is known what is stored here; null leaves that as it is. */
  take(chatId: string, choose: (known: string) => Promise<string | null>): void;
  dispose(): void;
}

export function createDrafts(options: DraftsOptions): StoredDrafts {
  const { storage, viewerId } = options;
  const texts = keepUnsent<string, string>(storage, {
    prefix: `${viewerId}/`,
    empty: '',
    writeAfterMs: WRITE_AFTER_MS,
    read: (text) => text,
    write: (key, text) => storage.write('drafts', key, text),
  });
  const files = keepUnsent<readonly DraftFile[], readonly StoredFile[]>(storage, {
    prefix: `${viewerId}/files/`,
    empty: NO_FILES,
    // Copying takes its time, and a page that is being left has none.
    writeAfterMs: 0,
    read: async (...given) => (await load()).readFiles(storage, ...given),
    write: async (...given) => (await load()).writeFiles(options, MAX_BYTES, ...given),
  });
  return {
    draft: texts.of,
    set: texts.set,
    take: texts.take,
    files: files.of,
    setFiles: files.set,
    dispose() {
      texts.dispose();
      files.dispose();
    },
  };
}

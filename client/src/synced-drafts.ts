import type { ChatRecords } from './chat-records.ts';
import type { Synced } from './draft-sync.ts';
import { createDrafts, type Drafts, type DraftsOptions } from './drafts.ts';
import type { Feed } from './feed.ts';
import type { ChatRecord, Records } from './records.ts';
import type { Ask } from './request.ts';

export interface SyncOptions extends DraftsOptions {
  readonly ask: Ask;
  readonly feed: Pick<Feed, 'on'>;
  readonly records: Records;
  readonly chatRecords: ChatRecords;
}

/** Drafts whose texts are the same on all devices; how that is done is loaded where there are some. */
export function syncDrafts(options: SyncOptions): Drafts & { dispose(): void } {
  const { storage, records, chatRecords, viewerId } = options;
  /** Where it is known of a chat what of its draft the server knows. */
  const prefix = `${viewerId}/synced/`;
  const drafts = createDrafts(options);
  let loading: Promise<Synced> | null = null;
  /** Where it is not known yet whether that is a chat of the viewer. */
  const early = new Set<string>();

  function withSync(act: (synced: Synced) => void): void {
    loading ??= import('./draft-sync.ts').then(({ startSync }) =>
      startSync(options, drafts, prefix),
    );
    // Where it cannot be loaded they stay on this device for now.
    loading.then(act, () => (loading = null));
  }

  /** What else is written under some name stays here. */
  function written(chatId: string, chat: ChatRecord | null): void {
    if (!chat) early.add(chatId);
    else if (chat.viewerMembership) withSync(({ write }) => write(chatId));
  }

  const stop = chatRecords.onChange((chat) => {
    if (early.delete(chat.id)) written(chat.id, chat);
    if (loading || chat.draft) withSync(({ consider }) => consider(chat));
  });
  storage.readAll('drafts', prefix).then(
    (known) => known.length > 0 && withSync(({ resume }) => resume()),
    () => undefined,
  );

  return {
    ...drafts,
    set(chatId, text) {
      drafts.set(chatId, text);
      written(chatId, records.read('Chat', chatId));
    },
    dispose() {
      stop();
      loading?.then((synced) => synced.dispose(), drafts.dispose);
      drafts.dispose();
    },
  };
}

import type { StoredDrafts } from './drafts.ts';
import { failureOf, isPassing } from './errors.ts';
import { SaveDraftDocument } from './gql/changes.ts';
import { retryMs } from './pause.ts';
import type { ChatRecord } from './records.ts';
import type { SyncOptions } from './synced-drafts.ts';

/** What is known of one chat's draft over reloads, and by all tabs. */
interface Stored {
  readonly chatId: string;
  /** When the server's was saved that the text here comes from; null where it has none. */
  readonly seen: string | null;
  /** Whether the text here is to be saved yet. */
  readonly isUnsaved: boolean;
}

interface Place extends Stored {
  /** What is not later is known. */
  newest: string;
  seen: string | null;
  isUnsaved: boolean;
  isSaving: boolean;
  /** By `performance.now()`. */
  writtenAt: number;
  failures: number;
  timer?: ReturnType<typeof setTimeout> | undefined;
}

export interface Synced {
  /** Somebody writes here. */
  write(chatId: string): void;
  /** A chat was read, or an event has told of it. */
  consider(chat: ChatRecord): void;
  /** Goes on with what a page has left unsaved. */
  resume(): void;
  dispose(): void;
}

/** What is written is saved after a pause of so long. */
const PAUSE_MS = 1_500;
/** Whoever has written so lately is still writing: nothing takes the place of that. */
const WRITING_MS = 5_000;

export async function startSync(
  options: SyncOptions,
  drafts: StoredDrafts,
  prefix: string,
): Promise<Synced> {
  const { ask, storage, records, chatRecords, viewerId } = options;
  const places = new Map<string, Place>();
  let isDisposed = false;

  for (const stored of await storage.readAll<Stored>('drafts', prefix)) {
    places.set(stored.chatId, placeOf(stored));
  }

  function placeAt(chatId: string): Place {
    const known = places.get(chatId);
    if (known) return known;
    const place = placeOf({ chatId, seen: null, isUnsaved: false });
    places.set(chatId, place);
    return place;
  }

  async function keep({ chatId, seen, isUnsaved }: Place): Promise<void> {
    const stored: Stored = { chatId, seen, isUnsaved };
    const isOver = seen === null && !isUnsaved;
    await (
      isOver
        ? storage.remove('drafts', prefix + chatId)
        : storage.write('drafts', prefix + chatId, stored)
    ).catch(() => undefined);
  }

  const read = (chatId: string) =>
    new Promise<string>((resolve) => {
      drafts.take(chatId, async (text) => {
        resolve(text);
        return null;
      });
    });

  const isUnsavedAnywhere = async (chatId: string) =>
    (await storage.read<Stored>('drafts', prefix + chatId))?.isUnsaved === true;

  function write(chatId: string): void {
    const place = placeAt(chatId);
    place.writtenAt = performance.now();
    if (!place.isUnsaved) {
      place.isUnsaved = true;
      void keep(place);
    }
    // What was sent is over at once.
    plan(place, drafts.draft(chatId).get() === '' ? 0 : PAUSE_MS);
  }

  function plan(place: Place, waitMs: number, act: () => unknown = () => save(place)): void {
    clearTimeout(place.timer);
    if (isDisposed) return;
    place.timer = setTimeout(() => {
      place.timer = undefined;
      act();
    }, waitMs);
  }

  /** One request at a time, of all tabs: what comes later on the server is what was written later. */
  async function save(place: Place): Promise<void> {
    if (place.isSaving || isDisposed) return;
    const { chatId } = place;
    place.isSaving = true;
    try {
      await storage.exclusively(`${viewerId} draft ${chatId}`, async () => {
        const isLeft = place.writtenAt === -Infinity;
        // Another tab goes on with what was left, too.
        if (isLeft && !(await isUnsavedAnywhere(chatId))) return void (place.isUnsaved = false);
        const text = await read(chatId);
        await send(place, text);
        place.isUnsaved = drafts.draft(chatId).get() !== text;
        await keep(place);
      });
      place.failures = 0;
    } catch (error) {
      await fail(place, error);
    } finally {
      place.isSaving = false;
    }
    if (place.isUnsaved && !place.timer) plan(place, PAUSE_MS);
    // What was told meanwhile.
    consider({ id: chatId });
  }

  async function send(place: Place, text: string): Promise<void> {
    const { chatId } = place;
    // What another program has added to it stays: that is left out.
    const input = { chatId, text };
    const { chat } = (await ask(SaveDraftDocument, { input })).saveDraft;
    know(place, chat);
    const at = chat.draft?.updatedAt ?? LATEST;
    chatRecords.answered({ __typename: 'DraftEvent', chatId, seq: null, at, chat });
  }

  async function fail(place: Place, error: unknown): Promise<void> {
    const { chatId } = place;
    const failure = failureOf(error);
    if (isPassing(failure)) {
      // Another device may have written meanwhile: its text is looked at first.
      const ask = () => chatRecords.want(chatId);
      return plan(place, retryMs(failure, place.failures++), ask);
    }
    // It stays here.
    place.isUnsaved = false;
    await keep(place);
  }

  function know(place: Place, { draft }: Pick<ChatRecord, 'draft'>): void {
    place.seen = draft?.updatedAt ?? null;
    if (draft && draft.updatedAt > place.newest) place.newest = draft.updatedAt;
  }

  function consider({ id }: Pick<ChatRecord, 'id'>): void {
    const chat = records.read('Chat', id);
    const place = chat && !isDisposed && placeAt(id);
    if (!place || place.isSaving) return;
    // Those of an earlier version, as they were stored, know of no drafts.
    const draft = chat.draft ?? null;
    const isNews = draft ? draft.updatedAt > place.newest : place.seen !== null;
    const restMs = place.writtenAt + WRITING_MS - performance.now();
    if (place.isUnsaved) {
      if (place.timer) return;
      if (isNews && draft && restMs <= 0) void join(place, chat);
      else plan(place, 0);
    } else if (isNews && restMs > 0) plan(place, restMs, () => consider(chat));
    else if (isNews) takeOver(place, chat);
  }

  function takeOver(place: Place, chat: ChatRecord): void {
    const { chatId } = place;
    know(place, chat);
    const text = chat.draft?.text ?? '';
    drafts.take(chatId, async () => {
      if (place.isUnsaved || (await isUnsavedAnywhere(chatId))) return null;
      await keep(place);
      return text;
    });
  }

  /** What was written here without a network, and what was written elsewhere since. */
  async function join(place: Place, chat: ChatRecord): Promise<void> {
    const text = chat.draft?.text ?? '';
    know(place, chat);
    const own = await read(place.chatId);
    const joined = joinedTexts(own, text);
    if (joined !== own) drafts.set(place.chatId, joined);
    plan(place, 0);
  }

  return {
    write,
    consider,
    resume() {
      for (const { chatId, isUnsaved } of places.values()) {
        if (isUnsaved || chatRecords.isTold(chatId)) chatRecords.want(chatId);
      }
    },
    dispose() {
      isDisposed = true;
      for (const { timer } of places.values()) clearTimeout(timer);
    },
  };
}

/** Later than any moment. */
const LATEST = '9999';

const placeOf = (stored: Stored): Place => ({
  ...stored,
  newest: stored.seen ?? '',
  isSaving: false,
  writtenAt: -Infinity,
  failures: 0,
});

/** Nothing of either is lost. */
function joinedTexts(own: string, other: string): string {
  if (own.includes(other)) return own;
  return other.includes(own) ? other : `${other}\n\n${own}`;
}

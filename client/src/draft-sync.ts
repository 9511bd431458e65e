import { type Place, placeOf, type Stored } from './draft-place.ts';
import type { StoredDrafts } from './drafts.ts';
import { failureOf, isPassing } from './errors.ts';
import { SaveDraftDocument } from './gql/changes.ts';
import { retryMs } from './pause.ts';
import type { ChatRecord } from './records.ts';
import type { SyncOptions } from './synced-drafts.ts';

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
/** A tab that was put to sleep may be saving for hours. */
const PATIENCE_MS = 30_000;

export async function startSync(
  options: SyncOptions,
  drafts: StoredDrafts,
  prefix: string,
): Promise<Synced> {
  const { ask, feed, storage, records, chatRecords, viewerId } = options;
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
    place.isWritten = true;
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
    const saving = async () => {
      const isLeft = place.writtenAt === -Infinity;
      // Another tab goes on with what was left, too.
      if (isLeft && !(await isUnsavedAnywhere(chatId))) return void (place.isUnsaved = false);
      place.isWritten = false;
      const text = await read(chatId);
      await send(place, text);
      // What other tabs have written they save.
      place.isUnsaved = place.isWritten && drafts.draft(chatId).get() !== text;
      await keep(place);
    };
    try {
      await storage.exclusively(`${viewerId} draft ${chatId}`, saving, PATIENCE_MS);
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
    const before = records.read('Chat', chatId)?.draft?.updatedAt ?? '';
    // What another program has added to it stays: that is left out.
    const input = { chatId, text };
    const { chat } = (await ask(SaveDraftDocument, { input })).saveDraft;
    const at = chat.draft?.updatedAt ?? before;
    // An answer tells how it is when it is made: by then another device may have written, or sent it.
    if ((chat.draft?.text ?? '') === (text.trim() && text)) know(place, chat);
    else place.seen ??= '';
    // It may have been sent since.
    if (at < place.goneAt) return;
    chatRecords.answered({ __typename: 'DraftEvent', chatId, seq: null, at, chat });
  }

  async function fail(place: Place, error: unknown): Promise<void> {
    const { chatId } = place;
    const failure = failureOf(error);
    if (isDisposed) return;
    // Whoever is signed out saves it when they are in again.
    const isSignedOut = ['UNAUTHENTICATED', 'SESSION_REVOKED'].includes(failure.code);
    if (isSignedOut || isPassing(failure)) {
      // Another device may have written meanwhile: its text is looked at first.
      const ask = () => {
        place.isAsked = true;
        chatRecords.want(chatId);
      };
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
    // What is only stored may be older than what is known of the draft.
    if (!place || place.isSaving || !chatRecords.isTold(id)) return;
    const draft = chat.draft ?? null;
    const isNews = draft ? draft.updatedAt > place.newest : place.seen !== null;
    const restMs = place.writtenAt + WRITING_MS - performance.now();
    if (place.isUnsaved) {
      if (place.timer || place.isAsked) return;
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
      if (place.isUnsaved || (await isUnsavedAnywhere(chatId)) || isDisposed) return null;
      await keep(place);
      return isDisposed ? null : text;
    });
  }

  /** What was written here without a network, and what was written elsewhere since. */
  async function join(place: Place, chat: ChatRecord): Promise<void> {
    const text = chat.draft?.text ?? '';
    know(place, chat);
    const own = await read(place.chatId);
    const joined = joinedTexts(own, text);
    if (joined !== own) drafts.set(place.chatId, joined);
    place.isWritten = true;
    plan(place, 0);
  }

  const stops = [
    chatRecords.onTold((chatId) => {
      const place = places.get(chatId);
      if (place) place.isAsked = false;
    }),
    feed.on((event) => {
      if (event.__typename !== 'DraftEvent' || event.chat?.draft) return;
      placeAt(event.chatId).goneAt = event.at;
    }),
  ];

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
      for (const stop of stops) stop();
      for (const { timer } of places.values()) clearTimeout(timer);
    },
  };
}

/** Nothing of either is lost. */
function joinedTexts(own: string, other: string): string {
  if (own.includes(other)) return own;
  return other.includes(own) ? other : `${other}\n\n${own}`;
}

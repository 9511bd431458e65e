import { UpdateChatPreferencesDocument } from '../gql/changes.ts';
import type { ChatRecord } from '../records.ts';
import type { Changing } from './changing.ts';
import type { PreferenceChanges } from '../changes.ts';

type Preferences = NonNullable<ChatRecord['viewerPreferences']>;

/** What is shown of a chat before the server has answered. */
export interface Preferring {
  /** As the server has told them. */
  told: Preferences | null;
  readonly waiting: Set<PreferenceChanges>;
  /** Those of one chat go one after the other. */
  sent: Promise<unknown>;
  readonly stop: () => void;
}

/** Shows at once what is to be, whatever is told meanwhile, and takes it back where it is refused. */
export async function updatePreferences(
  changing: Changing,
  chatId: string,
  changes: PreferenceChanges,
): Promise<void> {
  const { ask, chatRecords } = changing;
  const preferring = (changing.preferring ??= new Map<string, Preferring>());
  const chat = preferring.get(chatId) ?? begin(changing, chatId);
  preferring.set(chatId, chat);
  const { waiting } = chat;
  waiting.add(changes);
  chatRecords.change(chatId, (record) => overlaid(record, chat));

  const send = () => ask(UpdateChatPreferencesDocument, { input: { chatId, ...changes } });
  const sent = chat.sent.then(send, send);
  chat.sent = sent;
  try {
    const { chat: preferred } = (await sent).updateChatPreferences;
    chat.told = preferred.viewerPreferences;
    const at = new Date().toISOString();
    const told = { chatId, seq: null, at, chat: preferred };
    chatRecords.answered({ __typename: 'ChatPreferencesEvent', ...told });
  } catch (error) {
    // What was told meanwhile may be newer than what is shown again.
    chatRecords.want(chatId);
    throw error;
  } finally {
    waiting.delete(changes);
    chatRecords.change(chatId, (record) =>
      overlaid({ ...record, viewerPreferences: chat.told }, chat),
    );
    if (waiting.size === 0) {
      chat.stop();
      preferring.delete(chatId);
    }
  }
}

function begin({ records, chatRecords }: Changing, chatId: string): Preferring {
  const chat: Preferring = {
    told: records.read('Chat', chatId)?.viewerPreferences ?? null,
    waiting: new Set(),
    sent: Promise.resolve(),
    stop: chatRecords.onChange(({ id }) => {
      if (id === chatId) chatRecords.change(id, (record) => overlaid(record, chat));
    }),
  };
  return chat;
}

/** The same where it is so already. */
function overlaid(record: ChatRecord, chat: Preferring): ChatRecord {
  const { viewerPreferences: told, lastActivityAt } = record;
  if (!told) return record;
  const next = [...chat.waiting].reduce(
    (preferences, changes) => changed(preferences, changes, lastActivityAt),
    told,
  );
  const isSame = ORDER.every((name) => next[name] === told[name]);
  if (isSame) return record;
  chat.told = told;
  return { ...record, viewerPreferences: next };
}

const ORDER = ['notifyLevel', 'mutedUntil', 'archivedAt', 'pinnedAt'] as const;

/** As the server will have them, but for the moments. */
function changed(
  before: Preferences,
  { notifyLevel, mutedUntil = before.mutedUntil, archived, pinned }: PreferenceChanges,
  lastActivityAt: string,
): Preferences {
  const now = new Date().toISOString();
  const isPinned = pinned ?? before.pinnedAt !== null;
  const isArchived = archived ?? before.archivedAt !== null;
  // No message that is there already brings it back.
  const archivedAt = [before.archivedAt ?? now, lastActivityAt].reduce(later);
  return {
    ...before,
    notifyLevel: notifyLevel ?? before.notifyLevel,
    mutedUntil,
    archivedAt: isArchived ? archivedAt : null,
    pinnedAt: isPinned ? (before.pinnedAt ?? now) : null,
  };
}

const later = (one: string, other: string) => (one > other ? one : other);

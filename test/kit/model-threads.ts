import { act } from './chats.ts';
import { liveOf, type Tab } from './client-tab.ts';
import type { Pick } from './made-documents.ts';
import { messagesOf, repliesOf } from './model-messages.ts';
import type { Person } from './person.ts';

interface Place {
  readonly tab: Tab;
  readonly chatId: string;
  readonly text: string;
  /** The chats of roots whose threads were looked at. */
  readonly roots: Map<string, string>;
  readonly pick: Pick;
}

/** What somebody does in the threads of a chat, here and on other devices. */
export function threadActs({ tab, chatId, text, roots, pick }: Place) {
  const oneOf = <Value>(all: readonly Value[]) => all[pick(all.length)]!;

  /** One of the newest messages that may have a thread. */
  async function rootOf(): Promise<string | null> {
    const all = (await messagesOf(tab.person, chatId)).filter(
      ({ kind, threadRoot, deletedAt }) => kind !== 'SYSTEM' && !threadRoot && !deletedAt,
    );
    if (all.length === 0) return null;
    const { id } = oneOf(all.slice(-3));
    roots.set(id, chatId);
    return id;
  }

  async function withRoot(act: (rootId: string) => unknown): Promise<void> {
    const rootId = await rootOf();
    if (rootId) await act(rootId);
  }

  function open(rootId: string): void {
    if (tab.openTimelines.has(rootId)) return;
    tab.openTimelines.set(rootId, liveOf(tab).timeline(chatId, rootId));
  }

  return {
    rootOf,
    reply: () =>
      withRoot((threadRootId) => {
        open(threadRootId);
        liveOf(tab).outbox.send(chatId, { text, threadRootId, alsoInChat: pick(3) === 0 });
      }),
    replyElsewhere: (person: Person) =>
      withRoot((threadRootId) => {
        const input = { chatId, text, threadRootId, alsoInChat: pick(3) === 0 };
        return act(person, 'sendMessage', input);
      }),
    read: () =>
      withRoot(async (messageId) => {
        const replies = await repliesOf(tab.person, messageId);
        if (replies.length === 0) return;
        await act(tab.person, 'markThreadRead', { messageId, seq: oneOf(replies).seq });
      }),
    follow: () =>
      withRoot((messageId) =>
        act(tab.person, oneOf(['followThread', 'unfollowThread']), { messageId }),
      ),
  };
}

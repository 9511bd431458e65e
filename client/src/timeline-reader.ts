import { ConfabError, notLoaded } from './errors.ts';
import { MessagesDocument } from './gql/operations.ts';
import { type StoredPage, withKnownUsers } from './pages.ts';
import type { MessageRecord, Records } from './records.ts';
import type { Ask } from './request.ts';
import type { TimelineWindow } from './timeline.ts';
import type { ReadPage } from './timeline-reads.ts';

interface Place {
  readonly ask: Ask;
  readonly chatId: string;
  readonly rootId: string | null;
}

/** Reads the pages of a chat, or of the thread under a message: how that is done is loaded by those who look at one. */
export function readerOf({ ask, chatId, rootId }: Place): ReadPage {
  return async (page) => {
    if (rootId === null) {
      const { chat } = await ask(MessagesDocument, { chatId, ...page });
      return chat?.messages ?? missing();
    }
    const { readReplies } = await import('./threads/replies.ts').catch(notLoaded);
    return (await readReplies(ask, rootId, page)) ?? missing();
  };
}

/** Shows what was seen last, a thread's root with it. */
export function showStored(window: TimelineWindow, records: Records, page: StoredPage): void {
  const now = (message: MessageRecord) => withKnownUsers(message, records);
  if (page.root) records.write('Message', now(page.root));
  window.showStored({ ...page, messages: page.messages.map(now) });
}

function missing(): never {
  throw new ConfabError('NOT_FOUND', 'There is no such chat or message');
}

import type { ChatItem } from '@confab/client/react';
import { folded } from '../wording/folded.ts';

export interface ListedChat {
  readonly chat: ChatItem;
  /** What it is called to the viewer. */
  readonly title: string;
}

interface Choice {
  readonly query: string;
  readonly isUnreadOnly: boolean;
  /** Which one is open: it stays in sight once it has been read. */
  readonly openId: string | undefined;
}

/** Those that are called so, in any case and with any accents; of the unread ones alone, if that is wanted. */
export function chosen(
  chats: readonly ListedChat[],
  { query, isUnreadOnly, openId }: Choice,
): readonly ListedChat[] {
  const wanted = folded(query.trim());
  return chats.filter(
    ({ chat, title }) =>
      (!isUnreadOnly || chat.unreadCount > 0 || chat.id === openId) &&
      folded(title).includes(wanted),
  );
}

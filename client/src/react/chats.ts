import type { ChatList, Live } from '../live.ts';
import type { ChatRecord } from '../records.ts';
import type { Store } from '../store.ts';
import { batch, derive, join } from './join.ts';

/** A chat as a list shows it. The same object until it changes. */
export interface ChatItem extends ChatRecord {
  /** Its name, or of a direct chat the other's, in a notebook one's own; empty where that account is gone. */
  readonly title: string;
}

/** The chats of a list, in its order. */
export function createChatItems(list: ChatList, { chat }: Live): Store<readonly ChatItem[]> {
  const itemOf = createItems();
  return derive(batch(join(list, chat)), (records) =>
    records.flatMap((record) => (record ? [itemOf(record)] : [])),
  );
}

export function createChatItem(live: Live, id: string): Store<ChatItem | null> {
  const itemOf = createItems();
  return derive(live.chat(id), (record) => record && itemOf(record));
}

function createItems(): (record: ChatRecord) => ChatItem {
  const items = new WeakMap<ChatRecord, ChatItem>();
  return (record) => {
    const title = record.name ?? record.peer?.profile.displayName ?? '';
    const item = items.get(record) ?? { ...record, title };
    items.set(record, item);
    return item;
  };
}

import type { LiveEvent } from './live.ts';

/** What happens in chats, as the streams bring it. */
export interface Feed {
  /** Each event once, those of a chat in order of `seq`, and after the records that it brings were written. */
  on(listener: (event: LiveEvent) => void): () => void;
  /** Something of this chat was missed: what is shown of it has to be read anew. */
  onGap(listener: (chatId: string) => void): () => void;
  /** Each time that the inbox has become live: what is not replayed has to be read anew. */
  onLive(listener: () => void): () => void;
  /** Makes sure that a chat's events come until released, also where the viewer is no member. */
  follow(chatId: string): () => void;
}

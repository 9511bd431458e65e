import { useOfChat } from '../rules.ts';

/** What a chat is to the viewer: `unknown` before it is known, and where there is none. */
export type Standing = 'unknown' | 'visitor' | 'member';

/** Changes seldom, as whatever else is known of a chat does not. */
export const useStanding = (chatId: string): Standing =>
  useOfChat(chatId, (chat): Standing => (chat.viewerMembership ? 'member' : 'visitor')) ??
  'unknown';

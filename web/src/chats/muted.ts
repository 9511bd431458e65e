import type { ChatRecord } from '@confab/client';

type Preferred = Pick<ChatRecord, 'viewerPreferences'>;

/** Whether it is not counted: the client ends a mute when its time is over. */
export const isMuted = ({ viewerPreferences: preferences }: Preferred): boolean =>
  !!preferences?.mutedUntil || preferences?.notifyLevel === 'NONE';

/** Whether what is written there may be heard, and shown by the system. */
export const isHeard = (chat: Preferred): boolean =>
  !isMuted(chat) && !chat.viewerPreferences?.archivedAt;

import type { ChatRecord } from '@confab/client';

/** Where the picture of a chat is: of the other one, or its own; null where there is none. */
export const pictureOf = ({ peer, image }: Pick<ChatRecord, 'peer' | 'image'>): string | null =>
  peer?.profile.avatarUrl ?? image?.previewUrl ?? null;

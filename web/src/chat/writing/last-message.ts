import type { Confab } from '@confab/client';
import { LastEditableDocument } from '../gql/composer.ts';

/** The newest message that the viewer may still change, as the server says; null where there is none. */
export async function lastEditable(confab: Confab, chatId: string) {
  const { chat } = await confab.request(LastEditableDocument, { chatId });
  return chat?.messages.nodes.findLast(({ viewerCanEdit }) => viewerCanEdit) ?? null;
}

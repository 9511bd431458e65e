import type { Context } from '../../context.ts';
import { parseId } from '../../input/ids.ts';
import { parsePicture, requirePicture } from '../../media/attachment/picking.ts';
import { removeUnused } from '../../media/media/removal.ts';
import type { MediaUse } from '../../media/media/use.ts';
import { requireCapability } from '../access/capability-policy.ts';
import { changeAsMember } from '../access/change.ts';
import { mayRead } from '../access/repository.ts';
import type { ChatRow } from '../chat/entity.ts';
import { requirePeople } from '../member/people.ts';
import { appendChatUpdated } from './details.ts';

/** Who may read a chat sees its image. */
export const IMAGES_OF_CHATS: MediaUse = {
  table: 'chats',
  column: 'image_media_id',
  isShown: (chat) => `${chat}.deleted_at IS NULL`,
  isSeenBy: (chat, viewerId) => `EXISTS (
    SELECT FROM (SELECT) AS one LEFT JOIN chat_members member
      ON member.chat_id = ${chat}.id AND member.user_id = ${viewerId}
    WHERE ${mayRead(chat, 'member', viewerId)}
  )`,
  leftBehindEnded: `UPDATE chats SET image_media_id = NULL FROM media
    WHERE media.id = ANY($1::uuid[]) AND chats.image_media_id = media.id
      AND chats.deleted_at IS NOT NULL
    RETURNING media.id`,
};

/** The picture of a group or room. The same one again changes nothing, and tells nobody. */
export async function setChatImage(
  ctx: Context,
  input: { readonly chatId: string; readonly mediaId?: string | null },
): Promise<ChatRow> {
  const chatId = parseId('chatId', input.chatId);
  const mediaId = parsePicture(input.mediaId);

  return changeAsMember(ctx, chatId, async (change, viewer) => {
    const { chat, em } = change;
    requireCapability(chat, viewer, 'RENAME');
    const former = chat.imageMediaId ?? null;
    if (mediaId === former) return chat;

    await requirePeople(change, viewer.userId);
    if (mediaId) await requirePicture(em, viewer.userId, mediaId);
    chat.imageMediaId = mediaId;
    appendChatUpdated(change, viewer.userId, [{ type: 'chatImage', hasImage: mediaId !== null }]);
    // What is removed is looked for by a statement, which sees what is written.
    await em.flush();
    if (former) await removeUnused(ctx, change, [former]);
    return chat;
  });
}

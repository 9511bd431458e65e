import type { Context } from '../../context.ts';
import { notFound } from '../../errors.ts';
import type { UserRow } from '../../people/user/entity.ts';
import { findPresentUser } from '../../people/user/service.ts';
import { requireViewer } from '../../viewer.ts';
import type { ChatRow } from './entity.ts';

/** The chat behind something that the viewer sees already. */
export async function readChat(
  { loaders }: Pick<Context, 'loaders'>,
  chatId: string,
): Promise<ChatRow> {
  const chat = await loaders.chat.byId.load(chatId);
  if (!chat) throw notFound('Chat');
  return chat;
}

/** The other one of a direct chat; the viewer in the notebook. */
function peerId(ctx: Context, { directKey }: ChatRow): string | null {
  if (!directKey) return null;
  const viewer = requireViewer(ctx);
  return directKey.split(':').find((userId) => userId !== viewer.id) ?? viewer.id;
}

/** Of one where either blocks the other, the name alone. */
export async function readPeer(ctx: Context, chat: ChatRow): Promise<UserRow | null> {
  const peer = chat.peer === undefined ? await findPresentUser(ctx, peerId(ctx, chat)) : chat.peer;
  return peer && chat.isBlocked ? { ...peer, isHidden: true } : peer;
}

/** An operation shows a chat as it read it first, so that `lastSeq` is no newer than what stands beside it. */
export async function asFirstRead<Row extends ChatRow>(ctx: Context, rows: Row[]): Promise<Row[]> {
  const { byId } = ctx.loaders.chat;
  return Promise.all(
    rows.map(async (row) => {
      // What came along is only as much as is asked for here.
      const chat = {
        ...row,
        lastMessage: undefined,
        unreadCount: undefined,
        mentionCount: undefined,
        peer: undefined,
        viewerPreferences: undefined,
      };
      const first = await byId.prime(row.id, chat).load(row.id);
      if (first === chat) return row;
      if (!first || first.lastSeq <= row.lastSeq) return { ...row, ...first };
      // What came along with this row is older than the position: it is read anew.
      const older = { lastMessage: undefined, unreadCount: undefined, mentionCount: undefined };
      return { ...row, ...older, ...first };
    }),
  );
}

import type { Context } from '../../context.ts';
import { invalid, notFound } from '../../errors.ts';
import { isId, parseId } from '../../input/ids.ts';
import { requirePost } from '../../feed/post/service.ts';
import { type ChatPosition, type LogEventType, postChannel } from '../log/events.ts';
import type { Source } from './hub.ts';

const MAX_POSITIONS = 2_000;

/** Everything that happens in a chat. The hub settles who may watch, with the position they start from. */
export function watchChat(
  { hub }: Context,
  { chatId, after }: { readonly chatId: string; readonly after?: number | null },
): Source {
  requireId(chatId);
  if (typeof after === 'number' && after < 0) throw invalid('after', 'From 0');
  return hub.watchChat(chatId, after ?? null);
}

export function watchInbox({ hub }: Context, after: readonly ChatPosition[]): Source {
  if (after.length > MAX_POSITIONS) throw invalid('after', `At most ${MAX_POSITIONS} positions`);
  for (const [index, { chatId, seq }] of after.entries()) {
    parseId(`after.${index}.chatId`, chatId);
    if (seq < 0) throw invalid(`after.${index}.seq`, 'From 0');
  }
  return hub.watchInbox(after);
}

export function watchMessages({ hub }: Context, chatId: string, type: LogEventType): Source {
  requireId(chatId);
  return hub.watchSignals(chatId, {
    membersOnly: false,
    accepts: (event) => event.type === type,
  });
}

/** Who types, but for the viewer. */
export function watchTyping({ hub }: Context, chatId: string): Source {
  requireId(chatId);
  return hub.watchSignals(chatId, {
    membersOnly: true,
    accepts: (event, { subscriber }) =>
      event.type === 'typing' && event.userId !== subscriber.viewer.id,
  });
}

export function watchFeed({ hub }: Context): Source {
  return hub.watchChannel('feed');
}

export async function watchComments(ctx: Context, postId: string): Promise<Source> {
  if (!isId(postId)) throw notFound('Post');
  await requirePost(ctx, postId);
  return ctx.hub.watchChannel(postChannel(postId));
}

/** An id that the server never made is like one of a chat that is not the viewer's. */
function requireId(chatId: string): void {
  if (!isId(chatId)) throw notFound('Chat');
}

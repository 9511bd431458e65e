import type { Context } from '../../context.ts';
import { invalid } from '../../errors.ts';
import { parseId } from '../../input/ids.ts';
import type { ChatPosition } from '../../live/log/events.ts';
import { requireChatId } from '../access/policy.ts';
import type { Source } from '../../live/hub/hub.ts';

const MAX_POSITIONS = 2_000;

/** Everything that happens in a chat. The hub settles who may watch, with the position they start from. */
export function watchChat(
  { hub }: Context,
  { chatId, after }: { readonly chatId: string; readonly after?: number | null },
): Source {
  requireChatId(chatId);
  if (typeof after === 'number' && after < 0) throw invalid('after', 'From 0');
  return hub.watchChat(chatId, after ?? null);
}

export function watchInbox({ hub }: Context, after: readonly ChatPosition[]): Source {
  if (after.length > MAX_POSITIONS) {
    throw invalid('after', `At most ${MAX_POSITIONS} positions`, 'TOO_MANY');
  }
  for (const [index, { chatId, seq }] of after.entries()) {
    parseId(`after.${index}.chatId`, chatId);
    if (seq < 0) throw invalid(`after.${index}.seq`, 'From 0');
  }
  return hub.watchInbox(after);
}

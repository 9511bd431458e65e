import type { Context } from '../../context.ts';
import { parseId } from '../../input/ids.ts';
import { chatChannel } from '../../live/log/events.ts';
import { forgetReads } from '../../store/statement/forget-reads.ts';
import { requireViewer } from '../../viewer.ts';
import { requireMembership } from '../access/policy.ts';
import type { ChatPreferencesRow, ChatRow } from '../chat/entity.ts';
import { chatPreferences } from './events.ts';
import { savePreferences } from './repository.ts';

interface Changes {
  readonly chatId: string;
  readonly notifyLevel?: ChatPreferencesRow['notifyLevel'] | null;
  /** Null ends a mute. */
  readonly mutedUntil?: Date | null;
  readonly archived?: boolean | null;
  readonly pinned?: boolean | null;
}

/** What is so already changes nothing, and is told nobody. */
export async function updatePreferences(ctx: Context, changes: Changes): Promise<ChatRow> {
  const { notifyLevel = null, mutedUntil, archived = null, pinned = null } = changes;
  const chatId = parseId('chatId', changes.chatId);
  const { chat, membership } = await requireMembership(ctx, chatId);
  const { userId } = membership;

  const [changed] = await savePreferences(
    ctx.rootEm,
    chatId,
    userId,
    notifyLevel,
    mutedUntil !== undefined,
    mutedUntil ?? null,
    archived,
    pinned,
  );
  forgetReads(ctx.loaders);
  if (changed) {
    ctx.bus.publish(chatChannel.of(chatId), chatPreferences({ chatId, userId, at: Date.now() }));
  }
  return chat;
}

/** Null to those who are not members. */
export function findPreferences(
  ctx: Context,
  chat: ChatRow,
): ChatPreferencesRow | Promise<ChatPreferencesRow | null> {
  if (chat.viewerPreferences) return chat.viewerPreferences;
  const place = { chatId: chat.id, userId: requireViewer(ctx).id };
  return ctx.loaders.preference.ofMember.load(place);
}

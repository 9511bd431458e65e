import { invalid } from '../../errors.ts';
import { onlyFor } from '../access/capability-policy.ts';
import { CHAT_RIGHTS, chatRightsOf } from '../access/rights-repository.ts';
import type { Chat, ChatMember, ChatRightsRow } from '../chat/entity.ts';

const MAX_SLOW_MODE_SECONDS = 3_600;

/** Who may do what in a chat, and how often they may write: an absent one stays. */
export interface RulesUpdate {
  /** Null is absent, and so it is of each. */
  readonly rights?:
    { readonly [Right in keyof ChatRightsRow]?: ChatRightsRow[Right] | null } | null;
  /** Null and 0 end it. */
  readonly slowModeSeconds?: number | null;
}

export function parseRules({ rights, slowModeSeconds }: RulesUpdate): RulesUpdate {
  const seconds = slowModeSeconds ?? 0;
  if (seconds < 0 || seconds > MAX_SLOW_MODE_SECONDS) {
    throw invalid('slowModeSeconds', `From 1 to ${MAX_SLOW_MODE_SECONDS}; 0 or null ends it`);
  }
  return { rights, slowModeSeconds: slowModeSeconds === undefined ? undefined : seconds || null };
}

export const hasRules = ({ rights, slowModeSeconds }: RulesUpdate): boolean =>
  Boolean(rights) || slowModeSeconds !== undefined;

/** Says whether anything has changed by it. What is the owner's alone nobody else gives or takes. */
export function applyRules(
  chat: Pick<Chat, 'kind' | 'rights' | 'slowModeSeconds'>,
  { role }: Pick<ChatMember, 'role'>,
  { rights, slowModeSeconds = chat.slowModeSeconds }: RulesUpdate,
): boolean {
  const present = chatRightsOf(chat);
  const changed = CHAT_RIGHTS.flatMap((right) => {
    const wanted = rights?.[right] ?? present[right];
    return wanted === present[right] ? [] : [{ right, wanted }];
  });
  const isOwners = changed.some(({ right, wanted }) => [present[right], wanted].includes('OWNER'));
  if (isOwners && role !== 'OWNER') throw onlyFor(['OWNER']);

  const isSlowed = slowModeSeconds !== (chat.slowModeSeconds ?? null);
  if (isSlowed) chat.slowModeSeconds = slowModeSeconds ?? null;
  if (changed.length > 0) {
    const set = changed.map(({ right, wanted }) => [right, wanted] as const);
    chat.rights = { ...chat.rights, ...Object.fromEntries(set) };
  }
  return isSlowed || changed.length > 0;
}

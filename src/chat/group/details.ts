import { parseName, parseOptionalText } from '../../input/text.ts';
import type { Chat, ChatRow } from '../chat/entity.ts';
import type { ChatChange } from '../../live/log/log.ts';
import { chatUpdated } from '../chat/events.ts';
import type { ChatUpdateDetail } from '../message/entity.ts';
import { inWords as durationInWords, parseLifetime } from './lifetime.ts';
import type { RulesUpdate } from './rules.ts';
import { about, appendSystemMessage, mention } from '../message/system.ts';

const MAX_NAME_LENGTH = 100;
const MAX_DESCRIPTION_LENGTH = 500;

/** What a group or a room is called, and said to be. */
export interface Named {
  readonly name: string;
  readonly description?: string | null;
}

export interface ChatUpdate
  extends Partial<{ readonly [Key in keyof Named]: Named[Key] | null }>, RulesUpdate {
  readonly chatId: string;
  readonly visibility?: ChatRow['visibility'] | null;
  /** Null and 0 end it. */
  readonly messageLifetimeSeconds?: number | null;
  readonly customData?: unknown;
}

export const parseNamed = ({ name, description }: Named) => ({
  name: parseName('name', name, MAX_NAME_LENGTH),
  description: parseOptionalText('description', description ?? '', MAX_DESCRIPTION_LENGTH),
});

/** Null and absent both mean that one of these stays, but for the lifetime. */
export const parseUpdate = ({
  name,
  description,
  visibility,
  messageLifetimeSeconds: lifetime,
}: ChatUpdate) => ({
  name: isGiven(name) ? parseName('name', name, MAX_NAME_LENGTH) : null,
  description: isGiven(description)
    ? parseOptionalText('description', description, MAX_DESCRIPTION_LENGTH)
    : null,
  visibility: visibility ?? null,
  lifetime: parseLifetime('messageLifetimeSeconds', lifetime),
});

const isGiven = (text: string | null | undefined) => text !== null && text !== undefined;

/** Says what has changed by it. */
export function applyUpdate(
  chat: Pick<Chat, 'name' | 'description' | 'visibility' | 'messageLifetimeSeconds'>,
  wanted: ReturnType<typeof parseUpdate>,
): ChatUpdateDetail[] {
  const details: ChatUpdateDetail[] = [];
  const { name, description, visibility, lifetime } = wanted;
  if (name !== null && name !== chat.name) {
    details.push({ type: 'chatName', oldName: chat.name ?? '', newName: name });
    chat.name = name;
  }
  if (description !== null && description !== chat.description) {
    const { description: oldDescription } = chat;
    details.push({ type: 'chatDescription', oldDescription, newDescription: description });
    chat.description = description;
  }
  if (visibility !== null && visibility !== chat.visibility) {
    const { visibility: oldVisibility } = chat;
    details.push({ type: 'chatVisibility', oldVisibility, newVisibility: visibility });
    chat.visibility = visibility;
  }
  const oldSeconds = chat.messageLifetimeSeconds ?? null;
  if (lifetime !== undefined && lifetime !== oldSeconds) {
    details.push({ type: 'chatLifetime', oldSeconds, newSeconds: lifetime });
    chat.messageLifetimeSeconds = lifetime;
  }
  return details;
}

/** Tells it, and writes into the chat's history what it says of itself; of its rules, whoever looks is told. */
export function appendChatUpdated(
  change: ChatChange,
  actorId: string,
  details: readonly ChatUpdateDetail[],
  { hasNewRules = false } = {},
): void {
  const seq = change.append(chatUpdated({ actorId }));
  // A send that waits has read the former rules: it begins again.
  if (hasNewRules) change.chat.accessSeq = seq;
  if (details.length === 0) return;
  appendSystemMessage(change, {
    systemKind: 'CHAT_UPDATED',
    actorId,
    text: `${mention(actorId)} ${new Intl.ListFormat('en').format(details.map(inWords))}`,
    systemChange: { type: 'chatUpdated', ...about(), details },
  });
}

/** As the end of a sentence that begins with whoever did it. */
function inWords(detail: ChatUpdateDetail): string {
  switch (detail.type) {
    case 'chatName':
      return `renamed the chat to “${detail.newName}”`;
    case 'chatDescription':
      return 'changed the description';
    case 'chatVisibility':
      return `made the chat ${detail.newVisibility.toLowerCase()}`;
    case 'chatImage':
      return detail.hasImage ? 'changed the picture' : 'removed the picture';
    case 'chatLifetime':
      return detail.newSeconds === null
        ? 'turned disappearing messages off'
        : `made new messages disappear after ${durationInWords(detail.newSeconds)}`;
  }
}

import type { Context } from '../../context.ts';
import {
  type FieldError,
  forbidden,
  invalid,
  invalidFields,
  sessionRevoked,
} from '../../errors.ts';
import { isId } from '../../input/ids.ts';
import type { EntityManager } from '@mikro-orm/postgresql';
import { unreachable } from '../../people/reach/repository.ts';
import type { ChatChange } from '../../live/log/log.ts';
import { bannedAmong } from '../chat/repository.ts';
import { findStrangers, lockPeople } from './repository.ts';

const MAX_PEOPLE = 100;
const MAX_NAMES_IN_A_SENTENCE = 5;

/** At most 100 ids; throws BAD_USER_INPUT naming each that is malformed. */
export function parseUserIds(userIds: readonly string[]): readonly string[] {
  if (userIds.length > MAX_PEOPLE)
    throw invalid('userIds', `At most ${MAX_PEOPLE} people`, 'TOO_MANY');
  refuse(userIds, (id) => !isId(id), 'Not an id', 'MALFORMED');
  return userIds;
}

/**
 * Neither the viewer nor those whom they name can delete their account until the change has
 * committed. Throws BAD_USER_INPUT naming each that does not exist.
 */
export async function requirePeople(
  { em }: ChatChange,
  viewerId: string,
  userIds: readonly string[] = [],
): Promise<void> {
  const people = await lockPeople(em, [viewerId, ...userIds]);
  const present = new Set(people.map(({ id }) => id));
  if (!present.has(viewerId)) throw sessionRevoked();
  refuse(userIds, (id) => !present.has(id), 'No such user', 'MISSING');
  if (userIds.length > 0) await requireReachable(em, viewerId, userIds);
}

/** Throws FORBIDDEN, which does not tell who blocks whom. While people are locked nobody begins to. */
export async function requireReachable(
  em: EntityManager,
  viewerId: string,
  userIds: readonly string[],
): Promise<void> {
  const viewerIds = userIds.map(() => viewerId);
  const [apart] = await unreachable(em, viewerIds, userIds);
  if (apart) throw forbidden('Not with everyone of these');
}

/** Throws BAD_USER_INPUT naming each who is banned from the chat. */
export async function requireNotBanned(
  { em, chat }: ChatChange,
  userIds: readonly string[],
): Promise<void> {
  const banned = new Set((await bannedAmong(em, chat.id, userIds)).map(({ userId }) => userId));
  refuse(userIds, (id) => banned.has(id), 'Banned from this chat', 'OTHER');
}

/** Nobody is asked before they are added: so that strangers are spared, each of them is counted. */
export async function countStrangers(
  { limiter, rootEm }: Context,
  viewerId: string,
  userIds: readonly string[],
): Promise<void> {
  const others = [...new Set(userIds)].filter((id) => id !== viewerId);
  if (!limiter.isOn || others.length === 0) return;
  const strangers = await findStrangers(rootEm, viewerId, others);
  if (strangers.length > 0) await limiter.consume('adding', viewerId, strangers.length);
}

function refuse(
  userIds: readonly string[],
  isWrong: (userId: string) => boolean,
  message: string,
  reason: FieldError['reason'],
): void {
  const wrong = userIds.flatMap((id, index) => (isWrong(id) ? [`userIds.${index}`] : []));
  if (wrong.length > 0) throw invalidFields(wrong.map((path) => ({ path, message, reason })));
}

/** A list for a sentence, cut where it would be no sentence any more. */
export function listNames(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES_IN_A_SENTENCE);
  const others = names.length - shown.length;
  return new Intl.ListFormat('en').format(others > 0 ? [...shown, `${others} more`] : shown);
}

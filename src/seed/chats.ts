import { listNames } from '../chat/member/people.ts';
import { about, mention } from '../chat/message/system.ts';
import { beginChat, type ChatHistory, type ChatRules } from './chat-history.ts';
import { converse, type Talk } from './conversation.ts';
import type { MessageParts } from './message-parts.ts';
import type { Person } from './people.ts';
import { GROUPS, PRIVATE_ROOMS } from './small-talk.ts';
import { TOPICS } from './topics.ts';
import { COUNTS, daysBefore, type Making, scaled, type World } from './making.ts';

const CHAT_DAYS = 100;

/** A talk to come, and how much of all that is said is said in it. */
type Planned = Omit<Talk, 'messages'> & {
  readonly weight: number;
  /** What its owner has come to in the end. */
  readonly rules?: ChatRules;
};

/** Chats of every kind, and what is said in them. */
export function makeChats(making: Making, people: readonly Person[]): void {
  const { world } = making;
  const planned = [
    ...planDirectChats(making, people),
    ...planGroups(making, people),
    ...planPublicRooms(making, people),
    ...planPrivateRooms(making, people),
  ];
  const weight = planned.reduce((sum, talk) => sum + talk.weight, 0);
  const messages = scaled(COUNTS.messages, making);
  for (const talk of planned) {
    converse(making, {
      ...talk,
      messages: Math.max(1, Math.round((messages * talk.weight) / weight)),
    });
    if (talk.rules) talk.history.setRules(talk.rules);
    const { chat, members, messages: said, parts, events } = talk.history;
    world.chats.push(chat);
    for (const { row } of members.values()) world.members.push(row);
    for (const message of said) world.messages.push(message);
    addParts(world, parts);
    world.reactionCounts.push(...countReactions(parts.reactions));
    for (const event of events) world.events.push(event);
  }
}

function addParts(world: MessageParts, parts: MessageParts): void {
  const add = <Name extends keyof MessageParts>(name: Name) =>
    (world[name] as unknown[]).push(...parts[name]);
  (Object.keys(parts) as (keyof MessageParts)[]).forEach(add);
}

/** The first of each kind comes first. */
function countReactions(reactions: MessageParts['reactions']): World['reactionCounts'] {
  const kinds = Map.groupBy(reactions, ({ message, emoji }) => `${message[1]} ${emoji}`);
  return [...kinds.values()].flatMap(([first, ...others]) =>
    first
      ? {
          message: first.message,
          emoji: first.emoji,
          count: 1 + others.length,
          firstSeq: first.addedSeq,
        }
      : [],
  );
}

function planDirectChats(making: Making, people: readonly Person[]): Planned[] {
  const { chance } = making;
  const byKey = new Map<string, Planned>();
  const open = (creator: Person, peer: Person) => {
    const directKey = [creator.id, peer.id].sort().join(':');
    if (byKey.has(directKey)) return;
    const history = begin(making, creator, { kind: 'DIRECT', visibility: 'PRIVATE', directKey });
    for (const person of new Set([creator, peer])) history.join(person, 'MEMBER', creator);
    byKey.set(directKey, { history, newcomers: [], weight: chance.between(1, 5) });
  };

  const wellKnown = wellKnownOf(people);
  for (const person of wellKnown) open(person, person);
  const pairs = (people.length * (people.length - 1)) / 2;
  const count = Math.min(scaled(COUNTS.directChats, making), pairs);
  while (byKey.size < count + wellKnown.length) {
    const creator = chance.from(chance.happens(0.4) ? wellKnown : people);
    const peer = chance.from(people);
    if (creator !== peer) open(creator, peer);
  }
  return [...byKey.values()];
}

function planGroups(making: Making, people: readonly Person[]): Planned[] {
  const { chance } = making;
  return Array.from({ length: scaled(COUNTS.groups, making) }, () => {
    const { owner, others } = gather(making, people, chance.between(3, 9));
    const name = chance.fill(chance.from(GROUPS));
    const history = begin(making, owner, { kind: 'GROUP', visibility: 'PRIVATE', name });
    history.join(owner, 'OWNER', owner);
    for (const person of others) history.join(person, 'MEMBER', owner);
    announceCreated(history, owner, name, others);
    const [admin] = others.flatMap(({ id }) => history.members.get(id) ?? []);
    if (admin && chance.happens(0.4)) history.makeAdmin(admin, owner);
    if (chance.happens(0.2)) history.rename(`${name} 2.0`, owner);
    return { history, newcomers: [], weight: chance.between(6, 14) };
  });
}

function planPublicRooms(making: Making, people: readonly Person[]): Planned[] {
  const { chance } = making;
  return TOPICS.map((topic, index) => {
    const { room: name, description } = topic;
    const size = chance.between(Math.ceil(people.length / 4), Math.ceil(people.length / 2));
    const { owner, others: newcomers } = gather(making, people, size);
    const history = beginRoom(making, owner, { visibility: 'PUBLIC', name, description });
    const rules = RULES[TOPICS.length - 1 - index];
    return { history, topic, newcomers, weight: chance.between(25, 45), ...(rules && { rules }) };
  });
}

/** Of the last of the public rooms: one is a channel, and one has a slow mode. */
const RULES: readonly ChatRules[] = [
  { rights: { sendMessages: 'ADMIN' } },
  { slowModeSeconds: 30 },
];

function planPrivateRooms(making: Making, people: readonly Person[]): Planned[] {
  const { chance } = making;
  return chance.some(PRIVATE_ROOMS, COUNTS.privateRooms).map(([name, description]) => {
    const { owner, others } = gather(making, people, chance.between(4, 8));
    const history = beginRoom(making, owner, { visibility: 'PRIVATE', name, description });
    for (const person of others) history.join(person, 'MEMBER', owner);
    const added = listNames(others.map(({ id }) => mention(id)));
    const subject = others.length === 1 ? others[0] : undefined;
    history.announce({
      systemKind: 'MEMBER_JOINED',
      actorId: owner.id,
      ...(subject && { subjectId: subject.id }),
      text: `${mention(owner.id)} added ${added}`,
      systemChange: { type: 'membersAdded', ...about(...others.map(({ id }) => id)) },
    });
    return { history, newcomers: [], weight: chance.between(6, 14) };
  });
}

function begin(
  { chance, now }: Making,
  creator: Person,
  draft: Parameters<typeof beginChat>[3],
): ChatHistory {
  const createdAt = chance.momentBetween(daysBefore(now, CHAT_DAYS), daysBefore(now, 10));
  return beginChat(chance, creator, createdAt, draft);
}

function beginRoom(
  making: Making,
  owner: Person,
  draft: Omit<Parameters<typeof beginChat>[3], 'kind'> & { readonly name: string },
): ChatHistory {
  const history = begin(making, owner, { ...draft, kind: 'ROOM' });
  history.join(owner, 'OWNER', owner);
  announceCreated(history, owner, draft.name);
  return history;
}

function announceCreated(
  history: ChatHistory,
  owner: Person,
  name: string,
  others: readonly Person[] = [],
): void {
  const kind = history.chat.kind.toLowerCase();
  history.announce({
    systemKind: 'CHAT_CREATED',
    actorId: owner.id,
    text: `${mention(owner.id)} created the ${kind} “${name}”`,
    systemChange: { type: 'chatCreated', ...about(...others.map(({ id }) => id)), name },
  });
}

/** Different people; one of the first of all is their owner more often than others. */
function gather({ chance }: Making, people: readonly Person[], size: number) {
  const owner = chance.from(chance.happens(0.4) ? wellKnownOf(people) : people);
  const others = people.filter((person) => person !== owner);
  return { owner, others: chance.some(others, size - 1) };
}

/** Those who are there the longest know the most people. */
const wellKnownOf = (people: readonly Person[]) => people.slice(0, Math.ceil(people.length / 10));

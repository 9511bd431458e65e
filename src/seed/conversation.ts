import { about, mention } from '../chat/message/system.ts';
import type { ChatHistory } from './chat-history.ts';
import type { Chance } from './chance.ts';
import type { Person } from './people.ts';
import { DIALOGUES, EDITS, NOTES, REACTIONS, REPLIES } from './small-talk.ts';
import type { Making } from './making.ts';
import { upload } from './pictures.ts';
import type { Topic } from './topics.ts';

export interface Talk {
  readonly history: ChatHistory;
  readonly topic?: Topic;
  /** Who may still come; nobody joins a direct chat. */
  readonly newcomers: Person[];
  readonly messages: number;
}

const ON_TOPIC = 0.7;
const REPLIED = 0.15;
const EDITED = 0.06;
const TOMBSTONE = 0.03;
const REACTED = 0.25;
const SHOWN = 0.12;
const JOINED = 0.2;
const LEFT = 0.02;
const LONGEST_PAUSE_SECONDS = 150;

/** Lets the members talk until `now`, in spells of a few lines. */
export function converse(making: Making, talk: Talk): void {
  const { chance, now } = making;
  const { history } = talk;
  const since = history.at;
  const spells = pickSpells(chance, talk).map((lines) => ({
    lines,
    start: chance.momentBetween(since, now, 1.3),
  }));
  spells.sort((a, b) => a.start.getTime() - b.start.getTime());
  for (const { lines, start } of spells) {
    history.at = later(history.at, start);
    comeAndGo(chance, talk);
    say(chance, history, lines, (seconds) => {
      const next = new Date(history.at.getTime() + seconds * 1_000);
      history.at = next > now ? now : next;
    });
    if (chance.happens(SHOWN)) show(making, history);
  }
  markRead(chance, history);
  prefer(chance, history);
}

/** As many as it takes to say what is to be said. */
function pickSpells(chance: Chance, { history, topic, messages }: Talk): (readonly string[])[] {
  const spells: (readonly string[])[] = [];
  for (let count = 0; count < messages;) {
    const isOnTopic = topic && chance.happens(ON_TOPIC);
    const isNotebook = history.members.size === 1 && !topic;
    const spell = isNotebook
      ? [chance.from(NOTES)]
      : chance.from(isOnTopic ? topic.dialogues : DIALOGUES);
    count += spell.length + REPLIED;
    spells.push(spell);
  }
  return spells;
}

function say(
  chance: Chance,
  history: ChatHistory,
  lines: readonly string[],
  pause: (seconds: number) => void,
): void {
  let last: Person | undefined;
  for (const line of lines) {
    last = someoneElse(chance, history, last);
    history.send(last, chance.fill(line));
    pause(chance.between(3, LONGEST_PAUSE_SECONDS));
  }
  const message = chance.from(history.messages.slice(-lines.length));
  if (history.members.size > 1 && chance.happens(REPLIED)) {
    history.send(someoneElse(chance, history, last), chance.from(REPLIES), message.seq);
    pause(chance.between(3, LONGEST_PAUSE_SECONDS));
  }
  if (chance.happens(EDITED)) history.edit(message, `${message.text}${chance.from(EDITS)}`);
  else if (chance.happens(TOMBSTONE)) history.makeTombstone(message);
  else if (chance.happens(REACTED)) react(chance, history, message);
}

/** Mostly the same that somebody else has chosen. */
function react(
  chance: Chance,
  history: ChatHistory,
  message: ChatHistory['messages'][number],
): void {
  const kinds = chance.some(REACTIONS, 2);
  const people = [...history.members.values()].map(({ person }) => person);
  for (const person of chance.some(people, chance.between(1, Math.min(4, people.length)))) {
    history.react(person, message, chance.from(kinds));
  }
}

function show(making: Making, history: ChatHistory): void {
  const { chance, gallery } = making;
  const sender = someoneElse(chance, history);
  const mediaId = upload(making, sender, chance.from(gallery.scenes), history.at);
  history.show(sender, mediaId);
}

function comeAndGo(chance: Chance, { history, newcomers }: Talk): void {
  const newcomer = chance.happens(JOINED) && newcomers.pop();
  if (newcomer) {
    history.join(newcomer, 'MEMBER', newcomer);
    history.announce({
      systemKind: 'MEMBER_JOINED',
      actorId: newcomer.id,
      subjectId: newcomer.id,
      text: `${mention(newcomer.id)} joined`,
      systemChange: { type: 'memberJoined', ...about(newcomer.id) },
    });
  }
  const leaver = chance.from([...history.members.values()]);
  const isFree = leaver.row.role === 'MEMBER' && history.chat.kind !== 'DIRECT';
  if (isFree && history.members.size > 3 && chance.happens(LEFT)) history.leave(leaver);
}

function someoneElse(chance: Chance, { members }: ChatHistory, last?: Person): Person {
  const others = [...members.values()].filter(({ person }) => person !== last);
  return chance.from(others.length > 0 ? others : [...members.values()]).person;
}

/** Most have read everything, some a part; whoever spoke had read what came before. */
function markRead(chance: Chance, { members, messages, chat: { lastSeq } }: ChatHistory): void {
  const spokeAt = new Map(messages.map(({ senderId, seq }) => [senderId, seq]));
  for (const { row } of members.values()) {
    const atLeast = Math.max(row.readSeq, spokeAt.get(row.userId) ?? 0);
    row.readSeq = chance.happens(0.6) ? lastSeq : chance.between(atLeast, lastSeq);
    row.deliveredSeq = chance.happens(0.8) ? lastSeq : chance.between(row.readSeq, lastSeq);
    if (chance.happens(0.03)) row.unreadFromSeq = row.readSeq;
  }
}

/** A few chats are pinned, muted, or put away after the last word. */
function prefer(chance: Chance, { members, at }: ChatHistory): void {
  for (const { row } of members.values()) {
    if (chance.happens(0.05)) row.pinnedAt = at;
    else if (chance.happens(0.05)) row.mutedUntil = FOR_EVER;
    else if (chance.happens(0.03)) row.archivedAt = at;
  }
}

const FOR_EVER = new Date('9999-12-31T23:59:59.999Z');

const later = (one: Date, other: Date) => (one > other ? one : other);

import { about, mention } from '../chat/message/system.ts';
import type { ChatHistory, Member, SentMessage } from './chat-history.ts';
import type { Chance } from './chance.ts';
import type { Person } from './people.ts';
import { address, answerInThread, ask, edit, pin, react, show } from './message-parts.ts';
import { DIALOGUES, EDITS, NOTES, POLLS, REACTIONS, REPLIES } from './small-talk.ts';
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
const NAMED = 0.06;
const PINNED = 0.02;
const ASKED = 0.03;
const IN_THREAD = 0.05;
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
    if (chance.happens(SHOWN)) showScene(making, history);
    if (history.members.size > 2 && chance.happens(ASKED)) askAll(chance, history);
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
    const sender = someoneElse(chance, history, last);
    if (last && last !== sender && history.members.size > 2 && chance.happens(NAMED)) {
      address(history, sender, last, chance.fill(line));
    } else history.send(sender, chance.fill(line));
    last = sender;
    pause(chance.between(3, LONGEST_PAUSE_SECONDS));
  }
  const message = chance.from(history.messages.slice(-lines.length));
  if (history.members.size > 1 && chance.happens(REPLIED)) {
    const reply = chance.from(REPLIES);
    history.send(someoneElse(chance, history, last), reply, { replyToSeq: message.seq });
    pause(chance.between(3, LONGEST_PAUSE_SECONDS));
  }
  if (history.members.size > 2 && chance.happens(IN_THREAD)) {
    discuss(chance, history, message, pause);
  } else if (chance.happens(EDITED)) edit(history, message, `${message.text}${chance.from(EDITS)}`);
  else if (chance.happens(TOMBSTONE)) history.makeTombstone(message);
  else if (chance.happens(REACTED)) reactTo(chance, history, message);
  else if (chance.happens(PINNED)) pinIfAllowed(history, message);
}

/** A few answers that are not for everybody. */
function discuss(
  chance: Chance,
  history: ChatHistory,
  root: SentMessage,
  pause: (seconds: number) => void,
): void {
  let last: Person | undefined;
  for (const line of chance.from(DIALOGUES)) {
    last = someoneElse(chance, history, last);
    answerInThread(history, last, root, chance.fill(line));
    pause(chance.between(3, LONGEST_PAUSE_SECONDS));
  }
}

/** Mostly the same that somebody else has chosen. */
function reactTo(chance: Chance, history: ChatHistory, message: SentMessage): void {
  const kinds = chance.some(REACTIONS, 2);
  const people = peopleOf(history);
  for (const person of chance.some(people, chance.between(1, Math.min(4, people.length)))) {
    react(history, person, message, chance.from(kinds));
  }
}

/** By whoever leads the chat; between two, by whoever wrote it. */
function pinIfAllowed(history: ChatHistory, message: SentMessage): void {
  const leads = ({ row }: Member) =>
    history.chat.kind === 'DIRECT' ? row.userId === message.senderId : row.role === 'OWNER';
  const leader = [...history.members.values()].find(leads);
  if (leader) pin(history, leader.person, message);
}

function showScene(making: Making, history: ChatHistory): void {
  const { chance, gallery } = making;
  const sender = someoneElse(chance, history);
  show(history, sender, upload(making, sender, chance.from(gallery.scenes), history.at));
}

/** Most vote. */
function askAll(chance: Chance, history: ChatHistory): void {
  const [question, ...given] = chance.from(POLLS);
  const options = [...new Set(given.map(chance.fill))];
  const poll = ask(chance, history, someoneElse(chance, history), { question, options });
  const people = peopleOf(history);
  for (const person of chance.some(people, chance.between(2, Math.min(12, people.length)))) {
    poll.vote(person, chance.between(0, options.length - 1));
  }
}

const peopleOf = ({ members }: ChatHistory) => [...members.values()].map(({ person }) => person);

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

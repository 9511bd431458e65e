import { BIOS, STATUSES } from './small-talk.ts';
import { COUNTS, daysBefore, type Making, scaled } from './making.ts';
import { upload } from './pictures.ts';

export interface Person {
  readonly id: string;
  readonly username: string;
}

const MAX_NAME_LENGTH = 24;
const SHOWN = 0.75;

/** Everybody joins before anything else happens. */
const [FIRST_DAY, LAST_DAY] = [365, 121];

export function makePeople(making: Making): Person[] {
  const count = scaled(COUNTS.people, making);
  const taken = new Set<string>();
  return Array.from({ length: count }, (_, index) => {
    const days = FIRST_DAY - ((FIRST_DAY - LAST_DAY) * index) / count;
    return makePerson(making, index, daysBefore(making.now, days), taken);
  });
}

function makePerson(making: Making, index: number, createdAt: Date, taken: Set<string>): Person {
  const { chance, world, domain, passwordHash, gallery } = making;
  const [id, displayName] = [chance.id(createdAt), chance.fullName()];
  const username = nameFor(displayName, making, taken);
  world.users.push({ id, username, createdAt });
  const avatar = gallery.avatars[index % gallery.avatars.length];
  const isShown = avatar && chance.happens(SHOWN);
  world.profiles.push({
    id: chance.id(createdAt),
    userId: id,
    displayName,
    bio: chance.fill(chance.from(BIOS)),
    statusText: chance.fill(chance.from(STATUSES)),
    avatarMediaId: isShown ? upload(making, { id }, avatar, createdAt) : null,
  });
  world.accounts.push({
    id: chance.id(createdAt),
    userId: id,
    email: `${username}@${domain}`,
    passwordHash,
    createdAt,
  });
  return { id, username };
}

/** With digits where somebody has it already. */
function nameFor(fullName: string, { chance, isTaken }: Making, taken: Set<string>): string {
  const name = inLetters(fullName) || inLetters(chance.englishName());
  let free = name;
  while (taken.has(free) || isTaken(free)) free = `${name}_${chance.digits(4)}`;
  taken.add(free);
  return free;
}

/** As usernames are written; nothing where the name's own script has other letters. */
function inLetters(fullName: string): string {
  const plain = fullName
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[łıß]/g, (letter) => LETTERS[letter] ?? '')
    .replace(/['.-]/g, '');
  return /^[a-z ]+$/.test(plain) ? plain.replace(/ +/g, '_').slice(0, MAX_NAME_LENGTH) : '';
}

const LETTERS: Readonly<Record<string, string>> = { ł: 'l', ı: 'i', ß: 'ss' };

import { createChance } from './chance.ts';
import { makeChats } from './chats.ts';
import { makeFeed } from './feed.ts';
import type { Making, World, WorldOptions } from './making.ts';
import { noParts } from './message-parts.ts';
import { makePeople } from './people.ts';

export function makeWorld(options: WorldOptions): Pick<Making, 'world' | 'uploads'> {
  const world: World = {
    users: [],
    media: [],
    mediaUsages: [],
    profiles: [],
    accounts: [],
    posts: [],
    postAttachments: [],
    comments: [],
    chats: [],
    members: [],
    messages: [],
    ...noParts(),
    reactionCounts: [],
    events: [],
  };
  const uploads: Making['uploads'] = new Map();
  const making = { ...options, world, uploads, chance: createChance(options.seed) };
  const people = makePeople(making);
  makeFeed(making, people);
  makeChats(making, people);
  countUsage(world);
  return { world, uploads };
}

function countUsage({ media, mediaUsages }: World): void {
  const bytes = new Map<string, number>();
  for (const { ownerId, storedBytes } of media) {
    bytes.set(ownerId, (bytes.get(ownerId) ?? 0) + storedBytes);
  }
  for (const [userId, sum] of bytes) mediaUsages.push({ userId, bytes: sum });
}

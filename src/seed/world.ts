import { createChance } from './chance.ts';
import { makeChats } from './chats.ts';
import { makeFeed } from './feed.ts';
import type { World, WorldOptions } from './making.ts';
import { makePeople } from './people.ts';

export function makeWorld(options: WorldOptions): World {
  const world: World = {
    users: [],
    profiles: [],
    accounts: [],
    posts: [],
    comments: [],
    chats: [],
    members: [],
    messages: [],
    events: [],
  };
  const making = { ...options, world, chance: createChance(options.seed) };
  const people = makePeople(making);
  makeFeed(making, people);
  makeChats(making, people);
  return world;
}

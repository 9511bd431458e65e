import chat from './chat.json';
import chats from './chats.json';
import media from './media.json';
import notify from './notify.json';
import shell from './shell.json';
import ui from './ui.json';
import wording from './wording.json';
import type about from './about.json';
import type closer from './closer.json';
import type ends from './ends.json';
import type expiry from './expiry.json';
import type feed from './feed.json';
import type files from './files.json';
import type forward from './forward.json';
import type keep from './keep.json';
import type mentions from './mentions.json';
import type menu from './menu.json';
import type people from './people.json';
import type polls from './polls.json';
import type posts from './posts.json';
import type prefer from './prefer.json';
import type profile from './profile.json';
import type readers from './readers.json';
import type rooms from './rooms.json';
import type scheduled from './scheduled.json';
import type search from './search.json';
import type settings from './settings.json';
import type shortcuts from './shortcuts.json';
import type threads from './threads.json';

/** One part for each folder of screens, but those that are loaded with theirs. */
export const catalogue = {
  chat,
  chats,
  media,
  notify,
  shell,
  ui,
  wording,
};

/** What a page begins with in any language. */
export type FirstParts = typeof catalogue;

/** What a screen brings along. */
export interface LaterParts {
  about: typeof about;
  closer: typeof closer;
  ends: typeof ends;
  expiry: typeof expiry;
  feed: typeof feed;
  files: typeof files;
  forward: typeof forward;
  keep: typeof keep;
  mentions: typeof mentions;
  menu: typeof menu;
  people: typeof people;
  polls: typeof polls;
  posts: typeof posts;
  prefer: typeof prefer;
  profile: typeof profile;
  readers: typeof readers;
  rooms: typeof rooms;
  scheduled: typeof scheduled;
  search: typeof search;
  settings: typeof settings;
  shortcuts: typeof shortcuts;
  threads: typeof threads;
}

/** What every other language has to say, too. */
export type Catalogue = FirstParts & LaterParts;

export type LoadLater = {
  readonly [Key in keyof LaterParts]: () => Promise<{ readonly default: LaterParts[Key] }>;
};

export const later: LoadLater = {
  about: () => import('./about.json'),
  closer: () => import('./closer.json'),
  ends: () => import('./ends.json'),
  expiry: () => import('./expiry.json'),
  feed: () => import('./feed.json'),
  files: () => import('./files.json'),
  forward: () => import('./forward.json'),
  keep: () => import('./keep.json'),
  mentions: () => import('./mentions.json'),
  menu: () => import('./menu.json'),
  people: () => import('./people.json'),
  polls: () => import('./polls.json'),
  posts: () => import('./posts.json'),
  prefer: () => import('./prefer.json'),
  profile: () => import('./profile.json'),
  readers: () => import('./readers.json'),
  rooms: () => import('./rooms.json'),
  scheduled: () => import('./scheduled.json'),
  search: () => import('./search.json'),
  settings: () => import('./settings.json'),
  shortcuts: () => import('./shortcuts.json'),
  threads: () => import('./threads.json'),
};

import type { FirstParts, LoadLater } from '../en/catalogue.ts';
import chat from './chat.json';
import chats from './chats.json';
import media from './media.json';
import notify from './notify.json';
import shell from './shell.json';
import ui from './ui.json';
import wording from './wording.json';

export const catalogue: FirstParts = {
  chat,
  chats,
  media,
  notify,
  shell,
  ui,
  wording,
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

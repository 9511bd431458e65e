import type { RequiredEntityData } from '@mikro-orm/core';
import type { Account } from '../identity/account/entity.ts';
import type { Chat, ChatMember } from '../chat/chat/entity.ts';
import type { Comment } from '../feed/comment/entity.ts';
import type { Message } from '../chat/message/entity.ts';
import type { Post } from '../feed/post/entity.ts';
import type { Profile, User } from '../people/user/entity.ts';
import type { LogEntry } from '../live/log/entity.ts';
import type { Chance } from './chance.ts';

/** The rows of a world, those first that others refer to. */
export type World = {
  readonly users: RequiredEntityData<User>[];
  readonly profiles: RequiredEntityData<Profile>[];
  readonly accounts: RequiredEntityData<Account>[];
  readonly posts: RequiredEntityData<Post>[];
  readonly comments: RequiredEntityData<Comment>[];
  readonly chats: RequiredEntityData<Chat>[];
  readonly members: RequiredEntityData<ChatMember>[];
  readonly messages: RequiredEntityData<Message>[];
  readonly events: RequiredEntityData<LogEntry>[];
};

export interface WorldOptions {
  /** Tells worlds apart; the same numbers make the same one. */
  readonly seed: readonly number[];
  readonly scale: number;
  /** When all is over: nothing in it is newer. */
  readonly now: Date;
  /** What everybody's address ends in. */
  readonly domain: string;
  readonly passwordHash: string;
  /** Whether somebody else has the name already. */
  readonly isTaken: (username: string) => boolean;
}

/** What the makers of a world's parts work with. */
export interface Making extends WorldOptions {
  readonly chance: Chance;
  readonly world: World;
}

/** So many of each at scale 1. */
export const COUNTS = {
  people: 60,
  posts: 300,
  comments: 1_200,
  directChats: 70,
  groups: 12,
  privateRooms: 4,
  messages: 4_000,
};

export const scaled = (count: number, { scale }: WorldOptions) =>
  Math.max(2, Math.round(count * scale));

const DAY_MS = 86_400_000;

export const daysBefore = (moment: Date, days: number) =>
  new Date(moment.getTime() - days * DAY_MS);

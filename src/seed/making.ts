import type { RequiredEntityData } from '@mikro-orm/core';
import type { Account } from '../identity/account/entity.ts';
import type { Chat, ChatMember } from '../chat/chat/entity.ts';
import type { Comment } from '../feed/comment/entity.ts';
import type { Message } from '../chat/message/entity.ts';
import type { MessageReactionCount } from '../chat/reaction/entity.ts';
import type { Post, PostAttachment } from '../feed/post/entity.ts';
import type { Media, MediaUsage } from '../media/media/entity.ts';
import type { Profile, User } from '../people/user/entity.ts';
import type { LogEntry } from '../live/log/entity.ts';
import type { Chance } from './chance.ts';
import type { MessageParts } from './message-parts.ts';
import type { Gallery, Picture } from './pictures.ts';

/** The rows of a world, those first that others refer to. */
export type World = MessageParts & {
  readonly users: RequiredEntityData<User>[];
  readonly media: (RequiredEntityData<Media> & Pick<Media, 'ownerId' | 'storedBytes'>)[];
  readonly mediaUsages: RequiredEntityData<MediaUsage>[];
  readonly profiles: RequiredEntityData<Profile>[];
  readonly accounts: RequiredEntityData<Account>[];
  readonly posts: RequiredEntityData<Post>[];
  readonly postAttachments: RequiredEntityData<PostAttachment>[];
  readonly comments: RequiredEntityData<Comment>[];
  readonly chats: RequiredEntityData<Chat>[];
  readonly members: RequiredEntityData<ChatMember>[];
  readonly messages: RequiredEntityData<Message>[];
  readonly reactionCounts: RequiredEntityData<MessageReactionCount>[];
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
  /** What people look like, and what they show. */
  readonly gallery: Gallery;
  /** Whether somebody else has the name already. */
  readonly isTaken: (username: string) => boolean;
}

/** What the makers of a world's parts work with. */
export interface Making extends WorldOptions {
  readonly chance: Chance;
  readonly world: World;
  /** What each file shows. */
  readonly uploads: Map<string, Picture>;
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
  /** Drawn: what people show is one of them. */
  scenes: 12,
};

export const scaled = (count: number, { scale }: Pick<WorldOptions, 'scale'>) =>
  Math.max(2, Math.round(count * scale));

const DAY_MS = 86_400_000;

export const daysBefore = (moment: Date, days: number) =>
  new Date(moment.getTime() - days * DAY_MS);

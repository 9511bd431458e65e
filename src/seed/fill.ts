import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { EntityManager, EntityName, RequiredEntityData } from '@mikro-orm/postgresql';
import { Account } from '../identity/account/entity.ts';
import { Chat, ChatMember } from '../chat/chat/entity.ts';
import { Comment } from '../feed/comment/entity.ts';
import { MessageEdit } from '../chat/edit/entity.ts';
import { MessageMention } from '../chat/mention/entity.ts';
import { MessagePin } from '../chat/pin/entity.ts';
import { Poll, PollOption, PollVote } from '../chat/poll/entity.ts';
import { Thread, ThreadMember } from '../chat/thread/entity.ts';
import { Message, MessageAttachment } from '../chat/message/entity.ts';
import { MessageReaction, MessageReactionCount } from '../chat/reaction/entity.ts';
import { Post, PostAttachment } from '../feed/post/entity.ts';
import { Media, MediaUsage } from '../media/media/entity.ts';
import type { VerificationSettings } from '../media/verification/settings.ts';
import { Profile, User } from '../people/user/entity.ts';
import { LogEntry } from '../live/log/entity.ts';
import type { FileStore } from '../store/files/store.ts';
import { createChance } from './chance.ts';
import { COUNTS, scaled, type World } from './making.ts';
import { keepUploads, makeGallery } from './pictures.ts';
import { makeWorld } from './world.ts';

/** Any number that no other program on the database takes for its own lock. */
const SEED_LOCK = 4_007_222;
const BATCH_SIZE = 500;
const LOGINS = 3;
/** More people than that share what they look like. */
const MAX_AVATARS = 60;

export interface FillOptions {
  readonly seed: number;
  readonly scale: number;
  /** Whether to make it once more where it is already. */
  readonly again: boolean;
  readonly passwordHash: string;
  readonly files: FileStore;
  readonly verification: VerificationSettings;
  readonly onProgress: (rows: number, ofRows: number) => void;
}

/** How many worlds of this number are there now, and the one that was made, if one was. */
export interface Filled {
  readonly world: World | null;
  readonly logins: readonly string[];
}

/** Adds a world, or nothing of it. It may be called while servers run on the same database. */
export async function fill(rootEm: EntityManager, options: FillOptions): Promise<Filled> {
  const { seed, scale, again, passwordHash, files, verification, onProgress } = options;
  await using opened = new AsyncDisposableStack();
  const folder = await mkdtemp(join(tmpdir(), 'confab-seed-'));
  opened.defer(() => rm(folder, { recursive: true }));
  const filled = await rootEm.fork().transactional(async (em) => {
    await em.execute('SET LOCAL lock_timeout = 0');
    await em.execute(`SELECT pg_advisory_xact_lock(${SEED_LOCK})`);
    const copies = await findDomains(em, seed);
    if (copies.length > 0 && !again) return { world: null, domain: copies[0] ?? '' };

    const copy = copies.length + 1;
    const domain = domainOf(seed, copy);
    const taken = await findUsernames(em);
    const counts = {
      avatars: Math.min(MAX_AVATARS, scaled(COUNTS.people, options)),
      scenes: Math.min(COUNTS.scenes, scaled(COUNTS.scenes, options)),
    };
    const chance = createChance([seed, copy, 1]);
    const { world, uploads } = makeWorld({
      seed: [seed, copy],
      gallery: await makeGallery(chance, counts, folder, verification),
      scale,
      domain,
      passwordHash,
      now: startOfDay(),
      isTaken: (username) => taken.has(username),
    });
    await insertAll(em, world, onProgress);
    await keepUploads(uploads, files, folder);
    return { world, domain };
  });
  if (filled.world) await analyze(rootEm);
  return { world: filled.world, logins: await findLogins(rootEm, filled.domain) };
}

/** By their addresses everybody of a world is known, and so is the world. */
const domainOf = (seed: number, copy: number) =>
  copy === 1 ? `world-${seed}.example` : `world-${seed}-${copy}.example`;

async function findDomains(em: EntityManager, seed: number): Promise<string[]> {
  const rows = await em.execute<{ domain: string }[]>(
    `SELECT DISTINCT split_part(email::text, '@', 2) AS domain FROM accounts
     WHERE email::text LIKE ? OR email::text LIKE ? ORDER BY domain`,
    [`%@world-${seed}.example`, `%@world-${seed}-%.example`],
  );
  return rows.map(({ domain }) => domain);
}

async function findUsernames(em: EntityManager): Promise<Set<string>> {
  const rows = await em.execute<{ username: string }[]>(
    'SELECT lower(username::text) AS username FROM users',
  );
  return new Set(rows.map(({ username }) => username));
}

async function findLogins(em: EntityManager, domain: string): Promise<string[]> {
  const rows = await em.execute<{ username: string }[]>(
    `SELECT username FROM users JOIN accounts ON accounts.user_id = users.id
     WHERE email::text LIKE ? ORDER BY users.id LIMIT ${LOGINS}`,
    [`%@${domain}`],
  );
  return rows.map(({ username }) => username);
}

/** All is in the past, and the same whenever it is made on one day. */
function startOfDay(): Date {
  const now = new Date();
  now.setUTCHours(0, 0, 0, 0);
  return now;
}

async function insertAll(
  em: EntityManager,
  world: World,
  onProgress: FillOptions['onProgress'],
): Promise<void> {
  const total = Object.values(world).reduce((sum, rows) => sum + rows.length, 0);
  let done = 0;
  async function insert<Entity extends object>(
    entity: EntityName<Entity>,
    rows: readonly RequiredEntityData<Entity>[],
  ): Promise<void> {
    for (let start = 0; start < rows.length; start += BATCH_SIZE) {
      const batch = rows.slice(start, start + BATCH_SIZE);
      await em.insertMany(entity, batch);
      onProgress((done += batch.length), total);
    }
  }
  await insert(User, world.users);
  await insert(Media, world.media);
  await insert(MediaUsage, world.mediaUsages);
  await insert(Profile, world.profiles);
  await insert(Account, world.accounts);
  await insert(Post, world.posts);
  await insert(PostAttachment, world.postAttachments);
  await insert(Comment, world.comments);
  await insert(Chat, world.chats);
  await insert(ChatMember, world.members);
  await insert(Message, world.messages);
  await insert(MessageAttachment, world.messageAttachments);
  await insert(MessageEdit, world.messageEdits);
  await insert(MessageMention, world.messageMentions);
  await insert(MessagePin, world.messagePins);
  await insert(Poll, world.polls);
  await insert(PollOption, world.pollOptions);
  await insert(PollVote, world.pollVotes);
  await insert(Thread, world.threads);
  await insert(ThreadMember, world.threadMembers);
  await insert(MessageReaction, world.reactions);
  await insert(MessageReactionCount, world.reactionCounts);
  await insert(LogEntry, world.events);
}

/** Plans are made by what tables hold: until this, the server would take them for empty. */
async function analyze(em: EntityManager): Promise<void> {
  const entities = [...em.getMetadata().getAll().values()];
  await em.execute(`ANALYZE ${entities.map(({ tableName }) => `"${tableName}"`).join(', ')}`);
}

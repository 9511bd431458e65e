import type { Operations } from '../contract.ts';
import { withClient } from '../data/server.ts';
import { type Asked, operationsOf, type Tokens } from '../measure/asking.ts';
import { type Pace, takeTurns } from '../measure/http.ts';
import { profiled } from '../measure/profile.ts';
import { medianSample, openSampling, type Sample } from '../measure/sampling.ts';
import type { Draw } from '../operations.ts';
import type { StartedPeer } from '../peers/start.ts';
import type { Figure } from './figure.ts';

interface Options {
  readonly databaseUrl: string;
  readonly confab: StartedPeer;
  readonly draw: Draw;
  readonly tokens: Tokens;
  /** What each viewer has to send. */
  readonly pictures: ReadonlyMap<string, string>;
  readonly pace: Pace;
  /** Where a CPU profile of what shows pictures goes; null: nowhere. */
  readonly profileTo: string | null;
  say(line: string): void;
}

const SHOWN = 'attachments { id kind width height thumbHash alt url previewUrl }';

/** The same page and the same message, with pictures and without. */
export async function measurePages(options: Options): Promise<Figure[]> {
  const { databaseUrl, confab: peer, draw, tokens, pace, profileTo, say } = options;
  const plain = await operationsOf('confab');
  const pictured = withPictures(plain, options.pictures);
  await using opened = new AsyncDisposableStack();
  const sampling = await openSampling(databaseUrl);
  opened.defer(sampling.close);
  const [without, shown]: [Asked, Asked] = [
    { peer, operations: plain },
    { peer, operations: pictured },
  ];

  const figures: Figure[] = [];
  for (const [operation, what, atMost] of [
    ['Q2', 'Page of 50 messages with two pictures each', 1.25],
    ['M1', 'Send with a picture', 1.3],
  ] as const) {
    const samples = await takeTurns([without, shown], pace, async (asked, seconds, isWarmUp) => {
      if (isWarmUp) return void (await sampling.load(asked, operation, { draw, tokens }, seconds));
      say(asked === shown ? `${operation} with pictures` : operation);
      const sample = () => sampling.sample(asked, operation, { draw, tokens }, seconds);
      if (asked !== shown || profileTo === null) return sample();
      return profiled(peer, `${profileTo}/${operation}-pictures.cpuprofile`, sample);
    });
    const of = (asked: Asked): Sample => medianSample(samples.get(asked) ?? []);
    const compare = (cpu: string, pick: (sample: Sample) => number | null) => {
      const [is, bare] = [pick(of(shown)), pick(of(without))];
      if (is === null || bare === null) return;
      figures.push({ what: `${what}: ${cpu} µs`, is, bare, atMost: atMost * bare });
    };
    compare('Node', ({ nodeMicros }) => nodeMicros);
    compare('PostgreSQL', ({ postgresMicros }) => postgresMicros);
  }
  return figures;
}

function withPictures(plain: Operations, pictures: Options['pictures']): Operations {
  const show = (query = '') => query.replace(/\bcreatedAt\b/, `createdAt ${SHOWN}`);
  return {
    ...plain,
    Q2: { ...plain.Q2, query: show(plain.Q2.query) },
    M1: {
      ...plain.M1,
      query: show(plain.M1.query),
      variables: ({ viewerId, chatId, text, clientMessageId }) => ({
        input: { chatId, text, clientMessageId, mediaIds: [pictures.get(viewerId)] },
      }),
    },
  };
}

/** Whoever asks has a picture to send; every message of their chats has two. */
const PICTURES = [
  `CREATE TABLE bench.shown AS
     SELECT DISTINCT c.id FROM bench.members m JOIN bench.chats c ON c.n = m.chat
     WHERE m.is_viewer AND c.circle IS NULL AND NOT c.is_square`,
  `CREATE TABLE bench.pictures AS
     SELECT m.chat_id, m.seq, m.sender_id, place, gen_random_uuid() AS id
     FROM messages m JOIN bench.shown c ON c.id = m.chat_id, generate_series(1, 2) AS place
     WHERE m.kind = 'TEXT' AND m.sender_id IS NOT NULL AND m.deleted_at IS NULL`,
  `INSERT INTO media (id, owner_id, kind, state, filename, media_type, size, stored_bytes, variants,
       width, height, thumb_hash, alt, ticket_expires_at, created_at, ready_at)
     SELECT id, sender_id, 'IMAGE', 'READY', 'harbour.jpg', 'image/jpeg', 800000, 950000,
       '{"small":{"type":"image/webp","size":14000},"large":{"type":"image/webp","size":136000}}',
       4032, 3024, decode(md5(id::text) || left(md5(seq::text), 10), 'hex'), 'The harbour at dawn',
       now(), now(), now()
     FROM bench.pictures`,
  `INSERT INTO message_attachments (chat_id, seq, place, media_id)
     SELECT chat_id, seq, place, id FROM bench.pictures`,
  `UPDATE messages SET kind = 'IMAGE' FROM bench.pictures p
     WHERE p.place = 1 AND messages.chat_id = p.chat_id AND messages.seq = p.seq`,
  'VACUUM ANALYZE messages, media, message_attachments',
];

const OWN = `SELECT DISTINCT ON (sender_id) sender_id AS "viewerId", id FROM bench.pictures
  WHERE sender_id = ANY($1::uuid[]) ORDER BY sender_id, id`;

/** Gives each viewer's picture. */
export const addPictures = (databaseUrl: string, viewerIds: readonly string[]) =>
  withClient(databaseUrl, async (client) => {
    for (const sql of PICTURES) await client.query(sql);
    const { rows } = await client.query<{ viewerId: string; id: string }>(OWN, [viewerIds]);
    return new Map(rows.map(({ viewerId, id }) => [viewerId, id]));
  });

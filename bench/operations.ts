import { withClient } from './data/server.ts';
import type { Circle } from './data/size.ts';
import type { Inputs, OperationName } from './contract.ts';
import { FRESH } from './measure/load.ts';

export const OPERATIONS = ['Q1', 'Q2', 'Q3', 'Q4', 'M1'] as const satisfies OperationName[];

export const TITLES: Readonly<Record<OperationName, string>> = {
  Q1: 'feed page',
  Q2: 'history',
  Q3: 'one user',
  Q4: 'chat list',
  M1: 'send',
};

const PAGE = 50;

/** What the requests of a run are about: the same for every peer, and in every run. */
export interface Draw {
  inputs<Name extends OperationName>(name: Name, count: number): Inputs[Name][];
  readonly viewerIds: readonly string[];
}

/** Reads what there is to ask for: in the chats of the viewers, or in rooms with so many members. */
export async function openDraw(databaseUrl: string, circle: Circle | null = null): Promise<Draw> {
  const { posts, users, memberships, sentences } = await withClient(databaseUrl, async (client) => {
    const all = async <Row>(sql: string, values: unknown[] = []) =>
      // Each statement below names the columns of its row.
      (await client.query(sql, values)).rows as Row[];
    return {
      posts: await all<{ id: string }>('SELECT id FROM bench.posts WHERE n > 100 ORDER BY n'),
      users: await all<{ id: string }>('SELECT id FROM bench.people ORDER BY n'),
      memberships: await all<Membership>(MEMBERSHIPS, [circle]),
      sentences: await all<{ text: string }>('SELECT text FROM bench.sentences ORDER BY n'),
    };
  });

  const draws: { [Name in OperationName]: (chance: Chance) => Inputs[Name] } = {
    Q1: (chance: Chance) => ({
      viewerId: chance.from(memberships).viewerId,
      afterPostId: chance.from(posts).id,
    }),
    Q2(chance: Chance) {
      const { viewerId, chatId, head, lastSeq } = chance.from(memberships);
      return { viewerId, chatId, beforeSeq: chance.between(head + PAGE + 5, lastSeq + 1) };
    },
    Q3: (chance: Chance) => ({
      viewerId: chance.from(memberships).viewerId,
      userId: chance.from(users).id,
    }),
    Q4: (chance: Chance) => ({ viewerId: chance.from(memberships).viewerId }),
    M1(chance: Chance) {
      const { viewerId, chatId } = chance.from(memberships);
      return { viewerId, chatId, text: chance.from(sentences).text, clientMessageId: FRESH };
    },
  };

  return {
    inputs(name, count) {
      const chance = createChance(OPERATIONS.indexOf(name) + 1);
      return Array.from({ length: count }, () => draws[name](chance));
    },
    viewerIds: [...new Set(memberships.map(({ viewerId }) => viewerId))],
  };
}

interface Membership {
  readonly viewerId: string;
  readonly chatId: string;
  readonly head: number;
  readonly lastSeq: number;
}

/** Every page of history is a full one. Rooms of any size have as many who ask. */
const MEMBERSHIPS = `
  SELECT m.user_id AS "viewerId", c.id AS "chatId", c.head, c.last_seq AS "lastSeq"
  FROM bench.members m JOIN bench.chats c ON c.n = m.chat
  WHERE c.messages > ${PAGE + 10} AND NOT c.is_square
    AND CASE WHEN $1::int IS NULL THEN c.circle IS NULL AND m.is_viewer ELSE c.circle = $1 AND m.k <= 10 END
  ORDER BY c.n, m.k`;

type Chance = ReturnType<typeof createChance>;

/** Mulberry32: small, and the same numbers on every machine. */
function createChance(seed: number) {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (min: number, max: number) => min + Math.floor(next() * (max - min + 1));
  return {
    between,
    from<Item>(items: readonly Item[]): Item {
      const item = items[between(0, items.length - 1)];
      if (item === undefined) throw new Error('The data holds nothing to ask for');
      return item;
    },
  };
}

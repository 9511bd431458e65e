import type { EntityManager } from '@mikro-orm/postgresql';
import DataLoader from 'dataloader';
import type { Context } from '../../context.ts';
import { invalid } from '../../errors.ts';
import { isId } from '../../input/ids.ts';
import { alignOrNull } from '../../store/statement/align.ts';
import { statement } from '../../store/statement/statement.ts';
import type { NodeKinds, NodeRow } from './kinds.ts';

const MAX_NODES = 100;

/** Where something of an id is. */
interface Place {
  readonly id: string;
  readonly type: string;
  readonly key: string;
}

/** Anything that the viewer may see, by its id, whatever it is. */
export interface Nodes {
  find(ctx: Context, ids: readonly string[]): Promise<(NodeRow | null)[]>;
}

/** Ids are unique over all types: one statement tells which type has them, and the type's domain the rest. */
export function createNodes(kinds: NodeKinds, rootEm: EntityManager): Nodes {
  const findPlaces = statement<Place, [ids: readonly string[]]>(
    'node_places',
    Object.entries(kinds)
      .map(
        ([type, { table, key = 'id' }]) =>
          `SELECT id, '${type}' AS type, ${key} AS key FROM ${table} WHERE id = ANY($1::uuid[])`,
      )
      .join(' UNION ALL '),
  );
  const places = new DataLoader<string, Place | null>(
    async (ids) => alignOrNull(ids, await findPlaces(rootEm, ids), ({ id }) => id),
    { cache: false },
  );

  async function findOne(ctx: Context, id: string): Promise<NodeRow | null> {
    const place = isId(id) ? await places.load(id) : null;
    const found = place && (await kinds[place.type]?.find(ctx, place.key));
    return found ? { ...found, __typename: place.type } : null;
  }

  return {
    async find(ctx, ids) {
      if (ids.length > MAX_NODES) throw invalid('ids', `At most ${MAX_NODES}`, 'TOO_MANY');
      return Promise.all(ids.map((id) => findOne(ctx, id)));
    },
  };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import type { LiveEvent } from './events.ts';
import type { Subscriber } from './subscriber.ts';

/** Who may be told of an event that nothing logs. It is handed in, since the hub knows no domain. */
export interface Audience {
  /** Those of the viewers who may. */
  among(
    em: EntityManager,
    event: LiveEvent,
    viewerIds: readonly string[],
  ): Promise<readonly { readonly viewerId: string }[]>;
}

/** By the types of the events; whoever watches is told of those that it does not name. */
export type Audiences = Readonly<Record<string, Audience>>;

/** Leaves out whom an event is not for, before anything is rendered. */
export async function admitted(
  { em, audiences }: { readonly em: EntityManager; readonly audiences: Audiences },
  event: LiveEvent,
  subscribers: Iterable<Subscriber>,
): Promise<Iterable<Subscriber>> {
  const audience = audiences[event.type];
  if (!audience) return subscribers;
  const all = [...subscribers];
  const viewerIds = [...new Set(all.map(({ viewer }) => viewer.id))];
  if (viewerIds.length === 0) return all;
  const told = await audience.among(em, event, viewerIds);
  const ids = new Set(told.map(({ viewerId }) => viewerId));
  return all.filter(({ viewer }) => ids.has(viewer.id));
}

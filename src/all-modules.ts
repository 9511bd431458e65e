import type { App, Shared } from './context.ts';
import type { JobHandlers } from './jobs/kinds.ts';
import { MODULES, type ServicesOfModules } from './modules.ts';
import type { Viewer } from './viewer.ts';

/** In the order of the modules: each may use what the machinery has, and nothing of the others. */
export async function createServices(app: App): Promise<ServicesOfModules> {
  const services: Record<string, object> = {};
  for (const { name, services: create } of MODULES) {
    if (create) services[name] = await create(app);
  }
  // Every module that makes any is in the list.
  return services as unknown as ServicesOfModules;
}

/** Of those that this node does. */
export function jobHandlersOf(shared: Shared): Partial<JobHandlers> {
  const handlers = MODULES.map(({ jobs }) => jobs?.(shared));
  return Object.assign({}, ...handlers) as Partial<JobHandlers>;
}

/** Starts what a node does by its own clock; gives what ends it. */
export function startBackground(shared: Shared): () => Promise<void> {
  const started = MODULES.flatMap(({ background }) => background?.(shared) ?? []);
  return async () => void (await Promise.all(started.map((each) => each.stop())));
}

/** A socket belongs to a user from now on; gives what is to be called once, when it has closed. */
export function connectEverywhere(shared: Shared, viewer: Viewer): () => void {
  const leave = MODULES.flatMap(({ connected }) => connected?.(shared, viewer) ?? []);
  return () => leave.forEach((each) => each());
}

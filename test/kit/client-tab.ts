import type { Confab } from '../../client/src/confab.ts';
import type { Live } from '../../client/src/live.ts';
import { createMemory, createMemoryStorage } from '../../client/src/memory-storage.ts';
import type { Timeline } from '../../client/src/timeline.ts';
import type { ClientApp } from './client.ts';
import type { Person } from './person.ts';

/** Somebody's page: it is closed and opened again, and keeps its storage. */
export interface Tab {
  readonly person: Person;
  readonly openTimelines: Map<string, Timeline>;
  confab: Confab;
  /** Once whoever is signed in is known. */
  ready: Promise<void>;
  reload(): Promise<void>;
}

/** Signed in; those that share a memory are tabs of one browser. */
export async function openTab(
  app: ClientApp,
  person: Person,
  memory = createMemory(),
): Promise<Tab> {
  const storage = () => createMemoryStorage(memory);
  const confab = app.open({ storage: storage() });
  const tab: Tab = {
    person,
    openTimelines: new Map(),
    confab,
    ready: confab.session.ready,
    async reload() {
      tab.confab.dispose();
      tab.openTimelines.clear();
      tab.confab = app.open({ storage: storage() });
      tab.ready = tab.confab.session.ready;
      await tab.ready;
    },
  };
  await tab.ready;
  if (!tab.confab.session.viewer.get()) {
    await tab.confab.session.login(person.username, person.password);
  }
  return tab;
}

export const liveOf = ({ confab }: Tab): Live => {
  const live = confab.live.get();
  if (!live) throw new Error('Nobody is signed in');
  return live;
};

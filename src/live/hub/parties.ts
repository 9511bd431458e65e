import type { Group } from './subscriber.ts';
import type { Groups, Watcher } from './watcher.ts';

/** What is rendered at once costs no more than this, but for a single event of a single viewer, */
const COST_AT_ONCE = 2_000;
/** and comes to no more than this, as far as can be told from what came before. */
const BYTES_AT_ONCE = 4 * 1024 * 1024;
const EVENTS_AT_ONCE = 50;

/** Those who are served at once, and with how many events. */
export interface Party {
  readonly groups: Groups;
  readonly eventsAtOnce: number;
}

/** So that what is rendered and not yet sent stays small: fewer at once where each is large. */
export function partiesOf(watchers: Iterable<Watcher>): Party[] {
  const parties: { readonly groups: Map<Group, readonly Watcher[]>; share: number }[] = [];
  for (const [group, members] of Map.groupBy(watchers, ({ subscriber }) => subscriber.group)) {
    for (const some of slicesOf(group, members)) {
      const share = shareOf(group, some.length);
      const last = parties.at(-1);
      if (last && last.share + share <= 1 && !last.groups.has(group)) {
        last.groups.set(group, some);
        last.share += share;
      } else {
        parties.push({ groups: new Map([[group, some]]), share });
      }
    }
  }
  return parties.map(({ groups, share }) => ({ groups, eventsAtOnce: eventsThatFit(share) }));
}

/** How many events are rendered at once for one who asks for this. */
export const eventsAtOnce = (group: Group): number => eventsThatFit(shareOf(group, 1));

const eventsThatFit = (share: number) =>
  Math.max(1, Math.min(EVENTS_AT_ONCE, Math.floor(1 / share)));

/** Where each is served alone, as many of them are many executions. */
function slicesOf(group: Group, members: readonly Watcher[]): (readonly Watcher[])[] {
  const size = Math.max(1, Math.floor(members.length / shareOf(group, members.length)));
  if (group.perViewer.size === 0 || size >= members.length) return [members];
  const count = Math.ceil(members.length / size);
  return Array.from({ length: count }, (_slice, n) => members.slice(n * size, (n + 1) * size));
}

/** How much of what may be rendered at once one event takes. */
function shareOf({ cost, perViewer, recentBytes }: Group, members: number): number {
  const executions = perViewer.size > 0 ? members : 1;
  return executions * Math.max(cost / COST_AT_ONCE, recentBytes / BYTES_AT_ONCE);
}

import { describe, expect, it } from '@jest/globals';
import { partiesOf } from './parties.ts';

const groupOf = (cost: number, { bytes = 100, perViewer = false } = {}): any => ({
  cost,
  recentBytes: bytes,
  perViewer: new Set(perViewer ? ['messageAdded'] : []),
});
const watchersOf = (count: number, group: any): any[] =>
  Array.from({ length: count }, () => ({ subscriber: { group } }));
const shown = (watchers: any[]) =>
  partiesOf(watchers).map(({ groups, eventsAtOnce }) => [
    [...groups.values()].map(({ length }) => length),
    eventsAtOnce,
  ]);

describe('those who are served at once', () => {
  it('are all of them where they ask for little, with as many events as go together', () => {
    const watchers = [...watchersOf(5_000, groupOf(10)), ...watchersOf(3, groupOf(20))];

    expect(shown(watchers)).toEqual([[[5_000, 3], 50]]);
  });

  it('are given fewer events the more each of these costs, or comes to', () => {
    expect(shown(watchersOf(2, groupOf(500)))).toEqual([[[2], 4]]);
    expect(shown(watchersOf(2, groupOf(10, { bytes: 1024 * 1024 })))).toEqual([[[2], 4]]);
    expect(shown(watchersOf(2, groupOf(10, { bytes: 8 * 1024 * 1024 })))).toEqual([[[2], 1]]);
  });

  it('take turns where they ask for much, or each for their own', () => {
    const costly = [1, 2, 3, 4, 5, 6].flatMap(() => watchersOf(1, groupOf(500)));

    expect(shown(costly)).toEqual([
      [[1, 1, 1, 1], 1],
      [[1, 1], 2],
    ]);
    expect(shown(watchersOf(900, groupOf(5, { perViewer: true })))).toEqual([
      [[400], 1],
      [[400], 1],
      [[100], 4],
    ]);
    expect(shown(watchersOf(10, groupOf(5, { perViewer: true })))).toEqual([[[10], 40]]);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { Entry, Outgoing, TimelineState } from '@confab/client';
import { indexOfSeq, newestSeq, type Row, rowsOf } from './rows.ts';

const NOON = new Date(2026, 5, 17, 12).getTime();
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

function entry(seq: number, senderId: string | null, at = NOON, system = false): Entry {
  const day = new Date(at).setHours(0, 0, 0, 0);
  return { key: `k${seq}`, id: `m${seq}`, seq, at, day, senderId, system };
}

const unsent = (key: string, at = NOON): Outgoing => ({
  clientMessageId: key,
  chatId: 'c',
  text: key,
  replyToId: null,
  threadRootId: null,
  alsoInChat: false,
  files: [],
  createdAt: new Date(at).toISOString(),
  failure: null,
});

function shown(
  entries: readonly Entry[],
  window: Partial<TimelineState> = {},
  outgoing: readonly Outgoing[] = [],
): Row[] {
  const state = { older: 'none', newer: 'none', unreadAfter: null, ...window } as const;
  return rowsOf({ ...state, entries }, outgoing, 'ann');
}

const keysOf = (rows: readonly Row[]) => rows.map(({ key }) => key.replace(/^day .*/, 'day'));
const starts = (rows: readonly Row[]) =>
  rows.flatMap((row) => (row.kind === 'message' && row.startsGroup ? [row.key] : []));

describe('days', () => {
  it('stand before the first message of each', () => {
    const rows = shown([entry(1, 'bob'), entry(2, 'bob', NOON + DAY_MS)]);

    expect(keysOf(rows)).toEqual(['day', 'k1', 'day', 'k2']);
  });

  it('do not stand above what may be preceded by more of the same day', () => {
    const rows = shown([entry(1, 'bob')], { older: 'more' });

    expect(keysOf(rows)).toEqual(['k1']);
  });

  it('stand once each, also where a clock went back', () => {
    const [today, tomorrow] = [NOON, NOON + DAY_MS];
    const rows = shown([1, 2, 3, 4].map((seq) => entry(seq, 'bob', seq % 2 ? today : tomorrow)));

    expect(keysOf(rows)).toEqual(['day', 'k1', 'day', 'k2', 'k3', 'k4']);
  });
});

describe('messages of one person', () => {
  it('stand together while less than five minutes lie between them', () => {
    const times = [0, 4, 8, 13].map((minutes) => NOON + minutes * MINUTE_MS);
    const rows = shown(times.map((at, index) => entry(index + 1, 'bob', at)));

    expect(starts(rows)).toEqual(['k1', 'k4']);
  });

  it('are parted by others, by what the server says, and by the unread mark', () => {
    const rows = shown(
      [
        entry(1, 'bob'),
        entry(2, 'cid'),
        entry(3, 'cid', NOON, true),
        entry(4, 'cid'),
        entry(5, 'cid'),
      ],
      { unreadAfter: 4 },
    );

    expect(starts(rows)).toEqual(['k1', 'k2', 'k4', 'k5']);
  });

  it('are each by itself where the account is gone: it may have been several', () => {
    expect(starts(shown([entry(1, null), entry(2, null)]))).toEqual(['k1', 'k2']);
  });
});

describe('the unread mark', () => {
  it('stands before the first message of somebody else', () => {
    const rows = shown([entry(1, 'bob'), entry(2, 'ann'), entry(3, 'bob'), entry(4, 'bob')], {
      unreadAfter: 1,
    });

    expect(keysOf(rows)).toEqual(['day', 'k1', 'k2', 'unread', 'k3', 'k4']);
  });

  it('does not stand above what may be preceded by more that is unread', () => {
    const rows = shown([entry(8, 'bob'), entry(9, 'bob')], { unreadAfter: 3, older: 'more' });

    expect(keysOf(rows)).toEqual(['k8', 'k9']);
  });
});

describe('what is not sent', () => {
  it('stands last, under the key that it has once it is sent', () => {
    const before = shown([entry(1, 'bob')], {}, [unsent('mine')]);
    const after = shown([entry(1, 'bob'), { ...entry(2, 'ann'), key: 'mine' }], {}, [
      unsent('mine'),
    ]);

    expect(keysOf(before)).toEqual(['day', 'k1', 'mine']);
    expect(keysOf(after)).toEqual(keysOf(before));
  });

  it('continues what the same person has sent, and begins a day of its own', () => {
    const rows = shown([entry(1, 'ann')], {}, [unsent('a'), unsent('b', NOON + DAY_MS)]);

    expect(keysOf(rows)).toEqual(['day', 'k1', 'a', 'day', 'b']);
    expect(starts(rows)).toEqual(['k1', 'b']);
  });

  it('is not shown where the window ends in the past', () => {
    expect(keysOf(shown([entry(1, 'bob')], { newer: 'more' }, [unsent('a')]))).not.toContain('a');
  });
});

it('no row moves or vanishes when older messages are put before', () => {
  const page = [entry(5, 'bob'), entry(6, 'bob', NOON + DAY_MS), entry(7, 'cid', NOON + DAY_MS)];
  const before = keysOf(shown(page, { older: 'more', unreadAfter: 6 }));
  const older = [entry(3, 'bob', NOON - DAY_MS), entry(4, 'bob')];
  const after = keysOf(shown([...older, ...page], { older: 'more', unreadAfter: 6 }));

  expect(after.slice(-before.length)).toEqual(before);
});

it('a position is found where no message has it: by the next one', () => {
  const rows = shown([entry(4, 'bob'), entry(9, 'bob')]);

  expect(indexOfSeq(rows, 4)).toBe(1);
  expect(indexOfSeq(rows, 5)).toBe(2);
  expect(indexOfSeq(rows, 10)).toBe(-1);
  expect(newestSeq(rows, 1)).toBe(4);
  expect(newestSeq(rows, 0)).toBeNull();
});

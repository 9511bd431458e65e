import { describe, expect, it } from '@jest/globals';
import { changedBy, type ChatNews } from '../../client/src/chat-change.ts';
import type { ChatRecord } from '../../client/src/records.ts';

describe('what is told of a draft', () => {
  const draft = (text: string, updatedAt: string): NonNullable<ChatRecord['draft']> => ({
    ...{ __typename: 'Draft', text, updatedAt },
  });
  const told = (at: string, shown: ChatRecord['draft']): ChatNews => ({
    ...({ __typename: 'DraftEvent', chatId: 'chat', seq: null, at } as const),
    chat: { __typename: 'Chat', id: 'chat', draft: shown },
  });
  // Nothing else of it is looked at.
  const known = { id: 'chat', lastSeq: 1, draft: draft('new', '2026-02-01T12:00:02.000Z') };
  const after = (event: ChatNews) => changedBy(known as any, event, 'ann').draft?.text;

  it('takes nothing back that was saved later, whichever comes first', () => {
    expect(after(told('2026-02-01T12:00:01.000Z', null))).toBe('new');
    const old = draft('old', '2026-02-01T12:00:01.000Z');
    expect(after(told('2026-02-01T12:00:03.000Z', old))).toBe('new');
    expect(after(told('2026-02-01T12:00:03.000Z', null))).toBeUndefined();
    const newer = draft('newer', '2026-02-01T12:00:03.000Z');
    expect(after(told('2026-02-01T12:00:01.000Z', newer))).toBe('newer');
  });
});

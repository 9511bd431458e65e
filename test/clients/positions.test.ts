import { describe, expect, it } from '@jest/globals';
import { createPositions } from '../../client/src/positions.ts';

const LIMIT = 2_000;

/** So many chats of an inbox, the first of which something happened in long ago. */
function positionsOf(count: number) {
  const positions = createPositions();
  for (let index = 0; index < count; index++) {
    positions.enter(`chat ${index}`);
    positions.set(`chat ${index}`, index);
  }
  return positions;
}

describe('the positions that an inbox resumes', () => {
  it('are those of all its chats, and of none that is only visited', () => {
    const positions = positionsOf(3);
    positions.set('visited', 7);
    positions.leave('chat 1');

    const resumed = positions.toResume(['visited']);

    expect(resumed).toEqual([
      { chatId: 'chat 0', seq: 0 },
      { chatId: 'chat 2', seq: 2 },
    ]);
  });

  it('are no more than an inbox takes: of what is looked at, and of what was active last', () => {
    const positions = positionsOf(LIMIT + 500);
    positions.set('chat 3', 99);

    const ids = positions.toResume(['chat 1']).map(({ chatId }) => chatId);

    expect(ids).toHaveLength(LIMIT);
    expect(ids.slice(0, 3)).toEqual(['chat 1', 'chat 3', `chat ${LIMIT + 499}`]);
    expect(ids).not.toContain('chat 2');
  });
});

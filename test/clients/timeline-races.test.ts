import { describe, expect, it } from '@jest/globals';
import { startChat } from '../kit/made-chat.ts';

describe('a window on a chat', () => {
  it.each(Array.from({ length: 25 }, (_each, seed) => seed))(
    'never skips and never repeats, whatever is read, written and late (%i)',
    async (seed) => {
      let state = seed * 7919 + 17;
      const random = (below: number) => {
        state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
        return Math.floor((state / 2 ** 31) * below);
      };
      const chat = startChat(60 + random(200));
      chat.writeMany(random(400), false);
      chat.window.open();
      const { window } = chat;
      const acts = [
        () => void window.loadOlder(),
        () => void window.loadOlder(),
        () => void window.loadNewer(),
        () => void window.loadNewer(),
        () => void window.toEnd(),
        () => void window.jumpTo(random(chat.log.at(-1)?.seq ?? 1)).catch(() => undefined),
        () => void chat.writeMany(random(8)),
        () => void chat.write(),
        () => (chat.writeMany(random(70), false), window.refresh()),
        () => window.retry(),
        () => chat.asked.splice(random(chat.asked.length), 1)[0]?.answer(),
        () => chat.asked.splice(random(chat.asked.length), 1)[0]?.answer(),
        () => chat.asked.splice(random(chat.asked.length), 1)[0]?.answer(),
        () => chat.asked.splice(random(chat.asked.length), 1)[0]?.fail('FORBIDDEN'),
      ];
      for (let step = 0; step < 300; step++) {
        acts[random(acts.length)]?.();
        if (random(2)) await new Promise<void>((resolve) => setImmediate(resolve));
        const { newer, older } = window.get();
        const [shown, told] = [chat.shown(), chat.told()];
        const isSettled = newer === 'none' || newer === 'more';
        if (!isSettled) continue;
        const from = told.indexOf(shown[0] ?? '');
        expect(shown.join()).toBe(told.slice(from, from + shown.length).join());
        if (newer === 'none') expect(shown.at(-1)).toBe(told.at(-1));
        if (older === 'none') expect(shown[0]).toBe(told[0]);
        expect(shown.filter((id) => !chat.records.read('Message', id))).toEqual([]);
      }
      await chat.answerAll();
      window.retry();
      await chat.answerAll();
      void window.toEnd();
      await chat.answerAll();
      expect(chat.shown().at(-1)).toBe(chat.told().at(-1));
    },
  );
});

import { describe, expect, it } from '@jest/globals';
import { startChat } from '../kit/made-chat.ts';
import { until } from '../kit/until.ts';

describe('a window on a chat that cannot be read', () => {
  it('reads anew what was missed until it can', async () => {
    const chat = startChat();
    chat.writeMany(170, false);
    chat.window.open();
    await chat.answerAll();
    for (let page = 0; page < 3; page++) {
      void chat.window.loadOlder();
      await chat.answerAll();
    }
    const edited = { ...chat.log[10]!, text: 'edited', changedSeq: 1_000 };
    chat.log[10] = edited;

    chat.window.refresh();
    await until(() => chat.asked.length > 0, 'the end is asked for');
    await chat.answer();
    await chat.fail();
    await until(() => chat.asked.length > 0, 'what lies before is asked for again');
    await chat.answerAll();

    expect(chat.records.read('Message', edited.id)?.text).toBe('edited');
  });

  it('says that the first page could not be read, and shows it once it is asked again', async () => {
    const chat = startChat();
    chat.writeMany(3, false);
    chat.window.open();

    await chat.fail('FORBIDDEN');
    expect(chat.window.get()).toMatchObject({
      entries: [],
      older: 'failed',
      newer: 'failed',
      failure: { code: 'FORBIDDEN' },
    });
    void chat.window.loadOlder();
    await chat.answer();

    expect(chat.shown()).toEqual(chat.told());
    expect(chat.window.get()).toMatchObject({ older: 'none', newer: 'none', failure: null });
  });

  it('reads by itself the older page that could not be read', async () => {
    const chat = startChat();
    chat.writeMany(120, false);
    chat.window.open();
    await chat.answerAll();

    void chat.window.loadOlder();
    for (let n = 0; n < 2; n++) {
      await until(() => chat.asked.length > 0, 'it is asked for');
      await chat.fail();
      expect(chat.window.get()).toMatchObject({ older: 'failed', newer: 'none' });
    }
    await until(() => chat.asked.length > 0, 'it is asked for once more');
    await chat.answer();

    expect(chat.shown()).toEqual(chat.told().slice(-100));
    expect(chat.window.get()).toMatchObject({ older: 'more', newer: 'none', failure: null });
  });
});

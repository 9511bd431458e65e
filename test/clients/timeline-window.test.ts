import { describe, expect, it } from '@jest/globals';
import { startChat } from '../kit/made-chat.ts';

describe('a window on a chat', () => {
  it('shows the stored page first, and what the server tells in its place where messages are missing between', async () => {
    const chat = startChat();
    const stored = chat.writeMany(3, false).map((message) => structuredClone(message));
    chat.writeMany(60, false);

    chat.window.open();
    chat.window.showStored({ messages: stored, hasOlder: false });
    expect(chat.shown()).toEqual(chat.told().slice(0, 3));
    await chat.answer();

    expect(chat.shown()).toEqual(chat.told().slice(-50));
    expect(chat.window.get()).toMatchObject({ older: 'more', newer: 'none', failure: null });
    expect(chat.records.read('Message', stored[0]!.id)).toBeNull();
  });

  it('goes on from the stored page where nothing is missing between', async () => {
    const chat = startChat();
    const stored = chat.writeMany(50, false).map((message) => structuredClone(message));
    chat.writeMany(10, false);

    chat.window.open();
    chat.window.showStored({ messages: stored, hasOlder: false });
    await chat.answer();

    expect(chat.shown()).toEqual(chat.told());
    expect(chat.window.get().older).toBe('none');
  });

  it('shows no older state of what it has stored, and lacks nothing in between', async () => {
    const chat = startChat();
    const stored = chat.writeMany(50, false).map((message) => structuredClone(message));
    // As where an answer to sending came while the stream was silent.
    stored.splice(4, 1);
    const edited = { ...chat.log[2]!, text: 'edited', changedSeq: 1_000 };
    chat.log[2] = edited;
    chat.writeMany(10, false);

    chat.window.open();
    chat.window.showStored({ messages: stored, hasOlder: false });
    await chat.answerAll();

    expect(chat.shown()).toEqual(chat.told());
    expect(chat.records.read('Message', edited.id)?.text).toBe('edited');
  });

  it('shows what an answer has overtaken, also where the chat begins', async () => {
    const chat = startChat();
    chat.window.open();
    await chat.answer();
    const [first, second] = chat.writeMany(2, false);

    for (const message of [second!, first!]) {
      chat.records.write('Message', message);
      chat.window.arrive(message);
    }

    expect(chat.shown()).toEqual(chat.told());
  });

  it('shows what an answer has overtaken while the page before it is read', async () => {
    const chat = startChat();
    const written = chat.writeMany(60, false);
    chat.window.open();
    await chat.answer();
    const late = written[9]!;
    chat.log.splice(9, 1);
    void chat.window.loadOlder();
    chat.log.splice(9, 0, late);

    chat.records.write('Message', late);
    chat.window.arrive(late);
    await chat.answer();

    expect(chat.shown()).toEqual(chat.told());
  });

  it('follows what comes where it has moved to the end while something was missed', async () => {
    const chat = startChat();
    chat.writeMany(170, false);
    chat.window.open();
    await chat.answer();
    void chat.window.jumpTo(1);
    await chat.answer();
    void chat.window.jumpTo(chat.log.at(-1)!.seq);
    chat.window.refresh();
    await chat.answerAll();

    expect(chat.window.get().newer).toBe('none');
    const { id } = chat.write();
    expect(chat.shown().at(-1)).toBe(id);
  });

  it('asks once, however often older messages are wanted', async () => {
    const chat = startChat();
    chat.writeMany(120, false);
    chat.window.open();
    await chat.answerAll();

    const both = [chat.window.loadOlder(), chat.window.loadOlder()];
    expect(chat.asked).toHaveLength(1);
    await chat.answer();
    await Promise.all(both);

    expect(chat.shown()).toEqual(chat.told().slice(-100));
  });

  it('drops an older page that comes after the reader has jumped elsewhere', async () => {
    const chat = startChat();
    chat.writeMany(500, false);
    chat.window.open();
    await chat.answerAll();
    void chat.window.loadOlder();
    const late = chat.asked.shift();

    void chat.window.jumpTo(chat.log[100]!.seq);
    await chat.answerAll();
    late?.answer();
    await chat.answerAll();

    expect(chat.shown()).toEqual(chat.told().slice(51, 151));
    expect(chat.window.get()).toMatchObject({ older: 'more', newer: 'more' });
  });

  it('stays where it was when a jump fails, and tells who asked for it', async () => {
    const chat = startChat();
    chat.writeMany(200, false);
    chat.window.open();
    await chat.answerAll();

    const jump = expect(chat.window.jumpTo(1)).rejects.toMatchObject({ code: 'NETWORK_ERROR' });
    await chat.fail();
    await jump;

    expect(chat.shown()).toEqual(chat.told().slice(-50));
    expect(chat.window.get()).toMatchObject({ older: 'more', newer: 'none', failure: null });
  });

  it('keeps to the end that is read, and the records of no more than it shows', async () => {
    const chat = startChat(100);
    chat.writeMany(200, false);
    chat.window.open();
    await chat.answerAll();
    for (let page = 0; page < 2; page++) {
      void chat.window.loadOlder();
      await chat.answerAll();
    }

    expect(chat.shown()).toEqual(chat.told().slice(50, 150));
    expect(chat.window.get()).toMatchObject({ older: 'more', newer: 'more' });
    chat.write();
    expect(chat.shown()).toEqual(chat.told().slice(50, 150));
    expect(chat.records.read('Message', chat.log[160]!.id)).toBeNull();

    void chat.window.toEnd();
    await chat.answerAll();
    chat.writeMany(100);
    expect(chat.shown()).toEqual(chat.told().slice(-100));
    expect(chat.window.get()).toMatchObject({ older: 'more', newer: 'none' });
    expect(chat.records.read('Message', chat.log[150]!.id)).toBeNull();
  });

  it('has what was missed, what was changed unseen and nothing that is gone, once it was read anew', async () => {
    const chat = startChat();
    chat.writeMany(170, false);
    chat.window.open();
    await chat.answerAll();
    for (let page = 0; page < 3; page++) {
      void chat.window.loadOlder();
      await chat.answerAll();
    }
    expect(chat.shown()).toEqual(chat.told());

    chat.log.splice(20, 1);
    const edited = { ...chat.log[10]!, text: 'edited', changedSeq: 1_000 };
    chat.log[10] = edited;
    chat.writeMany(20, false);
    chat.window.refresh();
    chat.window.refresh();
    await chat.answerAll();
    chat.write();

    expect(chat.shown()).toEqual(chat.told());
    expect(chat.records.read('Message', edited.id)?.text).toBe('edited');
    expect(chat.window.get()).toMatchObject({ older: 'none', newer: 'none' });
  });

  it('keeps a reader of the past where they are when something was missed', async () => {
    const chat = startChat();
    chat.writeMany(300, false);
    chat.window.open();
    await chat.answerAll();
    void chat.window.jumpTo(chat.log[100]!.seq);
    await chat.answerAll();
    const before = chat.shown();

    chat.log[100] = { ...chat.log[100]!, text: 'edited', changedSeq: 9_000 };
    chat.writeMany(200, false);
    chat.window.refresh();
    await chat.answerAll();

    expect(chat.shown()).toEqual(before);
    expect(chat.records.read('Message', chat.log[100].id)?.text).toBe('edited');
  });
});

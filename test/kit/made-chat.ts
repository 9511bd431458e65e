import { ConfabError } from '../../client/src/errors.ts';
import { createRecords, type MessageRecord } from '../../client/src/records.ts';
import { createWindow } from '../../client/src/timeline-window.ts';
import { messageRecord } from './message-record.ts';

/** A chat whose answers come when they are let go, in any order; what they tell was so when it was asked. */
export function startChat(limit = 1_000) {
  const log: MessageRecord[] = [];
  const asked: { answer(): void; fail(code?: string): void }[] = [];
  const records = createRecords();

  function pageOf({ first, last, afterSeq = 0, beforeSeq = Infinity, aroundSeq }: any) {
    const within = log.filter(({ seq }) => seq > afterSeq && seq < beforeSeq);
    const pivot = within.filter(({ seq }) => seq <= aroundSeq).length;
    const nodes =
      aroundSeq !== undefined
        ? within.slice(Math.max(pivot - first / 2, 0), pivot + first / 2)
        : first
          ? within.slice(0, first)
          : within.slice(-last);
    const [from, to] = [nodes[0]?.seq ?? beforeSeq, nodes.at(-1)?.seq ?? afterSeq];
    const hasPreviousPage = log.some(({ seq }) => seq < from);
    return { nodes, pageInfo: { hasPreviousPage, hasNextPage: log.some(({ seq }) => seq > to) } };
  }
  const readPage = (page: any) =>
    new Promise<any>((resolve, reject) => {
      const messages = structuredClone(pageOf(page));
      asked.push({
        answer: () => resolve(messages),
        fail: (code = 'NETWORK_ERROR') => reject(new ConfabError(code, code)),
      });
    });
  const window = createWindow({
    viewerId: 'ann',
    readPage,
    records,
    limit,
    found: () => undefined,
    release: ({ id }) => records.remove('Message', id),
  });

  /** Positions have gaps, as edits and joins have theirs. */
  function write(isTold = true): MessageRecord {
    const seq = (log.at(-1)?.seq ?? 0) + 1 + (log.length % 3);
    const message = messageRecord(`m${seq}`, { seq, changedSeq: seq });
    log.push(message);
    if (!isTold) return message;
    records.write('Message', message);
    window.arrive(message);
    return message;
  }
  const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

  return {
    log,
    records,
    window,
    asked,
    write,
    writeMany: (count: number, isTold = true) => Array.from({ length: count }, () => write(isTold)),
    async answer() {
      asked.shift()?.answer();
      await settle();
    },
    async answerAll() {
      for (await settle(); asked.length > 0; await settle()) asked.shift()?.answer();
    },
    async fail(code?: string) {
      asked.shift()?.fail(code);
      await settle();
    },
    shown: () => window.get().entries.map(({ id }) => id),
    told: () => log.map(({ id }) => id),
  };
}

import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { createRedisBus } from '../../src/live/bus/redis-bus.ts';
import { CHANGED, changeThing, noteEffects, startOutboxNode } from './outbox.ts';

/**
 * A process of its own, which a test may kill: it changes things, puts events in order, and runs two
 * consumers, until it is told to stop writing.
 */
const [databaseUrl = '', redisUrl, keyList = '', writers = '4'] = process.argv.slice(2);
const keys = keyList.split(',');
const warn = (about: object, message = '') => console.error(message, about);
const bus = redisUrl
  ? await createRedisBus({ url: redisUrl, prefix: 'outbox-test:', log: { warn } })
  : undefined;
const node = await startOutboxNode(databaseUrl, {
  poolSize: Number(writers) + 3,
  warn,
  ...(bus && { bus }),
});
const { rootEm, outbox } = node;

outbox.consume({
  name: 'apply',
  types: [CHANGED],
  from: 'beginning',
  async apply(em, events) {
    await noteEffects(em, 'apply', events);
    // So that some are killed between the effects and the cursor.
    await sleep(20);
  },
});
outbox.consume({
  name: 'handle',
  types: [CHANGED],
  from: 'beginning',
  async handle(events) {
    // Each on its own, as it would be told elsewhere.
    for (const event of events) await noteEffects(rootEm, 'handle', [event]);
  },
});
while (!outbox.wants(CHANGED)) await sleep(10);

let isWriting = true;
async function write(): Promise<void> {
  while (isWriting) {
    await changeThing(node, keys[Math.floor(Math.random() * keys.length)] ?? randomUUID(), {
      beginsElsewhere: Math.random() < 0.5,
      isRolledBack: Math.random() < 0.05,
    });
    await sleep(Math.random() * 10);
  }
}
const writing = Promise.all(Array.from({ length: Number(writers) }, write));
process.once('SIGUSR2', () => {
  isWriting = false;
  void writing.then(() => console.log('quiet'));
});
console.log('ready');

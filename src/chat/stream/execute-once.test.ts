import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  getNamedType,
  getOperationAST,
  type GraphQLObjectType,
  isLeafType,
  isObjectType,
  isUnionType,
  parse,
} from 'graphql';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, openDirectChat, send } from '../../../test/kit/chats.ts';
import { openOrm } from '../../../test/kit/orm.ts';
import { readWrites } from '../../../test/kit/writes.ts';
import { contextFactory, loadersFactory } from '../../context.ts';
import { createExecution } from '../../graphql/pipeline/execution.ts';
import { createRender } from '../../graphql/pipeline/render.ts';
import { createSchema } from '../../graphql/schema.ts';
import type { LiveEvent } from '../../live/hub/events.ts';
import { LogEntry } from '../../live/log/entity.ts';
import { toLogEvent } from '../../live/log/log.ts';
import { createEventRegistry } from '../../live/log/registry.ts';
import { EVENTS, MODULES } from '../../modules.ts';
import { newId } from '../../store/orm/columns.ts';

const WATCHERS = 200;
/** Whoever asks for these is told their own, beside what has `viewer` in its name. */
const OF_THE_VIEWER =
  /^(viewer\w+|clientMessageId|unreadCount|deliveredToAllSeq|readByAllSeq|online|lastSeenAt)$/;

const schema = createSchema(MODULES);
const writes = await readWrites();

let app: TestApp;
let orm: ReturnType<typeof openOrm>;
let people: Record<'ann' | 'bob' | 'cid' | 'dan', Person>;
beforeAll(async () => {
  app = await startApp();
  orm = openOrm(app.config.databaseUrl);
  const [ann, bob, cid, dan] = await app.people('ann', 'bob', 'cid', 'dan');
  people = { ann, bob, cid, dan };
});
afterAll(async () => {
  await orm.close();
  await app.stop();
});

/** All that domains say they write in chats. */
async function writeAll(): Promise<void> {
  const { ann, bob, cid } = people;
  for (const [name, cases] of Object.entries(writes)) {
    if (name === 'deleteAccount') continue;
    for (const [actor, input] of cases) {
      const chatId = await createGroup(ann, bob, cid);
      const role = { chatId, userId: bob.id, role: 'ADMIN' };
      await ann.run(mutation('setMemberRole'), { input: role });
      const { id: messageId, seq } = await send(ann, chatId, 'hi');
      await openDirectChat(cid, bob);
      const world = { ...people, chatId, messageId, seq };
      await people[actor].run(mutation(name), { input: input(world) });
    }
  }
}

function mutation(name: string): string {
  const field = schema.getMutationType()!.getFields()[name]!;
  return `mutation ($input: ${field.args[0]!.type.toString()}) { ${name}(input: $input) { __typename } }`;
}

/** One of each type: of the log, and as their domains tell the others. */
async function oneOfEach(): Promise<ReadonlyMap<string, LiveEvent>> {
  const entries = await orm.em.fork().find(LogEntry, {}, { orderBy: { at: 'asc', seq: 'asc' } });
  const logged = entries.map(toLogEvent).map((event) => [event.type, event] as const);
  const { ann, bob } = people;
  const place = { chatId: await openDirectChat(ann, bob), userId: ann.id };
  const told = EVENTS.filter(({ kind }) => kind !== 'logged').map(({ type }) => {
    const at = Date.now();
    return [type, { ...place, type, at, typing: true, expiresAt: at }] as const;
  });
  return new Map<string, LiveEvent>([...logged, ...told]);
}

/** Everything that each event brings, and what stands behind it. */
function everythingOf(): string {
  const inbox = schema.getType('InboxEvent');
  const types = isUnionType(inbox) ? inbox.getTypes() : [];
  const known = types.filter(({ name }) => EVENTS.some(({ type }) => nameOf(type) === name));
  return known.map((type) => `... on ${type.name} { ${fieldsOf(type, leavesOf)} }`).join(' ');
}

const nameOf = (type: string) => `${type.charAt(0).toUpperCase()}${type.slice(1)}Event`;

const leavesOf = (type: GraphQLObjectType) => fieldsOf(type, () => '');

function fieldsOf(type: GraphQLObjectType, within: (type: GraphQLObjectType) => string): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (OF_THE_VIEWER.test(field.name) || field.args.length > 0) return [];
    if (isLeafType(named)) return field.name;
    const inner = isObjectType(named) ? within(named) : '';
    return inner ? `${field.name} { ${inner} }` : [];
  });
  return fields.join(' ');
}

it('executes an event of every type once, however many watch', async () => {
  await writeAll();
  const document = parse(`subscription { inboxEvents { __typename ${everythingOf()} } }`);
  const definition = getOperationAST(document)!;
  const execution = createExecution({ schema, hideSuggestions: false });
  const createLoaders = loadersFactory(MODULES, orm.em);
  const shared: any = { rootEm: orm.em, events: createEventRegistry(EVENTS), services: {} };
  let executions = 0;
  const run = async (operation: any, variables: any, context: any, rootValue: any) => {
    executions += 1;
    return execution.run(operation, { variables, context, rootValue });
  };
  const render = createRender({ run }, contextFactory(shared, createLoaders), createLoaders);
  const viewers: any[] = Array.from({ length: WATCHERS }, () => ({ id: newId() }));

  const told: Record<string, unknown> = {};
  for (const [type, event] of await oneOfEach()) {
    const perViewer = new Set<string>();
    const operation: any = { document, definition };
    const group = { operation, request: { query: '' }, cost: 1, perViewer, recentBytes: 0 };
    executions = 0;
    const { payloadFor } = await render([{ event, group, viewers }])[0]!;
    const { errors, data } = JSON.parse(String(payloadFor(viewers[0])));
    told[type] = { ...(errors && { errors }), name: data?.inboxEvents.__typename, executions };
  }

  const types = EVENTS.map(({ type }) => type);
  expect(told).toEqual(
    Object.fromEntries(types.map((type) => [type, { name: nameOf(type), executions: 1 }])),
  );
});

import { afterAll, beforeAll, expect, it } from '@jest/globals';
import {
  getNamedType,
  getOperationAST,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  isInterfaceType,
  isLeafType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  parse,
} from 'graphql';
import { type Person, startApp, type TestApp } from '../../../test/kit/app.ts';
import { createGroup, createRoom, openDirectChat, send } from '../../../test/kit/chats.ts';
import { forward } from '../../../test/kit/forwards.ts';
import { makeMedia, sendPicture } from '../../../test/kit/media.ts';
import { openOrm } from '../../../test/kit/orm.ts';
import { sendPinned } from '../../../test/kit/pins.ts';
import { sendPoll, sendVoted } from '../../../test/kit/polls.ts';
import { previewsOf } from '../../../test/kit/previews.ts';
import { sendReacted } from '../../../test/kit/reactions.ts';
import { schedule } from '../../../test/kit/scheduled.ts';
import { outboundTo, type Site, startSite } from '../../../test/kit/site.ts';
import { sendThread } from '../../../test/kit/threads.ts';
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
  /^(viewer\w+|followsViewer|clientMessageId|unreadCount|mentionCount|deliveredToAllSeq|readByAllSeq|online|lastSeenAt)$/;

const schema = createSchema(MODULES);
const writes = await readWrites();

let site: Site;
let app: TestApp;
let orm: ReturnType<typeof openOrm>;
let people: Record<'ann' | 'bob' | 'cid' | 'dan', Person>;
beforeAll(async () => {
  site = await startSite();
  app = await startApp({ linkPreviews: true, runsJobs: true }, undefined, outboundTo(site));
  orm = openOrm(app.config.databaseUrl);
  const [ann, bob, cid, dan] = await app.people('ann', 'bob', 'cid', 'dan');
  people = { ann, bob, cid, dan };
});
afterAll(async () => {
  await orm.close();
  await app.stop();
  await site.stop();
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
      const pictureMessageId = await sendPicture(app, ann, chatId);
      const pictures = { ann: await makeMedia(app, ann), bob: await makeMedia(app, bob) };
      const reactedMessageId = await sendReacted(chatId, ann, bob, cid);
      const pinnedMessageId = await sendPinned(chatId, ann);
      const poll = await sendVoted(chatId, ann, bob, cid);
      const secretPoll = await sendPoll(ann, chatId, { isMultiple: true, isAnonymous: true });
      const thread = await sendThread(chatId, ann, bob);
      await openDirectChat(cid, bob);
      const world = {
        ...people,
        chatId,
        messageId,
        seq,
        pictureMessageId,
        reactedMessageId,
        pinnedMessageId,
        poll,
        secretPoll,
        ...thread,
        scheduledId: (await schedule(bob, chatId, 'See you')).id,
        pictures,
      };
      await people[actor].run(mutation(name), { input: input(world) });
    }
  }
  const visited = { chatId: await createRoom(ann), userId: bob.id };
  await ann.run(mutation('banMember'), { input: visited });
  // The newest of each type is told.
  const pictured = await createGroup(ann, bob);
  const mediaId = await makeMedia(app, ann);
  await ann.run(mutation('setChatImage'), { input: { chatId: pictured, mediaId } });
  const page = site.put('/page', '<title>The harbour</title>');
  await previewsOf(app, ann, (await send(ann, pictured, page)).id);
  const { id: messageId } = await send(ann, pictured, 'hi');
  const [forwarded] = await forward(ann, messageId, [pictured]);
  const reaction = { messageId: forwarded.id, emoji: '👍' };
  await ann.run(mutation('addReaction'), { input: reaction });
  const text = `@${bob.username} @all`;
  const naming = { chatId: pictured, text, mediaIds: [await makeMedia(app, ann)] };
  await ann.run(mutation('sendMessage'), { input: naming });
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
  const chatId = await openDirectChat(ann, bob);
  const place = { chatId, userId: ann.id, subjectId: (await send(ann, chatId, 'root')).id };
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
  const known = types.filter(({ name }) => EVENTS.some((event) => nameOf(event) === name));
  return known.map((type) => `... on ${type.name} { ${fieldsOf(type, leavesOf)} }`).join(' ');
}

function nameOf(event: (typeof EVENTS)[number]): string {
  const type = (event.kind === 'logged' && event.toldAs) || event.type;
  return `${type.charAt(0).toUpperCase()}${type.slice(1)}Event`;
}

const leavesOf = (type: Composite) => fieldsOf(type, () => '');

type Composite = GraphQLObjectType | GraphQLInterfaceType;

function fieldsOf(type: Composite, within: (type: Composite) => string): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (OF_THE_VIEWER.test(field.name) || field.args.some(isRequiredArgument)) return [];
    if (isLeafType(named)) return field.name;
    if (field.args.length > 0) return [];
    if (named.name === 'Media' && isObjectType(named))
      return `${field.name} { ${leavesOf(named)} }`;
    if (named.name === 'Mention' && isObjectType(named))
      return `${field.name} { ${fieldsOf(named, leavesOf)} }`;
    // Its chat and its message are told to those who see them.
    if (named.name === 'ForwardOrigin')
      return `${field.name} { at sender { ${leavesOf(schema.getType('User') as GraphQLObjectType)} } }`;
    if (isInterfaceType(named)) return `${field.name} { ${everyKindOf(named)} }`;
    const inner = isObjectType(named) ? within(named) : '';
    return inner ? `${field.name} { ${inner} }` : [];
  });
  return fields.join(' ');
}

/** With the people whom each of them is about. */
function everyKindOf(type: GraphQLInterfaceType): string {
  const kinds = schema.getPossibleTypes(type);
  return kinds.map((kind) => `... on ${kind.name} { ${fieldsOf(kind, leavesOf)} }`).join(' ');
}

it('executes an event of every type once, however many watch', async () => {
  await writeAll();
  const document = parse(`subscription { inboxEvents { __typename ${everythingOf()} } }`);
  const definition = getOperationAST(document)!;
  const execution = createExecution({ schema, hideSuggestions: false });
  const createLoaders = loadersFactory(MODULES, orm.em);
  const media = { urlOf: () => 'https://example.com/media', expiryOf: () => new Date() };
  const events = createEventRegistry(EVENTS);
  const shared: any = { rootEm: orm.em, events, services: { media } };
  let executions = 0;
  const run = async (operation: any, variables: any, context: any, rootValue: any) => {
    executions += 1;
    return execution.run(operation, { variables, context, rootValue });
  };
  const render = createRender({ run }, contextFactory(shared, createLoaders), createLoaders);
  const viewers: any[] = Array.from({ length: WATCHERS }, () => ({ id: newId() }));

  const told: Record<string, unknown> = {};
  const withPicture: string[] = [];
  const naming: string[] = [];
  const forwarded: string[] = [];
  for (const [type, event] of await oneOfEach()) {
    const perViewer = new Set<string>();
    const operation: any = { document, definition };
    const group = { operation, request: { query: '' }, cost: 1, perViewer, recentBytes: 0 };
    executions = 0;
    const { payloadFor } = await render([{ event, group, viewers }])[0]!;
    const { errors, data } = JSON.parse(String(payloadFor(viewers[0])));
    if (JSON.stringify(data).includes('example.com/media')) withPicture.push(type);
    if (JSON.stringify(data).includes('"mentions":[{"user":{')) naming.push(type);
    if (JSON.stringify(data).includes('"forwardedFrom":{"at"')) forwarded.push(type);
    told[type] = { ...(errors && { errors }), name: data?.inboxEvents.__typename, executions };
  }

  expect(withPicture).toEqual(expect.arrayContaining(['messageAdded', 'chatUpdated']));
  expect(naming).toContain('messageAdded');
  expect(forwarded).toContain('messageReacted');
  expect(told).toEqual(
    Object.fromEntries(EVENTS.map((event) => [event.type, { name: nameOf(event), executions: 1 }])),
  );
});

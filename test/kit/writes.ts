import { globSync, readFileSync } from 'node:fs';
import { Kind, parse } from 'graphql';
import type { Person } from './person.ts';
import type { SentPoll } from './polls.ts';

/** A group of Ann, who owns it, Bob, who is its admin, and Cid, who follows; Dan is a stranger. */
export interface World {
  readonly ann: Person;
  readonly bob: Person;
  readonly cid: Person;
  readonly dan: Person;
  readonly chatId: string;
  readonly messageId: string;
  readonly seq: number;
  /** Ann's, with a picture. */
  readonly pictureMessageId: string;
  /** Ann's, to which she, Bob and Cid have reacted. */
  readonly reactedMessageId: string;
  /** Ann's, which she has pinned. */
  readonly pinnedMessageId: string;
  /** Ann's, in which she, Bob and Cid have voted for the first option. */
  readonly poll: SentPoll;
  /** Ann's, in which nobody has voted: it is anonymous, and several options may be chosen. */
  readonly secretPoll: SentPoll;
  /** Ann's, in whose thread Bob has written, and where. */
  readonly threadRootId: string;
  readonly replySeq: number;
  /** What Bob sends tomorrow. */
  readonly scheduledId: string;
  /** What they have uploaded, and not shown yet. */
  readonly pictures: Readonly<Record<'ann' | 'bob', string>>;
}

/** Who does it, and with what input. */
type Write = readonly [actor: 'ann' | 'bob' | 'cid' | 'dan', input: (world: World) => object];

/** By mutation: what a domain tells in events of each is tried in these ways. */
export type Writes = Readonly<Record<string, readonly Write[]>>;

/** Of every domain that has a `writes.cases.ts`. */
export async function readWrites(): Promise<Writes> {
  const files = globSync('src/*/*/writes.cases.ts');
  const modules = await Promise.all(files.map((file) => import(`../../${file}`)));
  return Object.assign({}, ...modules.map(({ writes }) => writes));
}

/** The mutations in the SDL of the chat's domains. */
export function mutationsOfChats(): string[] {
  const documents = globSync('schema/chat/*.graphql').map((file) =>
    parse(readFileSync(file, 'utf8')),
  );
  return documents.flatMap(({ definitions }) =>
    definitions.flatMap((definition) =>
      definition.kind === Kind.OBJECT_TYPE_EXTENSION && definition.name.value === 'Mutation'
        ? (definition.fields ?? []).map(({ name }) => name.value)
        : [],
    ),
  );
}

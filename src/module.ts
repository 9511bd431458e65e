import type { EntityClass, EntityManager } from '@mikro-orm/postgresql';
import type { FastifyInstance } from 'fastify';
import type { App, Shared } from './context.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  Resolvers,
  SubscriptionResolvers,
} from './graphql/generated/types.generated.ts';
import type { NodeKinds } from './graphql/node/kinds.ts';
import type { Audiences } from './live/hub/audience.ts';
import type { EventDeclaration } from './live/log/declarations.ts';
import type { MediaUse } from './media/media/use.ts';
import type { JobHandlers } from './jobs/kinds.ts';
import type { FieldRate } from './rate/places.ts';
import type { ReachPort } from './people/reach/port.ts';
import type { PersonalData } from './safety/privacy/personal-data.ts';
import type { Viewer } from './viewer.ts';

export type MutationName = keyof MutationResolvers;
export type RootField = MutationName | keyof QueryResolvers | keyof SubscriptionResolvers;

/**
 * What a domain brings along: the machinery, which knows no domain, is given it by `modules.ts`. Functions
 * declare what they return, since the types of all modules together are made of it.
 */
export interface Module {
  readonly entities?: readonly EntityClass<object>[];
  /** Of one operation: see `Loaders` in `context.ts`. */
  readonly loaders?: (em: EntityManager) => object;
  readonly resolvers?: Resolvers;
  /** What it tells those who watch; each has a type in the SDL: `messageAdded` is a `MessageAddedEvent`. */
  readonly events?: readonly EventDeclaration[];
  /** Who may be told of what it publishes beside the log, by type; what is not named is for all who watch. */
  readonly audiences?: Audiences;
  /** Root fields that answer without an access token; where they are mutations, they ignore one. */
  readonly openFields?: readonly RootField[];
  /** Where a root field counts: every mutation is named by its module, other fields where they differ. */
  readonly rates?: Readonly<Partial<Record<RootField, FieldRate>>>;
  /**
   * What a field takes beside the objects that it shows, in rows read: `Type.field`, and
   * `Type.field(argument)` for what an argument adds where it is given.
   */
  readonly costs?: Readonly<Record<string, number>>;
  /** How many items a list without pages mostly has, where that is far from ten: `Type.field`. */
  readonly lengths?: Readonly<Record<string, number>>;
  /** What of it is found by its id alone, by the names of the types. */
  readonly nodes?: NodeKinds;
  /** Where it shows media: they stay, and may be seen, as long as it does. */
  readonly mediaUses?: readonly MediaUse[];
  /** What of it hangs on messages, and goes when they are emptied: tables that have `chat_id` and `seq`. */
  readonly messageParts?: readonly string[];
  /** What it keeps of whether two people may reach each other. */
  readonly reachPort?: ReachPort;
  /** What lives as long as the process, as `ctx.services.<module>`. */
  readonly services?: (app: App) => object | Promise<object>;
  readonly jobs?: (shared: Shared) => Partial<JobHandlers>;
  /** What a node that does jobs does beside them, by its own clock, until it is stopped. */
  readonly background?: (shared: Shared) => { stop(): Promise<void> };
  /** What it answers over HTTP beside GraphQL. */
  readonly routes?: (server: FastifyInstance, shared: Shared) => void;
  /** Called when a socket belongs to a user; gives what is to be called once, when it has closed. */
  readonly connected?: (shared: Shared, viewer: Viewer) => () => void;
  /** What it holds of people; a module with entities and without it says why not. */
  readonly personalData?: PersonalData | { readonly none: string };
}

import type { EntityManager } from '@mikro-orm/postgresql';
import type { Logger } from 'pino';
import type { RemoveMessageParts } from './chat/message/parts-repository.ts';
import type { Config } from './config.ts';
import type { Nodes } from './graphql/node/nodes.ts';
import type { Outbound } from './http/outbound/outbound.ts';
import type { Jobs } from './jobs/queue.ts';
import type { Bus } from './live/bus/bus.ts';
import type { Hub } from './live/hub/hub.ts';
import type { ChatLog } from './live/log/log.ts';
import type { Outbox } from './live/outbox/outbox.ts';
import type { MediaUses } from './media/media/uses-repository.ts';
import type { EventRegistry } from './live/log/registry.ts';
import type { LoadersOfModules, NamedModule, ServicesOfModules } from './modules.ts';
import type { ReachPort } from './people/reach/port.ts';
import type { RateLimiter } from './rate/limiter.ts';
import type { PersonalData } from './safety/privacy/personal-data.ts';
import type { FileStore } from './store/files/store.ts';
import type { OpenSocket, RequestInfo, Viewer } from './viewer.ts';

export type Loaders = LoadersOfModules;
export type CreateLoaders = () => Loaders;

/** The machinery: what lives as long as the process, and knows no domain. */
export interface App {
  readonly config: Config;
  readonly log: Logger;
  /** The root entity manager: it is only forked, or read through by statements. */
  readonly rootEm: EntityManager;
  readonly bus: Bus;
  readonly events: EventRegistry;
  readonly hub: Hub;
  readonly chatLog: ChatLog;
  readonly outbox: Outbox;
  readonly jobs: Jobs;
  readonly limiter: RateLimiter;
  /** To servers of others. */
  readonly outbound: Outbound;
  readonly files: FileStore;
  /** What clients call this server, the same for all of them: what is told to many begins links with it. */
  origin(): string;
  /** What is to be closed when the process stops, in the opposite order. */
  onStop(close: () => unknown): void;
}

/** The same, with what each domain has made for itself. */
export interface Shared extends App {
  readonly services: ServicesOfModules;
  readonly nodes: Nodes;
  /** What all domains that show media say of them. */
  readonly mediaUses: MediaUses;
  /** Of all domains that hang something on messages. */
  readonly removeMessageParts: RemoveMessageParts;
  /** Of all domains that keep whether two people may reach each other. */
  readonly reachPorts: readonly ReachPort[];
  /** What each domain holds of people. */
  readonly personalData: readonly PersonalData[];
}

/** Everything one operation may touch. A subscription gets a new one for every event. */
export interface Context extends Shared {
  readonly viewer: Viewer | null;
  /** Goes on as whoever has just signed in. */
  signIn(viewer: Viewer): void;
  readonly request: RequestInfo;
  /** Null over HTTP. */
  readonly socket: OpenSocket | null;
  /** For writes and rare reads; made when it is first used. */
  readonly em: EntityManager;
  /** Read-only, and never older than the operation. They do not know who asks. */
  readonly loaders: Loaders;
}

export type CreateContext = (
  viewer: Viewer | null,
  request: RequestInfo,
  own?: {
    /** Those of other contexts of the same event, which may share them. */
    readonly loaders?: Loaders;
    readonly socket?: OpenSocket;
  },
) => Context;

/** What all contexts have in common is their prototype: one is made for every operation. */
export function contextFactory(shared: Shared, createLoaders: CreateLoaders): CreateContext {
  const common = Object.defineProperties(createFrom(shared), {
    signIn: {
      value(this: { viewer: Viewer | null }, signedIn: Viewer) {
        this.viewer = signedIn;
      },
    },
    em: lazy('em', () => shared.rootEm.fork()),
    loaders: lazy('loaders', createLoaders),
  });

  return (viewer, request, { loaders, socket = null } = {}) => {
    const context = Object.assign(createFrom(common), { viewer, request, socket });
    if (loaders) Object.defineProperty(context, 'loaders', { value: loaders });
    // With its prototype, nothing of a context is missing.
    return context as Context;
  };
}

/** Made when it is first used, for the object that it is used on. */
function lazy(name: string, make: () => unknown): PropertyDescriptor {
  return {
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(this, name, { value, enumerable: true });
      return value;
    },
  };
}

/** Each domain's loaders are made when they are first used: most operations touch two or three. */
export function loadersFactory(
  modules: readonly Pick<NamedModule, 'name' | 'loaders'>[],
  em: EntityManager,
): CreateLoaders {
  const domains = modules.flatMap(({ name, loaders: create }) =>
    create ? [[name, lazy(name, () => create(em))] as const] : [],
  );
  const common = Object.defineProperties(createFrom(null), Object.fromEntries(domains));
  // With its prototype, no domain of the modules is missing.
  return () => createFrom(common) as Loaders;
}

// It is an object, which TypeScript takes for `any`.
const createFrom = (prototype: object | null): object => Object.create(prototype) as object;

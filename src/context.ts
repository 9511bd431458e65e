import type { EntityManager } from '@mikro-orm/postgresql';
import { createAccountLoaders } from './identity/account/loaders.ts';
import type { Passwords } from './identity/account/password.ts';
import type { Sessions } from './identity/session/revocations.ts';
import type { Tokens } from './identity/session/tokens.ts';
import { createChatLoaders } from './chat/chat/loaders.ts';
import { createCommentLoaders } from './feed/comment/loaders.ts';
import type { Config } from './config.ts';
import type { RequestHashes } from './identity/idempotency/hashes.ts';
import type { Jobs } from './jobs/queue.ts';
import type { RateLimiter } from './rate/limiter.ts';
import { createMessageLoaders } from './chat/message/loaders.ts';
import type { Typing } from './chat/typing/service.ts';
import { createPresenceLoaders } from './people/presence/loaders.ts';
import type { Presence } from './people/presence/presence.ts';
import type { OtpProvider } from './identity/phone/provider.ts';
import { createPostLoaders } from './feed/post/loaders.ts';
import { createProfileLoaders } from './people/user/profile-loaders.ts';
import type { Bus } from './live/bus/bus.ts';
import type { Hub } from './live/hub/hub.ts';
import type { ChatLog } from './live/log/log.ts';
import { createUserLoaders } from './people/user/loaders.ts';
import type { Resemblance } from './people/user/resemblance.ts';
import type { OpenSocket, RequestInfo, Viewer } from './viewer.ts';
import type { Searches } from './people/user/searches.ts';

/** What lives as long as the process. */
export interface Shared {
  readonly config: Config;
  /** The root entity manager: it is only forked, or read through by statements. */
  readonly rootEm: EntityManager;
  readonly bus: Bus;
  readonly log: ChatLog;
  readonly jobs: Jobs;
  readonly hub: Hub;
  readonly typing: Typing;
  readonly presence: Presence;
  readonly passwords: Passwords;
  readonly tokens: Tokens;
  readonly sessions: Sessions;
  readonly limiter: RateLimiter;
  readonly requestHashes: RequestHashes;
  readonly searches: Searches;
  readonly resemblance: Resemblance;
  /** Null: no phone codes are sent. */
  readonly otp: OtpProvider | null;
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
  const common = Object.create(shared, {
    signIn: {
      value(this: { viewer: Viewer | null }, signedIn: Viewer) {
        this.viewer = signedIn;
      },
    },
    em: lazy('em', () => shared.rootEm.fork()),
    loaders: lazy('loaders', createLoaders),
  });

  return (viewer, request, { loaders, socket = null } = {}) => {
    const context = Object.assign(Object.create(common), { viewer, request, socket });
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
      Object.defineProperty(this, name, { value });
      return value;
    },
  };
}

const LOADERS = {
  account: createAccountLoaders,
  user: createUserLoaders,
  profile: createProfileLoaders,
  post: createPostLoaders,
  comment: createCommentLoaders,
  chat: createChatLoaders,
  message: createMessageLoaders,
  presence: createPresenceLoaders,
};

export type CreateLoaders = () => Loaders;
export type Loaders = {
  readonly [Domain in keyof typeof LOADERS]: ReturnType<(typeof LOADERS)[Domain]>;
};

/** Each domain's loaders are made when they are first used: most operations touch two or three. */
export function loadersFactory(em: EntityManager): CreateLoaders {
  const domains = Object.entries(LOADERS).map(([domain, create]) => [
    domain,
    lazy(domain, () => create(em)),
  ]);
  const common = Object.create(null, Object.fromEntries(domains));
  // With its prototype, no domain of LOADERS is missing.
  return () => Object.create(common) as Loaders;
}

import { access } from './chat/access/module.ts';
import { ban } from './chat/ban/module.ts';
import { chat } from './chat/chat/module.ts';
import { draft } from './chat/draft/module.ts';
import { edit } from './chat/edit/module.ts';
import { forward } from './chat/forward/module.ts';
import { group } from './chat/group/module.ts';
import { inbox } from './chat/inbox/module.ts';
import { invite } from './chat/invite/module.ts';
import { member } from './chat/member/module.ts';
import { mention } from './chat/mention/module.ts';
import { message } from './chat/message/module.ts';
import { pin } from './chat/pin/module.ts';
import { customData } from './chat/custom-data/module.ts';
import { poll } from './chat/poll/module.ts';
import { preference } from './chat/preference/module.ts';
import { preview } from './chat/preview/module.ts';
import { reaction } from './chat/reaction/module.ts';
import { receipt } from './chat/receipt/module.ts';
import { search } from './chat/search/module.ts';
import { scheduled } from './chat/scheduled/module.ts';
import { saved } from './chat/saved/module.ts';
import { thread } from './chat/thread/module.ts';
import { stream } from './chat/stream/module.ts';
import { typing } from './chat/typing/module.ts';
import { comment } from './feed/comment/module.ts';
import { post } from './feed/post/module.ts';
import type { NodeKinds } from './graphql/node/kinds.ts';
import { node } from './graphql/node/module.ts';
import { account } from './identity/account/module.ts';
import { audit } from './identity/audit/module.ts';
import { idempotency } from './identity/idempotency/module.ts';
import { phone } from './identity/phone/module.ts';
import { session } from './identity/session/module.ts';
import type { Audiences } from './live/hub/audience.ts';
import { log } from './live/log/module.ts';
import { outbox } from './live/outbox/module.ts';
import { attachment } from './media/attachment/module.ts';
import { media } from './media/media/module.ts';
import { upload } from './media/upload/module.ts';
import type { Module } from './module.ts';
import { block } from './people/block/module.ts';
import { follow } from './people/follow/module.ts';
import { presence } from './people/presence/module.ts';
import { reach } from './people/reach/module.ts';
import { settings } from './people/settings/module.ts';
import { user } from './people/user/module.ts';
import { rate } from './rate/module.ts';
import { privacy } from './safety/privacy/module.ts';

/**
 * Every domain, each behind those that it rests on: services are made in this order, people's data is
 * exported in it, and erased in the opposite one.
 */
const modules = {
  rate,
  node,
  log,
  outbox,
  reach,
  user,
  follow,
  presence,
  block,
  settings,
  audit,
  session,
  account,
  phone,
  idempotency,
  media,
  upload,
  attachment,
  post,
  comment,
  chat,
  access,
  message,
  edit,
  forward,
  reaction,
  pin,
  customData,
  poll,
  preview,
  saved,
  preference,
  receipt,
  mention,
  thread,
  draft,
  scheduled,
  typing,
  member,
  ban,
  invite,
  group,
  inbox,
  search,
  stream,
  privacy,
} satisfies Record<string, Module>;

type Modules = typeof modules;

/** Each module's under its name, for those that have any. */
export type LoadersOfModules = {
  readonly [
    Name in keyof Modules as Modules[Name] extends { readonly loaders: unknown } ? Name : never
  ]: Modules[Name] extends { readonly loaders: (...args: never[]) => infer Loaders }
    ? Loaders
    : never;
};
export type ServicesOfModules = {
  readonly [
    Name in keyof Modules as Modules[Name] extends { readonly services: unknown } ? Name : never
  ]: Modules[Name] extends { readonly services: (...args: never[]) => infer Services }
    ? Awaited<Services>
    : never;
};

export type NamedModule = Module & { readonly name: string };

/** The same list, for those who ask all of them alike. */
export const MODULES: readonly NamedModule[] = Object.entries(modules).map(
  ([name, module]: [string, Module]) => ({ name, ...module }),
);

export const ENTITIES = MODULES.flatMap(({ entities = [] }) => entities);
export const EVENTS = MODULES.flatMap(({ events = [] }) => events);
export const AUDIENCES: Audiences = Object.fromEntries(
  MODULES.flatMap(({ audiences = {} }) => Object.entries(audiences)),
);
export const REACH_PORTS = MODULES.flatMap(({ reachPort }) => reachPort ?? []);
export const MEDIA_USES = MODULES.flatMap(({ mediaUses = [] }) => mediaUses);
export const MESSAGE_PARTS = MODULES.flatMap(({ messageParts = [] }) => messageParts);
export const NODE_KINDS: NodeKinds = Object.fromEntries(
  MODULES.flatMap(({ nodes = {} }) => Object.entries(nodes)),
);

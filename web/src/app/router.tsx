import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
  redirect,
} from '@tanstack/react-router';
import { Shell } from './shell.tsx';
import { ChatPanes } from './chat-panes.tsx';
import { Failed, NotFound } from './no-screen.tsx';
import { reachable } from './unreachable.ts';
import type { Part, Words } from './words.ts';

interface Context {
  readonly words: Words;
}

const root = createRootRouteWithContext<Context>()({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: Failed,
  /** Search stands over every screen, so that going back leaves it. */
  validateSearch: ({ search }: Record<string, unknown>): { search?: string } =>
    search === undefined ? {} : { search: textOf(search) },
});

/** What was typed, though the router takes "12" for a number. */
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : JSON.stringify(value);

/** What a screen says is loaded with it. */
const withWords =
  (...parts: readonly Part[]) =>
  ({ context }: { readonly context: Context }): Promise<void> =>
    reachable(() => context.words.need(...parts))();

const getParentRoute = () => root;

const start = createRoute({
  getParentRoute,
  path: '/',
  beforeLoad: () => redirect({ to: '/chats', replace: true, throw: true }),
});

const chats = createRoute({ getParentRoute, path: '/chats', component: ChatPanes });

const noChat = createRoute({
  getParentRoute: () => chats,
  path: '/',
  component: lazyRouteComponent(
    reachable(() => import('../chats/no-chat.tsx')),
    'NoChat',
  ),
});

interface ChatSearch {
  readonly at?: number;
  readonly info?: true;
  /** The root of the thread that is open beside it. */
  readonly thread?: string;
}

const chat = createRoute({
  getParentRoute: () => chats,
  path: '$id',
  validateSearch: ({ at, info, thread }: Record<string, unknown>): ChatSearch => ({
    ...(Number.isSafeInteger(Number(at ?? NaN)) && { at: Number(at) }),
    ...(info === true && { info }),
    ...(typeof thread === 'string' && { thread }),
  }),
  component: lazyRouteComponent(
    reachable(() => import('../chat/chat.tsx')),
    'Chat',
  ),
});

const archived = createRoute({
  getParentRoute,
  path: '/chats/archived',
  loader: withWords('prefer'),
  component: lazyRouteComponent(
    reachable(() => import('../prefer/archived.tsx')),
    'Archived',
  ),
});

const threads = createRoute({
  getParentRoute,
  path: '/chats/threads',
  loader: withWords('threads'),
  component: lazyRouteComponent(
    reachable(() => import('../threads/threads.tsx')),
    'Threads',
  ),
});

const saved = createRoute({
  getParentRoute,
  path: '/saved',
  loader: withWords('keep'),
  component: lazyRouteComponent(
    reachable(() => import('../keep/saved.tsx')),
    'Saved',
  ),
});

const scheduled = createRoute({
  getParentRoute,
  path: '/scheduled',
  loader: withWords('scheduled'),
  component: lazyRouteComponent(
    reachable(() => import('../scheduled/scheduled.tsx')),
    'ScheduledPage',
  ),
});

const feed = createRoute({
  getParentRoute,
  path: '/feed',
  loader: withWords('feed', 'posts'),
  component: lazyRouteComponent(
    reachable(() => import('../feed/feed.tsx')),
    'Feed',
  ),
});

const post = createRoute({
  getParentRoute,
  path: '/posts/$id',
  loader: withWords('feed', 'posts'),
  component: lazyRouteComponent(
    reachable(() => import('../feed/post.tsx')),
    'Post',
  ),
});

const profile = createRoute({
  getParentRoute,
  path: '/people/$username',
  loader: withWords('profile', 'people', 'posts'),
  component: lazyRouteComponent(
    reachable(() => import('../profile/profile.tsx')),
    'Profile',
  ),
});

const rooms = createRoute({
  getParentRoute,
  path: '/rooms',
  validateSearch: ({ find }: Record<string, unknown>): { find?: string } =>
    find === undefined ? {} : { find: textOf(find) },
  loader: withWords('rooms'),
  component: lazyRouteComponent(
    reachable(() => import('../rooms/rooms.tsx')),
    'Rooms',
  ),
});

const settings = createRoute({
  getParentRoute,
  path: '/settings',
  // A phone shows the list of sections first; where there is room for both, one of them is beside it.
  beforeLoad: () => {
    if (matchMedia('(width < 40rem)').matches) return;
    const params = { section: 'profile' };
    redirect({ to: '/settings/$section', params, replace: true, throw: true });
  },
  loader: withWords('settings', 'people'),
  component: lazyRouteComponent(
    reachable(() => import('../settings/settings.tsx')),
    'SettingsList',
  ),
});

const section = createRoute({
  getParentRoute,
  path: '/settings/$section',
  loader: withWords('settings', 'people'),
  component: lazyRouteComponent(
    reachable(() => import('../settings/settings.tsx')),
    'Settings',
  ),
});

const invite = createRoute({
  getParentRoute,
  path: '/invite/$code',
  loader: withWords('rooms'),
  component: lazyRouteComponent(
    reachable(() => import('../rooms/rooms.tsx')),
    'InvitePage',
  ),
});

const routeTree = root.addChildren([
  start,
  chats.addChildren([noChat, chat]),
  archived,
  threads,
  saved,
  scheduled,
  feed,
  post,
  profile,
  rooms,
  settings,
  section,
  invite,
]);

export const createAppRouter = (context: Context) =>
  createRouter({
    routeTree,
    context,
    defaultPreload: 'intent',
    // In the screen's place, so that what stands around it stays.
    defaultErrorComponent: Failed,
    scrollRestoration: false,
  });

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createAppRouter>;
  }
}

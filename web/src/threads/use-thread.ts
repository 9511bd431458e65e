import { getRouteApi, useRouter } from '@tanstack/react-router';

const route = getRouteApi('/chats/$id');

/** A thread is open beside its chat while the address says so: going back closes it. */
export function useThread() {
  const { thread = null } = route.useSearch();
  const navigate = route.useNavigate();
  const { history } = useRouter();
  return {
    /** The root of the one that is open. */
    threadId: thread,
    openThread(rootId: string): void {
      void navigate({
        search: ({ info: _, ...present }) => ({ ...present, thread: rootId }),
        state: { isOverScreen: true },
      });
    },
    /** Leaves nothing behind that going back would show again. */
    closeThread(): void {
      if (history.location.state.isOverScreen) return history.back();
      void navigate({ search: ({ thread: _, ...rest }) => rest, replace: true });
    },
  };
}

import { getRouteApi, useRouter } from '@tanstack/react-router';

const route = getRouteApi('/chats/$id');

/** What there is about a chat is open while the address says so: going back closes it. */
export function useInfo() {
  const { info = false } = route.useSearch();
  const navigate = route.useNavigate();
  const { history } = useRouter();
  return {
    isInfoOpen: info,
    openInfo(): void {
      void navigate({
        search: ({ thread: _, ...present }) => ({ ...present, info: true }),
        state: { isOverScreen: true },
      });
    },
    /** Leaves nothing behind that going back would show again. */
    closeInfo(): void {
      if (history.location.state.isOverScreen) return history.back();
      void navigate({ search: ({ info: _, ...rest }) => rest, replace: true });
    },
  };
}

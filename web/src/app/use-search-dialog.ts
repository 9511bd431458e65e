import { useNavigate, useRouter, useSearch } from '@tanstack/react-router';

declare module '@tanstack/react-router' {
  interface HistoryState {
    /** The entry before is the same screen without what stands over it. */
    readonly isOverScreen?: boolean;
  }
}

/** Open while the address says so. */
export function useSearchDialog() {
  const { search } = useSearch({ from: '__root__' });
  const navigate = useNavigate();
  const { history } = useRouter();
  return {
    isSearching: search !== undefined,
    openSearch(): void {
      void navigate({
        to: '.',
        search: (present) => ({ ...present, search: '' }),
        state: { isOverScreen: true },
      });
    },
    /** Leaves nothing behind that going back would show again. */
    closeSearch(): void {
      if (history.location.state.isOverScreen) return history.back();
      void navigate({ to: '.', search: ({ search: _, ...rest }) => rest, replace: true });
    },
  };
}

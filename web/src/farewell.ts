const KEY = 'farewell';

/** Says that whoever leaves this tab now does so for good, so that the sign-in page can say goodbye. */
export function expectFarewell(): void {
  guarded(() => sessionStorage.setItem(KEY, 'true'));
}

export function forgetFarewell(): void {
  guarded(() => sessionStorage.removeItem(KEY));
}

export const isFarewell = (): boolean => guarded(() => sessionStorage.getItem(KEY)) === 'true';

/** A browser that keeps nothing for this site throws at the mere mention of its storage. */
function guarded<Result>(action: () => Result): Result | null {
  try {
    return action();
  } catch {
    return null;
  }
}

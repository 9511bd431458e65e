import {
  createContext,
  createElement,
  type ReactNode,
  useContext,
  useMemo,
  useSyncExternalStore,
} from 'react';
import type { Confab } from '../confab.ts';
import type { Live } from '../live.ts';
import { createStore, type Store } from '../store.ts';

interface Provided {
  readonly confab: Confab;
  readonly isReady: Store<boolean>;
}

const Context = /* @__PURE__ */ createContext<Provided | null>(null);

/** Hands a client to the hooks below. Make it outside of components: one for a page. */
export function ConfabProvider(props: {
  readonly confab: Confab;
  readonly children?: ReactNode;
}): ReactNode {
  const { confab, children } = props;
  const value = useMemo(() => ({ confab, isReady: readinessOf(confab) }), [confab]);
  return createElement(Context.Provider, { value }, children);
}

function readinessOf({ session }: Confab): Store<boolean> {
  const isReady = createStore(false);
  void session.ready.then(() => isReady.set(true));
  return isReady;
}

export function useProvided(): Provided {
  const provided = useContext(Context);
  if (!provided) throw new Error('There is no <ConfabProvider> around this component');
  return provided;
}

/** The client itself. */
export const useConfab = (): Confab => useProvided().confab;

/** What is live, for all that has no hook of its own; null while nobody is signed in. */
export const useLive = (): Live | null => useStore(useConfab().live);

/** What a store holds, and each change of it. */
export const useStore = <Value>(store: Store<Value>): Value =>
  useSyncExternalStore(store.subscribe, store.get, store.get);

import { createContext, type ReactNode, useContext, useSyncExternalStore } from 'react';
import type { Preferences, PreferencesStore } from './preferences.ts';

const Context = createContext<PreferencesStore | null>(null);

interface Props {
  readonly preferences: PreferencesStore;
  readonly children: ReactNode;
}

export const PreferencesProvider = ({ preferences, children }: Props) => (
  <Context value={preferences}>{children}</Context>
);

type Change = PreferencesStore['change'];

/** What is preferred on this device, and how to change it. */
export function usePreferences(): readonly [Preferences, Change] {
  const preferences = useContext(Context);
  if (!preferences) throw new Error('There is no <PreferencesProvider> around this component');
  const { get, subscribe, change } = preferences;
  return [useSyncExternalStore(subscribe, get), change];
}

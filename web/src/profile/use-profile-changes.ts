import { useLive } from '@confab/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { useOnReturn } from '../people/use-on-return.ts';

interface Person {
  readonly id: string;
  readonly username: string;
}

/** Reads a profile anew when it has changed, and may have changed; whoever is called otherwise now has another address. */
export function useProfileChanges(person: Person | null, readAgain: () => void): void {
  const live = useLive();
  const navigate = useNavigate();
  const id = person?.id;
  const changed = useEffectEvent((username: string) => {
    if (username === person?.username) return readAgain();
    void navigate({ to: '/people/$username', params: { username }, replace: true });
  });
  useOnReturn(readAgain);

  useEffect(() => {
    if (!live || id === undefined) return;
    return live.on((event) => {
      if (event.__typename !== 'ProfileChangedEvent' || event.user.id !== id) return;
      changed(event.user.username);
    });
  }, [live, id]);
}

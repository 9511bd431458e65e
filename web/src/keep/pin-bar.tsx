import { Suspense } from 'react';
import { gently } from '../ui/lazily.ts';
import { usePinned } from './use-pinned.ts';

const NewestPin = gently(() => import('./newest-pin.tsx'), 'NewestPin');

/** What was pinned last, and whether there is more. */
const LOOKED_AT = 2;

/** Under the name of a chat: what is pinned in it, if anything is. */
export function PinBar({ chatId }: { readonly chatId: string }) {
  const { pinned = [] } = usePinned(chatId, LOOKED_AT);
  const [newest, ...others] = pinned;
  return (
    <Suspense>
      {newest && <NewestPin chatId={chatId} message={newest} hasMore={others.length > 0} />}
    </Suspense>
  );
}

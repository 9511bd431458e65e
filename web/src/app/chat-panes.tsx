import { Outlet, useParams } from '@tanstack/react-router';
import { Suspense } from 'react';
import { lazily } from '../ui/lazily.ts';
import { Panes } from '../ui/panes.tsx';

const Chats = lazily<'Chats', object>(() => import('../chats/chats.tsx'), 'Chats');

/** The chats, and the one that is open beside them. */
export function ChatPanes() {
  const { id } = useParams({ strict: false });
  const list = (
    <Suspense>
      <Chats />
    </Suspense>
  );
  return (
    <Panes list={list} isOpen={id !== undefined}>
      <Outlet />
    </Panes>
  );
}

import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';

interface Props {
  readonly chatId: string;
  readonly seq: number;
  readonly className?: string | undefined;
  readonly onGo?: (() => void) | undefined;
  readonly children: ReactNode;
}

/** The way to a message in its chat, as often as one likes. */
export function ToMessage({ chatId, seq, className, onGo, children }: Props) {
  const navigate = useNavigate();
  const { at } = useSearch({ strict: false });
  const to = { to: '/chats/$id', params: { id: chatId } } as const;

  /** The address says so already: it has to change for the list to go there. */
  async function goAgain(): Promise<void> {
    await navigate({ ...to, search: {}, replace: true });
    await navigate({ ...to, search: { at: seq }, replace: true });
  }

  return (
    <Link
      {...to}
      search={{ at: seq }}
      className={className}
      onClick={(event) => {
        onGo?.();
        if (at !== seq) return;
        event.preventDefault();
        void goAgain();
      }}
    >
      {children}
    </Link>
  );
}

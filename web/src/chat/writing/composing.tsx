import { createContext, type ReactNode, useContext, useMemo, useState } from 'react';
import { MessageMenuProvider } from '../menu/message-menu-provider.tsx';

/** A message that what is being written answers. */
interface Reply {
  readonly kind: 'reply';
  readonly messageId: string;
}

/** A message that what is being written replaces. */
export interface Edit {
  readonly kind: 'edit';
  readonly messageId: string;
  /** What it said when the editing began. */
  readonly text: string;
}

/** Each time that somebody replies or edits it is a new one. */
export type Target = Reply | Edit;

interface Composing {
  /** Null while a new message is being written. */
  readonly target: Target | null;
  reply(messageId: string): void;
  edit(messageId: string, text: string): void;
  /** Goes on with a new message, unless another target was chosen since. */
  end(target: Target): void;
}

const Context = createContext<Composing | null>(null);

/** What is being written in a chat, for its messages' menus and its composer. */
export function ComposingProvider({ children }: { readonly children: ReactNode }) {
  const [target, setTarget] = useState<Target | null>(null);
  const composing = useMemo(
    () => ({
      target,
      reply: (messageId: string) => setTarget({ kind: 'reply', messageId }),
      edit: (messageId: string, text: string) => setTarget({ kind: 'edit', messageId, text }),
      end: (ended: Target) => setTarget((current) => (current === ended ? null : current)),
    }),
    [target],
  );
  return (
    <Context value={composing}>
      <MessageMenuProvider>{children}</MessageMenuProvider>
    </Context>
  );
}

export function useComposing(): Composing {
  const composing = useContext(Context);
  if (!composing) throw new Error('Outside of a chat');
  return composing;
}

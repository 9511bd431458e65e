import {
  createContext,
  type ReactNode,
  Suspense,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { lazily } from '../../ui/lazily.ts';
import type { View } from './message-actions.tsx';

const load = () => import('./message-actions.tsx');
const MessageActions = lazily(load, 'MessageActions');

interface MessageMenus {
  /** The message whose menu or dialog is open. */
  readonly openId: string | null;
  /** It, or what it leads to, opens at the button, or where in the window somebody has pointed to. */
  open(messageId: string, button: HTMLButtonElement, view?: View, point?: DOMRect): void;
}

interface Opened {
  readonly messageId: string;
  readonly at: DOMRect;
  readonly isPointed: boolean;
  readonly view: View;
}

const Context = createContext<MessageMenus | null>(null);

/** One menu for all messages of a chat: it stays where a row goes, as when many messages come. */
export function MessageMenuProvider({ children }: { readonly children: ReactNode }) {
  const button = useRef<HTMLButtonElement>(null);
  const article = useRef<HTMLElement>(null);
  const [opened, setOpened] = useState<Opened | null>(null);
  const openId = opened?.messageId ?? null;
  useEffect(() => {
    if (openId === null) return;
    return () => void requestAnimationFrame(() => focusIfLost(article.current));
  }, [openId]);
  const menus = useMemo<MessageMenus>(
    () => ({
      openId,
      open(messageId, pressed, view = 'menu', point) {
        button.current = pressed;
        article.current = pressed.closest('article');
        const at = point ?? pressed.getBoundingClientRect();
        setOpened({ messageId, at, isPointed: point !== undefined, view });
      },
    }),
    [openId],
  );
  return (
    <Context value={menus}>
      {children}
      <Suspense>
        {opened && (
          <MessageActions
            {...opened}
            button={button}
            onShow={(view) => setOpened({ ...opened, view })}
            // A menu that has led to a dialog closes, too.
            onClose={(view) => setOpened((now) => (now?.view === view ? null : now))}
          />
        )}
      </Suspense>
    </Context>
  );
}

/** A button that is gone, since its message was deleted, cannot have the focus back. */
function focusIfLost(article: HTMLElement | null): void {
  if (document.activeElement === document.body) article?.focus({ preventScroll: true });
}

export function useMessageMenus(): MessageMenus {
  const menus = useContext(Context);
  if (!menus) throw new Error('Outside of a chat');
  return menus;
}

/** For whoever is about to open one. */
export const preloadMessageMenu = (): void => void load();

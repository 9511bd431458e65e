import { useLive } from '@confab/client/react';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useEffect, useEffectEvent } from 'react';
import { isMac } from './platform.ts';
import { type HandledName, shortcutAt } from './shortcuts.ts';

interface Actions {
  search(): void;
  help(): void;
}

/** Does what the keys of `shortcuts.ts` mean, while nothing stands over the screen. */
export function useShortcuts({ search, help }: Actions): void {
  const goToChat = useGoToChat();
  const actions: Record<HandledName, () => void> = {
    search,
    help,
    previousChat: () => goToChat(-1),
    nextChat: () => goToChat(1),
    nextMessage: () => focusMessage(1),
    previousMessage: () => focusMessage(-1),
    react,
  };
  const press = useEffectEvent((event: KeyboardEvent) => {
    const { target } = event;
    if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return;
    if (target.closest('[role=dialog], [role=alertdialog], [role=menu]')) return;
    const meant = shortcutAt(event, isField(target), isMac());
    if (!meant) return;
    event.preventDefault();
    actions[meant]();
  });

  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event);
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, []);
}

const isField = (target: Element): boolean =>
  target.matches('input, textarea, select') ||
  (target instanceof HTMLElement && target.isContentEditable);

/** To the one that stands so far from the open chat in the list; from elsewhere, to the first. */
function useGoToChat(): (step: 1 | -1) => void {
  const live = useLive();
  const navigate = useNavigate();
  const { id: openId } = useParams({ strict: false });
  return (step) => {
    const ids = live?.chats.get() ?? [];
    const index = ids.indexOf(openId ?? '');
    const id = index === -1 ? ids[0] : ids[index + step];
    if (id !== undefined) void navigate({ to: '/chats/$id', params: { id } });
  };
}

/** From the message that has the focus, or else to the last one on the screen. */
function focusMessage(step: 1 | -1): void {
  const list = document.querySelector('[role=log]');
  const messages = [...(list?.querySelectorAll<HTMLElement>('article') ?? [])];
  const index = messages.findIndex((message) => message.contains(document.activeElement));
  const bottom = list?.getBoundingClientRect().bottom ?? 0;
  const message =
    index === -1
      ? messages.findLast((message) => message.getBoundingClientRect().top < bottom)
      : messages[index + step];
  message?.focus();
}

/** To the message that has the focus, where the viewer may. */
function react(): void {
  const message = document.activeElement?.closest('article');
  message?.querySelector<HTMLElement>('[data-react]')?.click();
}

import { Ellipsis } from '../../ui/icons.tsx';
import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { preloadMessageMenu, useMessageMenus } from './message-menu-provider.tsx';
import styles from './message-menu.module.css';
import { usePointing } from './pointing.ts';

/**
 * Opens what can be done with a message that was sent. A right click or a long press on its article does, too; on a
 * reaction, it tells who it was.
 */
export function MessageMenu({ messageId }: { readonly messageId: string }) {
  const t = useTranslations('chat.actions');
  const button = useRef<HTMLButtonElement>(null);
  const { openId, open } = useMessageMenus();
  usePointing(button, ({ x, y }, target) => {
    const view = target.closest('[data-reaction]') ? 'reactors' : 'menu';
    if (button.current) open(messageId, button.current, view, new DOMRect(x, y, 0, 0));
  });
  return (
    <button
      ref={button}
      type="button"
      aria-label={t('name')}
      aria-haspopup="menu"
      aria-expanded={openId === messageId}
      className={styles.button}
      onPointerEnter={preloadMessageMenu}
      onFocus={preloadMessageMenu}
      onClick={(event) => open(messageId, event.currentTarget)}
    >
      <Ellipsis size={18} aria-hidden />
    </button>
  );
}

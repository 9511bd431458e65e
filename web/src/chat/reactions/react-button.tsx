import { useTranslations } from 'use-intl';
import { SmilePlus } from '../icons.tsx';
import { preloadMessageMenu, useMessageMenus } from '../menu/message-menu-provider.tsx';
import styles from '../menu/message-menu.module.css';
import { useStanding } from '../messages/use-standing.ts';

interface Props {
  readonly messageId: string;
  readonly chatId: string;
}

/** Opens the emoji to react with, for those who may. */
export function ReactButton({ messageId, chatId }: Props) {
  const t = useTranslations('chat.reactions');
  const { open } = useMessageMenus();
  if (useStanding(chatId) !== 'member') return null;
  return (
    <button
      type="button"
      data-react
      aria-label={t('react')}
      aria-haspopup="dialog"
      className={styles.button}
      onPointerEnter={preloadMessageMenu}
      onFocus={preloadMessageMenu}
      onClick={({ currentTarget }) => open(messageId, currentTarget, 'react')}
    >
      <SmilePlus size={18} aria-hidden />
    </button>
  );
}

import { useTranslations } from 'use-intl';
import styles from '../chat.module.css';
import { useOfChat } from '../rules.ts';

/** In the composer's place for members who may not write. */
export function ChannelBar({ chatId }: { readonly chatId: string }) {
  const t = useTranslations('chat');
  const least = useOfChat(chatId, ({ rights }) => rights.sendMessages);
  return (
    <div className={styles.joinBar}>
      <p>{t(least === 'OWNER' ? 'ownerWrites' : 'adminsWrite')}</p>
    </div>
  );
}

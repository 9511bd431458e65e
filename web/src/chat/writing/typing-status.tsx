import { useTyping } from '@confab/client/react';
import { useTranslations } from 'use-intl';
import styles from './typing-status.module.css';

interface Props {
  readonly chatId: string;
  /** Between two, where the name above says who it is. */
  readonly isDirect: boolean;
}

/** Who else is typing. */
export function TypingStatus({ chatId, isDirect }: Props) {
  const t = useTranslations('chat.typing');
  const text = useTypists(chatId, isDirect);
  return (
    <p role="status" aria-label={t('name')} className={styles.typing}>
      {text && (
        <>
          <span aria-hidden className={styles.dots} />
          <span className={styles.text}>{text}</span>
        </>
      )}
    </p>
  );
}

function useTypists(chatId: string, isDirect: boolean): string | null {
  const t = useTranslations('chat.typing');
  const inShort = useTranslations('chats');
  const names = useTyping(chatId).map(({ name }) => name);
  const [first, second, third] = names;
  if (first === undefined) return null;
  if (second === undefined) return isDirect ? inShort('typing') : t('one', { first });
  if (third === undefined) return t('two', { first, second });
  if (names.length === 3) return t('three', { first, second, third });
  return t('many', { first, second, count: names.length - 2 });
}

import { Search, X } from '../../ui/icons.tsx';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/button.tsx';
import { lazily } from '../../ui/lazily.ts';
import styles from './chat-info.module.css';

const ChatInfoParts = lazily(() => import('./chat-info-parts.tsx'), 'ChatInfoParts');
const FindMessages = lazily(() => import('../../keep/find-messages.tsx'), 'FindMessages');

interface Props {
  readonly chatId: string;
  readonly onClose: () => void;
}

/** About a chat: who is in it, what it is called, and the ways out. */
export function ChatInfo({ chatId, onClose }: Props) {
  const t = useTranslations('about');
  const [isFinding, setFinding] = useState(false);
  return (
    <div className={styles.info}>
      <header className={styles.header}>
        <h2 className={styles.title}>{t('title')}</h2>
        <IconButton label={t('find')} onPress={() => setFinding(true)}>
          <Search size={20} aria-hidden />
        </IconButton>
        <IconButton label={t('close')} onPress={onClose}>
          <X size={20} aria-hidden />
        </IconButton>
      </header>
      <div className={styles.parts}>
        <Suspense>
          <ChatInfoParts chatId={chatId} />
        </Suspense>
        <Suspense>
          {isFinding && <FindMessages chatId={chatId} onClose={() => setFinding(false)} />}
        </Suspense>
      </div>
    </div>
  );
}

import { Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../ui/button.tsx';
import { lazily } from '../ui/lazily.ts';
import { useExcerpt } from '../wording/excerpt.ts';
import { useWords } from '../app/use-words.ts';
import { useNameOf } from '../wording/wording.ts';
import { List, Pin } from './icons.tsx';
import styles from './keep.module.css';
import type { KeptMessage } from './kept-message.ts';
import { ToMessage } from './to-message.tsx';

const PinList = lazily(() => import('./pin-list.tsx'), 'PinList');

interface Props {
  readonly chatId: string;
  readonly message: KeptMessage;
  readonly hasMore: boolean;
}

export function NewestPin(props: Props) {
  return useWords('keep') && <Bar {...props} />;
}

function Bar({ chatId, message, hasMore }: Props) {
  const t = useTranslations('keep.pins');
  const nameOf = useNameOf();
  const excerpt = useExcerpt();
  const [isOpen, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <section aria-label={t('title')} className={styles.bar}>
      <Pin size={18} aria-hidden />
      <ToMessage chatId={chatId} seq={message.seq} className={styles.newest}>
        <bdi className={styles.name}>{nameOf(message.sender)}</bdi>
        <span dir="auto" className={styles.line}>
          {excerpt(message)}
        </span>
      </ToMessage>
      {hasMore && (
        <IconButton ref={button} label={t('all')} onPress={() => setOpen(true)}>
          <List size={18} aria-hidden />
        </IconButton>
      )}
      <Suspense>{isOpen && <PinList chatId={chatId} onClose={() => setOpen(false)} />}</Suspense>
    </section>
  );
}

import { useScheduled } from '@confab/client/react';
import { Suspense, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { Button } from '../ui/button.tsx';
import { lazily } from '../ui/lazily.ts';
import styles from './scheduled.module.css';

const ScheduledDialog = lazily(() => import('./scheduled-dialog.tsx'), 'ScheduledDialog');

interface Props {
  readonly chatId: string;
}

/** How much the viewer sends later in a chat, and the way to it; nothing where that is nothing. */
export function ScheduledLine({ chatId }: Props) {
  const [isOpen, setOpen] = useState(false);
  const { items } = useScheduled(chatId);
  return (
    <>
      {items.length > 0 && <Line items={items} onOpen={() => setOpen(true)} />}
      <Suspense>
        {isOpen && <ScheduledDialog chatId={chatId} onClose={() => setOpen(false)} />}
      </Suspense>
    </>
  );
}

interface LineProps {
  readonly items: readonly { readonly failure: string | null }[];
  readonly onOpen: () => void;
}

function Line({ items, onOpen }: LineProps) {
  const isThere = useWords('scheduled');
  return isThere && <Shown items={items} onOpen={onOpen} />;
}

function Shown({ items, onOpen }: LineProps) {
  const t = useTranslations('scheduled');
  const failed = items.filter(({ failure }) => failure !== null).length;
  return (
    <p className={styles.line}>
      <Button kind="quiet" size="small" onPress={onOpen}>
        {t('count', { count: items.length })}
        {failed > 0 && ` · ${t('failed', { count: failed })}`}
      </Button>
    </p>
  );
}

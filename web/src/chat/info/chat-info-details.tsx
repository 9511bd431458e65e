import type { ChatItem } from '@confab/client/react';
import { Pencil } from '../../ui/later-icons.tsx';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { pictureOf } from '../../media/chat-picture.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Button } from '../../ui/button.tsx';
import { EditDetails } from './chat-info-edit.tsx';
import styles from './chat-info.module.css';

interface Props {
  readonly chat: ChatItem;
  readonly canEdit: boolean;
}

/** What a group or room is called, and what it is about. */
export function Details({ chat, canEdit }: Props) {
  const t = useTranslations('about');
  const [state, setState] = useState<'shown' | 'editing' | 'edited'>('shown');
  // Whoever may no longer edit it sees it as it is.
  if (state === 'editing' && canEdit) {
    return <EditDetails chat={chat} onDone={() => setState('edited')} />;
  }
  return (
    <section className={styles.face}>
      <Avatar id={chat.id} name={chat.title} url={pictureOf(chat)} size="huge" />
      <bdi className={styles.name}>{chat.title}</bdi>
      <p className={styles.soft}>{t(kindOf(chat))}</p>
      {chat.description && (
        <p dir="auto" className={styles.description}>
          {chat.description}
        </p>
      )}
      {canEdit && (
        <Button size="small" autoFocus={state === 'edited'} onPress={() => setState('editing')}>
          <Pencil size={15} aria-hidden />
          {t('edit')}
        </Button>
      )}
    </section>
  );
}

function kindOf({ kind, visibility }: ChatItem) {
  if (kind === 'GROUP') return 'group';
  return visibility === 'PUBLIC' ? 'publicRoom' : 'privateRoom';
}

import { useMutation } from '@apollo/client/react';
import type { ChatItem } from '@confab/client/react';
import { useNavigate } from '@tanstack/react-router';
import { LogOut } from '../../ui/icons.tsx';
import { Trash2 } from '../../ui/later-icons.tsx';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import styles from './chat-info.module.css';
import { DeleteChatDocument, LeaveChatDocument } from '../gql/chat-info.ts';
import type { Rights } from '../use-rights.ts';

interface Props {
  readonly chat: ChatItem;
  readonly rights: Rights;
}

/** How somebody leaves a group or room, or ends it for everyone. */
export function WaysOut({ chat, rights }: Props) {
  const t = useTranslations('about');
  const navigate = useNavigate();
  const [asking, ask] = useState<'leave' | 'delete' | null>(null);
  const [leaveChat] = useMutation(LeaveChatDocument);
  const [deleteChat] = useMutation(DeleteChatDocument);
  const variables = { input: { chatId: chat.id } };
  const isOwner = chat.viewerMembership?.role === 'OWNER';

  async function leave(): Promise<void> {
    await leaveChat({ variables });
    await navigate({ to: '/chats' });
  }

  async function end(): Promise<void> {
    await deleteChat({ variables });
    await navigate({ to: '/chats' });
  }

  return (
    <section className={styles.waysOut}>
      {rights.has('LEAVE') && (
        <Button kind="quiet" onPress={() => ask('leave')}>
          <LogOut size={18} aria-hidden />
          {t('leave')}
        </Button>
      )}
      {isOwner && !rights.has('LEAVE') && <p className={styles.soft}>{t('handOnFirst')}</p>}
      {rights.has('DELETE_CHAT') && (
        <Button kind="quiet" onPress={() => ask('delete')}>
          <Trash2 size={18} aria-hidden />
          {t('delete')}
        </Button>
      )}
      {asking === 'leave' && (
        <Confirm
          title={t('leaveTitle', { title: chat.title })}
          action={t('leave')}
          isDangerous
          onConfirm={leave}
          onClose={() => ask(null)}
        >
          <p>{t(chat.visibility === 'PUBLIC' ? 'leavePublicMeans' : 'leaveMeans')}</p>
        </Confirm>
      )}
      {asking === 'delete' && (
        <Confirm
          title={t('deleteTitle', { title: chat.title })}
          action={t('delete')}
          isDangerous
          onConfirm={end}
          onClose={() => ask(null)}
        >
          <p>{t('deleteMeans')}</p>
        </Confirm>
      )}
    </section>
  );
}

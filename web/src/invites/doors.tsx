import type { ChatItem } from '@confab/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { Rights } from '../chat/use-rights.ts';
import { Button } from '../ui/button.tsx';
import { BanList } from './ban-list.tsx';
import { InviteDialog } from './invite-dialog.tsx';
import { InviteList } from './invite-list.tsx';
import styles from './invites.module.css';
import { RequestList } from './request-list.tsx';

interface Props {
  readonly chat: ChatItem;
  readonly rights: Rights;
}

/** Who may come into a chat, and who may not. */
export function Doors({ chat, rights }: Props) {
  const t = useTranslations('about.doors');
  const [shown, show] = useState<'links' | 'bans' | null>(null);
  const [isInviting, setInviting] = useState(false);
  const toggle = (list: 'links' | 'bans') => show(shown === list ? null : list);
  return (
    <section className={styles.doors}>
      {rights.has('ADD_MEMBERS') && <RequestList chatId={chat.id} />}
      <div className={styles.buttons}>
        {rights.has('INVITE') && (
          <>
            <Button size="small" onPress={() => setInviting(true)}>
              {t('invite')}
            </Button>
            <Button
              size="small"
              kind="quiet"
              aria-expanded={shown === 'links'}
              onPress={() => toggle('links')}
            >
              {t('showLinks')}
            </Button>
          </>
        )}
        {rights.has('BAN_MEMBERS') && (
          <Button
            size="small"
            kind="quiet"
            aria-expanded={shown === 'bans'}
            onPress={() => toggle('bans')}
          >
            {t('showBans')}
          </Button>
        )}
      </div>
      {shown === 'links' && <InviteList chatId={chat.id} rights={rights} />}
      {shown === 'bans' && <BanList chatId={chat.id} />}
      {isInviting && <InviteDialog chatId={chat.id} onClose={() => setInviting(false)} />}
    </section>
  );
}

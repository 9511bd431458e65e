import { useMessage } from '@confab/client/react';
import { useMemo, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { MessageList } from '../chat/messages/message-list.tsx';
import { useStanding } from '../chat/messages/use-standing.ts';
import { useMayWrite } from '../chat/rules.ts';
import { SidePane } from '../chat/side-pane.tsx';
import { Composer } from '../chat/writing/composer.tsx';
import { ComposingProvider } from '../chat/writing/composing.tsx';
import { IconButton } from '../ui/button.tsx';
import { X } from '../ui/icons.tsx';
import { Follow } from './follow.tsx';
import { InThreadProvider } from './in-thread.ts';
import { Root } from './root.tsx';
import styles from './threads.module.css';

interface Props {
  readonly chatId: string;
  readonly rootId: string;
  readonly onClose: () => void;
}

/** A thread beside its chat: the message that it is under, what was replied, and where more is written. */
export function ThreadPane(props: Props) {
  return useWords('threads') && <Pane {...props} />;
}

function Pane({ chatId, rootId, onClose }: Props) {
  const t = useTranslations('threads');
  const mayWrite = useMayWrite(chatId);
  const isMember = useStanding(chatId) === 'member';
  const isKnown = useMessage(rootId) !== null;
  const [alsoInChat, setAlsoInChat] = useState(false);
  const thread = useMemo(
    () => ({ rootId, alsoInChat, sent: () => setAlsoInChat(false) }),
    [rootId, alsoInChat],
  );
  return (
    <SidePane label={t('title')} isWide onClose={onClose}>
      <InThreadProvider value={thread}>
        <ComposingProvider>
          <div data-drop-area className={styles.thread}>
            <header className={styles.header}>
              <h2 className={styles.title}>{t('title')}</h2>
              {isMember && <Follow rootId={rootId} />}
              <IconButton label={t('close')} onPress={onClose}>
                <X size={20} aria-hidden />
              </IconButton>
            </header>
            <Root chatId={chatId} rootId={rootId} />
            <MessageList
              chatId={chatId}
              at={undefined}
              label={t('list')}
              empty={<p className={styles.aside}>{t('none')}</p>}
            />
            {isMember && mayWrite && isKnown && (
              <>
                <label className={styles.also}>
                  <input
                    type="checkbox"
                    checked={alsoInChat}
                    onChange={(event) => setAlsoInChat(event.target.checked)}
                  />
                  {t('alsoInChat')}
                </label>
                <Composer chatId={chatId} />
              </>
            )}
          </div>
        </ComposingProvider>
      </InThreadProvider>
    </SidePane>
  );
}

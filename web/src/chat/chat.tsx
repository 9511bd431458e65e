import { getRouteApi } from '@tanstack/react-router';
import { Suspense, useRef } from 'react';
import { gently, lazily } from '../ui/lazily.ts';
import { ChatHeader } from './chat-header.tsx';
import styles from './chat.module.css';
import { Composer } from './writing/composer.tsx';
import { ComposingProvider } from './writing/composing.tsx';
import { useInfo } from './info/use-info.ts';
import { MessageList } from './messages/message-list.tsx';
import { NewsRegion } from './messages/news-region.tsx';
import { useChatEnd } from './use-chat-end.ts';
import { useMayWrite } from './rules.ts';
import { useStanding } from './messages/use-standing.ts';
import { useThread } from '../threads/use-thread.ts';

const ChatGone = lazily(() => import('./chat-gone.tsx'), 'ChatGone');
const InfoPane = lazily(() => import('./info/info-pane.tsx'), 'InfoPane');
const ChannelBar = lazily(() => import('./writing/channel-bar.tsx'), 'ChannelBar');
const JoinBar = lazily(() => import('./writing/join-bar.tsx'), 'JoinBar');

const ThreadPane = lazily(() => import('../threads/thread-pane.tsx'), 'ThreadPane');

const PinBar = gently(() => import('../keep/pin-bar.tsx'), 'PinBar');

const route = getRouteApi('/chats/$id');

export function Chat() {
  const { id } = route.useParams();
  const { at } = route.useSearch();
  return <OpenChat key={id} chatId={id} at={at} />;
}

interface Props {
  readonly chatId: string;
  readonly at: number | undefined;
}

function OpenChat({ chatId, at }: Props) {
  const standing = useStanding(chatId);
  const mayWrite = useMayWrite(chatId);
  const end = useChatEnd(chatId);
  const infoButton = useRef<HTMLButtonElement>(null);
  const { isInfoOpen, openInfo, closeInfo } = useInfo();
  const { threadId, closeThread } = useThread();
  if (end) {
    return (
      <Suspense>
        <ChatGone end={end} />
      </Suspense>
    );
  }

  return (
    <ComposingProvider>
      <div className={styles.chat}>
        <section className={styles.main}>
          <ChatHeader
            chatId={chatId}
            isInfoOpen={isInfoOpen}
            infoButton={infoButton}
            onInfo={isInfoOpen ? closeInfo : openInfo}
          />
          <Suspense>
            <PinBar chatId={chatId} />
          </Suspense>
          <MessageList chatId={chatId} at={at} />
          <NewsRegion chatId={chatId} />
          {standing === 'member' && mayWrite && <Composer chatId={chatId} />}
          <Suspense>
            {standing === 'visitor' && <JoinBar chatId={chatId} />}
            {standing === 'member' && !mayWrite && <ChannelBar chatId={chatId} />}
          </Suspense>
        </section>
        <Suspense>
          {isInfoOpen && <InfoPane chatId={chatId} button={infoButton} onClose={closeInfo} />}
        </Suspense>
        <Suspense>
          {threadId !== null && !isInfoOpen && (
            <ThreadPane key={threadId} chatId={chatId} rootId={threadId} onClose={closeThread} />
          )}
        </Suspense>
      </div>
    </ComposingProvider>
  );
}

import type { MessageRecord, Outgoing } from '@confab/client';
import { type ReactNode, Suspense } from 'react';
import { useTranslations } from 'use-intl';
import { Attachments } from '../../media/attachments.tsx';
import { outgoingOf, shownOf } from '../../media/shown.ts';
import { useRootId } from '../../threads/in-thread.ts';
import { gently } from '../../ui/lazily.ts';
import { MessageMenu } from '../menu/message-menu.tsx';
import { MessageMeta } from './message-meta.tsx';
import styles from './message.module.css';
import { Quote, QuoteById } from './quote.tsx';
import { RichText } from '../../ui/rich-text.tsx';
import type { Tick } from './ticks.ts';

const UploadProgress = gently(() => import('../../media/upload-progress.tsx'), 'UploadProgress');

const LinkPreviews = gently(() => import('../previews/link-previews.tsx'), 'LinkPreviews');
const PollView = gently(() => import('../polls/poll-view.tsx'), 'PollView');
const ReactButton = gently(() => import('../reactions/react-button.tsx'), 'ReactButton');
const ReactionRow = gently(() => import('../reactions/reaction-row.tsx'), 'ReactionRow');

const ThreadMark = gently(() => import('../../threads/thread-mark.tsx'), 'ThreadMark');

const ForwardedMark = gently(() => import('../../forward/forwarded-mark.tsx'), 'ForwardedMark');

const UnsentActions = gently(() => import('./unsent-actions.tsx'), 'UnsentActions');

export interface Common {
  readonly chatId: string;
  readonly at: number;
  readonly startsGroup: boolean;
  /** Whether somebody has just come here from elsewhere. */
  readonly isTarget: boolean;
  readonly onJump: (seq: number) => void;
}

interface SentProps extends Common {
  readonly message: MessageRecord;
  readonly tick: Tick | null;
  /** Above what it says, such as who says it. */
  readonly children?: ReactNode;
}

/** What a message says, and what can be done with it. */
export function Sent({ message, tick, chatId, at, onJump, children }: SentProps) {
  const t = useTranslations('chat');
  const isInThread = useRootId() !== undefined;
  const { id, text, attachments, reactions, replyTo, editedAt, deletedAt, pinnedAt } = message;
  const { forwardedFrom, linkPreviews, expiresAt } = message;
  const named = message.mentions.length > 0 || message.mentionsEveryone ? message : undefined;
  const isOfThread = message.thread !== null || message.threadRoot !== null;
  const mark = isOfThread && !isInThread && (
    <Suspense fallback={<div className={styles.thread} />}>
      <ThreadMark message={message} chatId={chatId} />
    </Suspense>
  );
  if (deletedAt || text === null) {
    return (
      <Bubble meta={<MessageMeta at={at} tick={null} />}>
        {children}
        <p className={styles.deleted}>
          {t(deletedAt !== null && deletedAt === expiresAt ? 'expired' : 'deleted')}
        </p>
        {mark}
      </Bubble>
    );
  }
  return (
    <>
      <Bubble
        meta={
          <MessageMeta
            at={at}
            editedId={editedAt && id}
            isPinned={pinnedAt !== null}
            expiresAt={expiresAt}
            tick={tick}
          />
        }
      >
        {children}
        {forwardedFrom && (
          <div className={styles.origin}>
            <Suspense>
              <ForwardedMark of={forwardedFrom} />
            </Suspense>
          </div>
        )}
        {replyTo && <Quote chatId={chatId} of={replyTo} onJump={onJump} />}
        {attachments.length > 0 && <Attachments files={attachments.map(shownOf)} />}
        {text && <RichText text={text} named={named} />}
        <Suspense>{linkPreviews.length > 0 && <LinkPreviews previews={linkPreviews} />}</Suspense>
        <Suspense>{message.poll && <PollView message={message} chatId={chatId} />}</Suspense>
        {reactions.length > 0 && (
          <Suspense fallback={<div className={styles.reactions} />}>
            <ReactionRow message={message} chatId={chatId} />
          </Suspense>
        )}
        {mark}
      </Bubble>
      <div className={styles.actions}>
        <Suspense>
          <ReactButton messageId={id} chatId={chatId} />
        </Suspense>
        <MessageMenu messageId={id} />
      </div>
    </>
  );
}

export function Unsent({ item, chatId, at, onJump }: Common & { readonly item: Outgoing }) {
  return (
    <>
      <Bubble meta={<MessageMeta at={at} tick={item.failure ? 'failed' : 'sending'} />}>
        {item.replyToId && <QuoteById messageId={item.replyToId} chatId={chatId} onJump={onJump} />}
        {item.files.length > 0 && (
          <Attachments files={item.files.map(outgoingOf)} outgoingId={item.clientMessageId} />
        )}
        <Suspense>{isUploading(item) && <UploadProgress item={item} />}</Suspense>
        {item.text && <RichText text={item.text} />}
      </Bubble>
      <Suspense>{item.failure && <UnsentActions item={item} failure={item.failure} />}</Suspense>
    </>
  );
}

const isUploading = ({ files, failure }: Outgoing): boolean =>
  !failure && files.some(({ mediaId }) => mediaId === null);

/** What is known of the message itself stands after the text where there is room, else below it. */
function Bubble({ meta, children }: { readonly meta: ReactNode; readonly children: ReactNode }) {
  return (
    <div className={styles.bubble}>
      <div className={styles.said}>{children}</div>
      {meta}
    </div>
  );
}

import type { MessageRecord, Typist } from '@confab/client';
import type { ChatItem } from '@confab/client/react';
import { useDraft, useOutbox, useSession, useTyping } from '@confab/client/react';
import { useFormatter, useTranslations } from 'use-intl';
import { useExcerpt } from '../wording/excerpt.ts';
import { useSystemLine } from '../wording/wording.ts';
import styles from './chats.module.css';

interface Props {
  readonly chat: ChatItem;
  readonly isOpen: boolean;
}

/** The line below a chat's title: what is going on, what is left to do, or what was said last. */
export function ChatPreview({ chat, isOpen }: Props) {
  const t = useTranslations('chats');
  const typists = useTyping(chat.id);
  const excerpt = useExcerpt();
  const [draft] = useDraft(chat.id);
  const unsent = useOutbox(chat.id).items.find(({ failure }) => failure !== null);

  if (typists.length > 0) return <Typing typists={typists} isDirect={chat.kind === 'DIRECT'} />;
  if (unsent) return <Marked mark={t('notSent')} text={excerpt(unsent)} isFailure />;
  if (draft.trim() && !isOpen) return <Marked mark={t('draft')} text={draft} />;
  return <LastMessage chat={chat} />;
}

function LastMessage({ chat }: { readonly chat: ChatItem }) {
  const t = useTranslations('chats');
  const systemLine = useSystemLine();
  const excerpt = useExcerpt();
  const viewerId = useSession().viewer?.user.id;
  const { lastMessage: message, kind } = chat;
  if (!message) return <p className={styles.preview}>{t('nothingYet')}</p>;
  if (message.kind === 'SYSTEM') return <p className={styles.preview}>{systemLine(message)}</p>;
  const isMine = message.sender?.id === viewerId;
  const isNotebook = chat.peer?.id === viewerId;
  return (
    <p className={styles.preview}>
      {isMine && !isNotebook && <span>{t('byYou')}</span>}
      {!isMine && kind !== 'DIRECT' && (
        <>
          <bdi>{nameOf(message) ?? t('nobody')}</bdi>
          <span>{t('afterName')}</span>
        </>
      )}
      <span dir="auto" className={styles.said}>
        {message.deletedAt ? <em>{t('deleted')}</em> : excerpt(message)}
      </span>
    </p>
  );
}

const nameOf = ({ sender }: MessageRecord) => sender?.profile.displayName;

interface MarkedProps {
  readonly mark: string;
  readonly text: string;
  readonly isFailure?: boolean;
}

function Marked({ mark, text, isFailure = false }: MarkedProps) {
  return (
    <p className={styles.preview}>
      <b className={isFailure ? styles.failed : styles.mark}>{mark} </b>
      <span dir="auto" className={styles.said}>
        {text}
      </span>
    </p>
  );
}

interface TypingProps {
  readonly typists: readonly Typist[];
  readonly isDirect: boolean;
}

function Typing({ typists, isDirect }: TypingProps) {
  const t = useTranslations('chats');
  const format = useFormatter();
  const names = format.list(typists.map(({ name }) => name));
  return (
    <p className={styles.typing}>
      {isDirect ? t('typing') : t('typingOf', { names, count: typists.length })}
    </p>
  );
}

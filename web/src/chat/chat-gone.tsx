import { Link } from '@tanstack/react-router';
import { useWords } from '../app/use-words.ts';
import { Compass } from '../ui/icons.tsx';
import { useTranslations } from 'use-intl';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import styles from './chat.module.css';
import type { ChatEnd } from './use-chat-end.ts';

interface Props {
  readonly end: ChatEnd;
}

/** In the place of a chat that is not to be seen, or not any more. */
export function ChatGone(props: Props) {
  return useWords('ends') && <Gone {...props} />;
}

function Gone({ end }: Props) {
  const t = useTranslations('chat');
  const tEnds = useTranslations('ends');
  return (
    <>
      <Heading isHidden>{t('title')}</Heading>
      <div role="alert" className={styles.gone}>
        <Notice icon={<Compass size={26} />} title={tEnds(end)}>
          <Link to="/chats">{tEnds('toChats')}</Link>
        </Notice>
      </div>
    </>
  );
}

import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../app/use-words.ts';
import { SidePane } from '../side-pane.tsx';
import { ChatInfo } from './chat-info.tsx';

interface Props {
  readonly chatId: string;
  /** What opens it, and has the focus again afterwards. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** What there is to know about a chat. */
export function InfoPane(props: Props) {
  return useWords('about') && <Pane {...props} />;
}

function Pane({ chatId, ...props }: Props) {
  const t = useTranslations('about');
  return (
    <SidePane label={t('title')} {...props}>
      <ChatInfo chatId={chatId} onClose={props.onClose} />
    </SidePane>
  );
}

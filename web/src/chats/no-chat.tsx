import { MessagesSquare } from '../ui/icons.tsx';
import { useTranslations } from 'use-intl';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';

/** In the place of a chat while none is open. */
export function NoChat() {
  const t = useTranslations('chats');
  return (
    <>
      <Heading isHidden>{t('title')}</Heading>
      <Notice icon={<MessagesSquare size={26} />} title={t('none')}>
        {t('choose')}
      </Notice>
    </>
  );
}

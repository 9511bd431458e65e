import { CircleAlert, Compass } from '../ui/icons.tsx';
import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { FailureNotice } from '../ui/failure.tsx';
import { Heading } from '../ui/heading.tsx';
import { Notice } from '../ui/notice.tsx';
import { UnreachableError } from './unreachable.ts';

export function NotFound() {
  const t = useTranslations('shell');
  return (
    <>
      <Heading isHidden>{t('notFound')}</Heading>
      <Notice icon={<Compass size={26} />} title={t('notFound')}>
        <Link to="/chats">{t('toChats')}</Link>
      </Notice>
    </>
  );
}

const NO_ANSWER = { code: 'NETWORK_ERROR', message: '', retryAfter: null };

/** A screen could not be loaded, or has failed in a way that nobody has foreseen. */
export function Failed({ error }: ErrorComponentProps) {
  const t = useTranslations('shell');
  const router = useRouter();
  if (error instanceof UnreachableError) {
    return <FailureNotice failure={NO_ANSWER} onRetry={() => void router.invalidate()} />;
  }
  return (
    <Notice icon={<CircleAlert size={26} />} title={t('failed')}>
      <Button onPress={() => location.reload()}>{t('reload')}</Button>
    </Notice>
  );
}

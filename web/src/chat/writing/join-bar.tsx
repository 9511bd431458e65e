import { useMutation } from '@apollo/client/react';
import { confabErrorOf } from '@confab/client/apollo';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { FailureLine } from '../../ui/failure.tsx';
import styles from '../chat.module.css';
import { JoinRoomDocument } from '../gql/chat.ts';

/** In the composer's place for whoever only looks: members write. */
export function JoinBar({ chatId }: { readonly chatId: string }) {
  const t = useTranslations('chat');
  const [join, { loading, error }] = useMutation(JoinRoomDocument);
  const onPress = () => {
    // What is refused is shown as `error`.
    join({ variables: { input: { chatId } } }).catch(() => undefined);
  };
  return (
    <div className={styles.joinBar}>
      <p>{t('visiting')}</p>
      <Button kind="primary" isPending={loading} onPress={onPress}>
        {t('join')}
      </Button>
      <FailureLine failure={error ? confabErrorOf(error) : null} />
    </div>
  );
}

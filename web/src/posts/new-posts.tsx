import { confabErrorOf } from '@confab/client/apollo';
import { ArrowUp } from '../ui/later-icons.tsx';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { useToast } from '../ui/toast.tsx';
import styles from './post-list.module.css';

interface Props {
  /** How many wait. */
  readonly count: number;
  /** Whether what is shown begins somewhere below the newest ones. */
  readonly isBeyond: boolean;
  readonly onShow: () => Promise<void>;
}

/** Says how many have come, and shows them when pressed. */
export function NewPosts({ count, isBeyond, onShow }: Props) {
  const t = useTranslations('posts');
  const say = useToast();
  const isThere = count > 0 || isBeyond;
  return (
    <div role="status" className={styles.newPosts}>
      {isThere && (
        <Button
          kind="primary"
          size="small"
          onPress={() => {
            onShow().catch((error: unknown) => say(confabErrorOf(error).message, 'failed'));
          }}
        >
          <ArrowUp size={16} aria-hidden />
          {count > 0 ? t('newPosts', { count }) : t('newest')}
        </Button>
      )}
    </div>
  );
}

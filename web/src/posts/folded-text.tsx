import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../ui/button.tsx';
import { RichText } from '../ui/rich-text.tsx';
import styles from './folded-text.module.css';

interface Props {
  readonly text: string;
  /** Whether all of it is to be seen at once. */
  readonly isWhole: boolean;
}

const MANY_CHARACTERS = 900;
const MANY_LINES = 15;

const isLong = (text: string): boolean =>
  text.length > MANY_CHARACTERS || text.split('\n').length > MANY_LINES;

/** What somebody wrote; of a long text the beginning, until one asks for the rest. */
export function FoldedText({ text, isWhole }: Props) {
  const t = useTranslations('posts');
  const [isUnfolded, setUnfolded] = useState(isWhole);
  if (isUnfolded || !isLong(text)) return <RichText text={text} />;
  return (
    <div className={styles.fold}>
      {/* Whoever gets to a link by the keyboard sees it. */}
      <div className={styles.beginning} onFocus={() => setUnfolded(true)}>
        <RichText text={text} />
      </div>
      <Button size="small" kind="quiet" onPress={() => setUnfolded(true)}>
        {t('showAll')}
      </Button>
    </div>
  );
}

import { classes } from '../ui/classes.ts';
import styles from './chat-preview.module.css';

interface Props {
  /** Those of the app, where none are given. */
  readonly theme?: string;
  readonly background?: string;
  /** Two messages to be read; two strokes without. */
  readonly texts?: readonly [theirs: string, mine: string];
}

/** What a chat looks like. */
export function ChatPreview({ theme, background, texts }: Props) {
  return (
    <span data-theme={theme} data-background={background} className={styles.ground}>
      <span className={classes(styles.bubble, !texts && styles.stroke)}>{texts?.[0]}</span>
      <span className={classes(styles.bubble, styles.own, !texts && styles.stroke)}>
        {texts?.[1]}
      </span>
    </span>
  );
}

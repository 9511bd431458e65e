import { useState } from 'react';
import { colourOf, initialsOf } from './initials.ts';
import { classes } from './classes.ts';
import styles from './avatar.module.css';

interface Props {
  /** Whose it is: it decides about the colour. */
  readonly id: string;
  readonly name: string;
  readonly url?: string | null;
  readonly size?: 'small' | 'usual' | 'large' | 'huge';
  /** Whether to show that somebody is there. */
  readonly isOnline?: boolean;
}

/** Their picture, or else initials on a colour of theirs. It says nothing to screen readers: the name stands beside it. */
export function Avatar({ id, name, url = null, size = 'usual', isOnline = false }: Props) {
  // What cannot be had, as where its address has ended.
  const [failed, setFailed] = useState<string | null>(null);
  const picture = url === failed ? null : url;
  return (
    <span
      aria-hidden
      data-initials={picture ? undefined : initialsOf(name)}
      className={classes(styles.avatar, styles[size], styles[colourOf(id)])}
    >
      {picture && (
        <img src={picture} alt="" className={styles.picture} onError={() => setFailed(picture)} />
      )}
      {isOnline && <span className={styles.online} />}
    </span>
  );
}

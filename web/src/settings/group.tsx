import { type ReactNode, useId } from 'react';
import { classes } from '../ui/classes.ts';
import styles from './group.module.css';

interface Props {
  readonly title: string;
  readonly hint?: ReactNode;
  /** Whether it is one to think about. */
  readonly isDangerous?: boolean;
  readonly children: ReactNode;
}

/** What belongs together, and is saved together. */
export function Group({ title, hint, isDangerous = false, children }: Props) {
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes(styles.group, isDangerous && styles.danger)}>
      <header>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {hint && <p className={styles.hint}>{hint}</p>}
      </header>
      {children}
    </section>
  );
}

import { type ReactNode } from 'react';
import styles from './panes.module.css';

interface Props {
  /** What there is to choose from. */
  readonly list: ReactNode;
  /** What was chosen. */
  readonly children: ReactNode;
  /** Which of both a phone shows. */
  readonly isOpen: boolean;
}

/** A list and what is chosen in it, side by side; on a phone one of them. */
export function Panes({ list, children, isOpen }: Props) {
  return (
    <div className={styles.panes} data-open={isOpen}>
      <div className={styles.list}>{list}</div>
      <div className={styles.detail}>{children}</div>
    </div>
  );
}

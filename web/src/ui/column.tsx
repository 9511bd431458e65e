import { type ReactNode, type Ref } from 'react';
import styles from './column.module.css';

interface Props {
  readonly children: ReactNode;
  /** What of it is scrolled. */
  readonly scroller?: Ref<HTMLDivElement>;
}

/** One column of a width that reads well, for screens that are no list with something beside it. */
export function Column({ children, scroller }: Props) {
  return (
    <div ref={scroller} data-scroller className={styles.scroller}>
      <div className={styles.column}>{children}</div>
    </div>
  );
}

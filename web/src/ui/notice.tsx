import { type ReactNode } from 'react';
import styles from './notice.module.css';

interface Props {
  readonly icon?: ReactNode;
  readonly title: ReactNode;
  /** What to do about it, or what comes next. */
  readonly children?: ReactNode;
}

/** In the middle of what would be empty: nothing there yet, nothing found, gone, not for you. */
export function Notice({ icon, title, children }: Props) {
  return (
    <div className={styles.notice}>
      {icon && <div className={styles.icon}>{icon}</div>}
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.more}>{children}</div>}
    </div>
  );
}

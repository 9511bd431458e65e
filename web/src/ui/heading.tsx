import { type ReactNode, use, useEffect, useRef } from 'react';
import styles from './heading.module.css';
import { classes } from './classes.ts';
import { TitleCount, titleOf } from './title-count.ts';

interface Props {
  /** What the window is called, too. */
  readonly children: string;
  /** Beside it, such as buttons. */
  readonly actions?: ReactNode;
  /** Seen by nobody, and read to those who cannot see. */
  readonly isHidden?: boolean;
}

/** Where somebody arrives, the browser begins at the beginning of the page. */
let hasArrived = false;

/** A screen's heading. Whoever comes there from another screen begins there, as on a page of its own. */
export function Heading({ children, actions, isHidden = false }: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  const count = use(TitleCount);
  useEffect(() => {
    document.title = titleOf(children, count);
  }, [children, count]);
  useEffect(() => {
    const { activeElement } = document;
    const isFree = activeElement === null || activeElement === document.body;
    const begins = hasArrived && (isFree || activeElement.closest('nav'));
    if (begins) heading.current?.focus({ preventScroll: true });
    hasArrived = true;
  }, []);

  return (
    <header className={classes(isHidden ? 'visually-hidden' : styles.header)}>
      <h1 ref={heading} tabIndex={-1} dir="auto">
        {children}
      </h1>
      {actions}
    </header>
  );
}

import { FocusScope } from 'react-aria/FocusScope';
import { useModalOverlay } from 'react-aria/useModalOverlay';
import {
  type KeyboardEvent,
  type ReactNode,
  type RefObject,
  useEffect,
  useEffectEvent,
  useRef,
} from 'react';
import { classes } from '../ui/classes.ts';
import { NARROW, useMedia } from '../ui/media.ts';
import styles from './chat.module.css';

interface Props {
  readonly label: string;
  /** What has the focus again afterwards; unless told otherwise, what had it before. */
  readonly button?: RefObject<HTMLElement | null>;
  readonly isWide?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** Stands beside a chat, or over everything where there is no room. */
export function SidePane({ label, button, isWide = false, onClose, children }: Props) {
  const isOver = useMedia(NARROW);
  const pane = useRef<HTMLDivElement>(null);
  const { modalProps } = useOver(isOver, pane, onClose);
  useMovedFocus(isOver, pane, button);

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape' && !event.defaultPrevented) onClose();
  }

  const kind = isOver
    ? { ...modalProps, role: 'dialog', 'aria-modal': true }
    : { role: 'complementary', onKeyDown: press };
  return (
    <div className={styles.sidePlace}>
      <FocusScope contain={isOver}>
        <div
          {...kind}
          ref={pane}
          tabIndex={-1}
          aria-label={label}
          className={classes(styles.side, isWide && styles.wide)}
        >
          {children}
        </div>
      </FocusScope>
    </div>
  );
}

/** Keeps everybody away from what is covered. */
function useOver(isOpen: boolean, pane: RefObject<HTMLElement | null>, close: () => void) {
  const nothing = () => undefined;
  const never = { open: nothing, toggle: nothing, setOpen: nothing, setPoint: nothing };
  const state = { isOpen, close, point: null, ...never };
  return useModalOverlay({ isDismissable: true }, state, pane);
}

/** It goes in with whoever has opened it, or who can be nowhere else, and afterwards back to what opened it. */
function useMovedFocus(
  isOver: boolean,
  pane: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null> | undefined,
): void {
  const before = useRef<Element | null>(null);
  const enter = useEffectEvent(() => {
    const { activeElement } = document;
    if (pane.current?.contains(activeElement)) return;
    before.current ??= activeElement;
    if (isOver || activeElement === button?.current) pane.current?.focus();
  });
  const leave = useEffectEvent(() => {
    // Whoever has gone on elsewhere stays there.
    if (document.activeElement !== document.body) return;
    const { current } = button ?? before;
    if (current instanceof HTMLElement) current.focus();
  });
  useEffect(() => enter(), [isOver]);
  useEffect(() => () => leave(), []);
}

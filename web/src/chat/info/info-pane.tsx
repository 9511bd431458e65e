import { FocusScope } from 'react-aria/FocusScope';
import { useModalOverlay } from 'react-aria/useModalOverlay';
import { type KeyboardEvent, type RefObject, useEffect, useEffectEvent, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../app/use-words.ts';
import { NARROW, useMedia } from '../../ui/media.ts';
import styles from '../chat.module.css';
import { ChatInfo } from './chat-info.tsx';

interface Props {
  readonly chatId: string;
  /** What opens it, and has the focus again afterwards. */
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** What there is to know about a chat: beside it, or over everything where there is no room. */
export function InfoPane(props: Props) {
  return useWords('about') && <Pane {...props} />;
}

function Pane({ chatId, button, onClose }: Props) {
  const t = useTranslations('about');
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
    <div className={styles.infoPlace}>
      <FocusScope contain={isOver}>
        <div {...kind} ref={pane} tabIndex={-1} aria-label={t('title')} className={styles.info}>
          <ChatInfo chatId={chatId} onClose={onClose} />
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

/** It goes in with whoever has opened it, or who can be nowhere else, and afterwards back to what opens it. */
function useMovedFocus(
  isOver: boolean,
  pane: RefObject<HTMLElement | null>,
  button: RefObject<HTMLElement | null>,
): void {
  const enter = useEffectEvent(() => {
    const { activeElement } = document;
    if (pane.current?.contains(activeElement)) return;
    if (isOver || activeElement === button.current) pane.current?.focus();
  });
  const leave = useEffectEvent(() => {
    // Whoever has gone on elsewhere stays there.
    if (document.activeElement === document.body) button.current?.focus();
  });
  useEffect(() => enter(), [isOver]);
  useEffect(() => () => leave(), []);
}

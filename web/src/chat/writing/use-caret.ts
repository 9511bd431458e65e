import { type RefObject, useState, useSyncExternalStore } from 'react';

type Box = RefObject<HTMLTextAreaElement | null>;

const MOVING = ['input', 'keyup', 'click', 'focus', 'blur', 'select'] as const;

/** Where somebody writes; null while they are elsewhere, or have chosen a part of the text. */
export function useCaret(box: Box): number | null {
  // The same function each time: it would listen anew.
  const [subscribe] = useState(() => subscribeTo(box));
  return useSyncExternalStore(subscribe, () => caretIn(box.current));
}

const subscribeTo = (box: Box) => (listener: () => void) => {
  const element = box.current;
  for (const name of MOVING) element?.addEventListener(name, listener);
  return () => {
    for (const name of MOVING) element?.removeEventListener(name, listener);
  };
};

function caretIn(element: HTMLTextAreaElement | null): number | null {
  if (!element || element !== document.activeElement) return null;
  const { selectionStart, selectionEnd } = element;
  return selectionStart === selectionEnd ? selectionStart : null;
}

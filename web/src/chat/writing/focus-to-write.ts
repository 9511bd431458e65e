import { getRouteApi } from '@tanstack/react-router';
import { type RefObject, useEffect, useState } from 'react';
import type { Target } from './composing.tsx';
import { isTouchOnly } from '../device.ts';

const route = getRouteApi('/chats/$id');

/** Whoever opens a chat, or chooses what to answer or to edit, goes on by writing. */
export function useFocusToWrite(
  box: RefObject<HTMLTextAreaElement | null>,
  target: Target | null,
): void {
  const { at } = route.useSearch();
  const [begunAt] = useState(at);
  useEffect(() => {
    // Who has come for a certain message reads; a touch screen's keyboard would hide what there is to read.
    if (begunAt === undefined && !isTouchOnly() && !isWritingElsewhere()) focusEnd(box.current);
  }, [box, begunAt]);
  useEffect(() => {
    if (target) focusEnd(box.current);
  }, [box, target]);
}

const isWritingElsewhere = (): boolean =>
  document.activeElement?.matches('input, textarea, [role="dialog"] *') ?? false;

function focusEnd(box: HTMLTextAreaElement | null): void {
  box?.focus({ preventScroll: true });
  box?.setSelectionRange(box.value.length, box.value.length);
}

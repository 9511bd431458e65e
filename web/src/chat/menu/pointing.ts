import { type RefObject, useEffect, useEffectEvent } from 'react';

/** In the window. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

const LONG_PRESS_MS = 500;
/** A finger is never quite still. */
const STILL_PX = 10;

/** Tells of a right click and of a long press in the article around an element, but on what has a menu of its own. */
export function usePointing(
  inside: RefObject<HTMLElement | null>,
  onPoint: (at: Point, target: Element) => void,
): void {
  const point = useEffectEvent(onPoint);
  useEffect(() => {
    const article = inside.current?.closest('article');
    return article ? watch(article, point) : undefined;
  }, [inside]);
}

function watch(article: HTMLElement, point: (at: Point, target: Element) => void): () => void {
  const stopped = new AbortController();
  let began: Point | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function on<Type extends keyof HTMLElementEventMap>(
    type: Type,
    listener: (event: HTMLElementEventMap[Type]) => void,
  ): void {
    article.addEventListener(type, listener, { signal: stopped.signal });
  }
  function end(): void {
    clearTimeout(timer);
    began = null;
  }

  on('contextmenu', (event) => {
    const { target } = event;
    if (!(target instanceof Element) || hasOwnMenu(target)) return;
    event.preventDefault();
    end();
    point(pointOf(event), target);
  });
  on('pointerdown', (event) => {
    end();
    const { target } = event;
    if (event.pointerType !== 'touch' || !(target instanceof Element) || hasOwnMenu(target)) return;
    const at = pointOf(event);
    began = at;
    timer = setTimeout(() => point(at, target), LONG_PRESS_MS);
  });
  on('pointermove', ({ clientX, clientY }) => {
    if (began && Math.hypot(clientX - began.x, clientY - began.y) > STILL_PX) end();
  });
  on('pointerup', end);
  on('pointercancel', end);
  return () => {
    end();
    stopped.abort();
  };
}

const pointOf = ({ clientX, clientY }: MouseEvent): Point => ({ x: clientX, y: clientY });

/** Links can be copied and opened elsewhere, and a part of the text that is selected can be copied. */
function hasOwnMenu(target: Element): boolean {
  const selection = getSelection();
  const isSelected = selection !== null && !selection.isCollapsed;
  return target.closest('a') !== null || (isSelected && selection.containsNode(target, true));
}

import { type MouseEvent, type PointerEvent, useRef, useState, type WheelEvent } from 'react';
import { moved, type Point, type Stage, type View, WHOLE, zoomed } from './zoom.ts';

const STEP = 1.6;
const NOTCH_PX = 100;
/** A finger that moves so far across goes to the next picture. */
const SWIPE_PX = 60;

interface Options {
  /** What a finger does across a picture that is not enlarged; else it moves it. */
  readonly onSwipe?: (direction: -1 | 1) => void;
  /** How much larger than its place the picture is at first, if it is. */
  readonly beyond?: { readonly across: number; readonly down: number };
}

const AS_ITS_PLACE = { across: 1, down: 1 };

/** By wheel, by two fingers, by a double click, and by buttons; a large picture is moved by dragging it. */
export function useZoom({ onSwipe, beyond = AS_ITS_PLACE }: Options) {
  const stage = useRef<HTMLDivElement>(null);
  const [view, setView] = useState<View>(WHOLE);
  const pointers = useRef(new Map<number, Point>());
  const swiped = useRef<Point>({ x: 0, y: 0 });

  function measured(): Stage {
    const { width, height } = stage.current?.getBoundingClientRect() ?? { width: 0, height: 0 };
    const picture = { width: width * beyond.across, height: height * beyond.down };
    return { place: { width, height }, picture };
  }
  /** As seen from the middle. */
  function fromMiddle({ x, y }: Point): Point {
    const {
      left = 0,
      top = 0,
      width = 0,
      height = 0,
    } = stage.current?.getBoundingClientRect() ?? {};
    return { x: x - left - width / 2, y: y - top - height / 2 };
  }
  const zoom = (factor: number, at: Point = { x: 0, y: 0 }) =>
    setView((before) => zoomed(before, factor, at, measured()));
  const move = (by: Point) => setView((before) => moved(before, by, measured()));

  function onPointerDown(event: PointerEvent): void {
    pointers.current.set(event.pointerId, pointOf(event));
    swiped.current = { x: 0, y: 0 };
    event.currentTarget.setPointerCapture(event.pointerId);
  }
  function onPointerMove(event: PointerEvent): void {
    const before = pointers.current.get(event.pointerId);
    if (!before) return;
    const now = pointOf(event);
    const other = [...pointers.current].find(([id]) => id !== event.pointerId)?.[1];
    pointers.current.set(event.pointerId, now);
    if (other) {
      const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
      return zoom(distance(now, other) / distance(before, other), fromMiddle(middle));
    }
    const by = { x: now.x - before.x, y: now.y - before.y };
    if (!onSwipe || view.scale > 1) return move(by);
    swiped.current = { x: swiped.current.x + by.x, y: swiped.current.y + by.y };
  }
  function onPointerUp(event: PointerEvent): void {
    if (!pointers.current.delete(event.pointerId) || !onSwipe || view.scale > 1) return;
    const { x, y } = swiped.current;
    if (event.pointerType === 'touch' && Math.abs(x) > Math.max(SWIPE_PX, Math.abs(y) * 2)) {
      onSwipe(x < 0 ? 1 : -1);
    }
  }

  return {
    view,
    zoomIn: () => zoom(STEP),
    zoomOut: () => zoom(1 / STEP),
    zoomTo: (scale: number) => zoom(scale / view.scale),
    move,
    reset: () => setView(WHOLE),
    /** What is looked at, and its place. */
    stageProps: {
      ref: stage,
      onPointerDown,
      onPointerMove,
      onPointerUp,
      onPointerCancel: onPointerUp,
      onWheel: (event: WheelEvent) => zoom(STEP ** -notchesOf(event), fromMiddle(pointOf(event))),
      onDoubleClick: (event: MouseEvent) =>
        view.scale > 1 ? setView(WHOLE) : zoom(STEP ** 2, fromMiddle(pointOf(event))),
    },
  };
}

/** A wheel moves by whole ones, where the finger on a touchpad has many small ones of each. */
const notchesOf = ({ deltaY, deltaMode }: WheelEvent): number =>
  deltaMode === 0 ? Math.min(Math.max(deltaY / NOTCH_PX, -1), 1) : Math.sign(deltaY);

const pointOf = ({ clientX, clientY }: { clientX: number; clientY: number }): Point => ({
  x: clientX,
  y: clientY,
});

const distance = (one: Point, other: Point) =>
  Math.max(Math.hypot(one.x - other.x, one.y - other.y), 1);

/** As the style sheet has them. */
export const COLUMNS = 8;

/** Where an arrow leads in a grid of so many; null where it leads nowhere. */
export function placeAt(
  key: string,
  from: number,
  count: number,
  isReversed: boolean,
): number | null {
  const step = stepOf(key, isReversed);
  const place = from + step;
  return step !== 0 && place >= 0 && place < count ? place : null;
}

function stepOf(key: string, isReversed: boolean): number {
  switch (key) {
    case 'ArrowDown':
      return COLUMNS;
    case 'ArrowUp':
      return -COLUMNS;
    case 'ArrowRight':
      return isReversed ? -1 : 1;
    case 'ArrowLeft':
      return isReversed ? 1 : -1;
    default:
      return 0;
  }
}

// Drawn by icons.ts, of Lucide (ISC License, © Lucide Contributors).
import { icon } from '../ui/icon.tsx';

export const Timer = icon(
  <>
    <path d="M10 2h4m-2 12l3-3" />
    <circle cx="12" cy="14" r="8" />
  </>,
);

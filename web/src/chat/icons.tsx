// Drawn by icons.ts, of Lucide (ISC License, © Lucide Contributors).
import { icon } from '../ui/icon.tsx';

export const SmilePlus = icon(
  <>
    <path d="M22 11v1a10 10 0 1 1-9-10" />
    <path d="M8 14s1.5 2 4 2s4-2 4-2M9 9h.01M15 9h.01M16 5h6m-3-3v6" />
  </>,
);

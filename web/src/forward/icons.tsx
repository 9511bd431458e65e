// Drawn by icons.ts, of Lucide (ISC License, © Lucide Contributors).
import { pointing } from '../ui/icon.tsx';

export const Forward = pointing(
  <>
    <path d="m15 17l5-5l-5-5" />
    <path d="M4 18v-2a4 4 0 0 1 4-4h12" />
  </>,
);

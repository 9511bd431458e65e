// Drawn by icons.ts, of Lucide (ISC License, © Lucide Contributors).
import { icon } from '../ui/icon.tsx';

export const Download = icon(
  <>
    <path d="M12 15V3m9 12v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4" />
    <path d="m7 10l5 5l5-5" />
  </>,
);
export const FileText = icon(
  <>
    <path d="M6 22a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h8a2.4 2.4 0 0 1 1.704.706l3.588 3.588A2.4 2.4 0 0 1 20 8v12a2 2 0 0 1-2 2z" />
    <path d="M14 2v5a1 1 0 0 0 1 1h5M10 9H8m8 4H8m8 4H8" />
  </>,
);
export const ImagePlus = icon(
  <>
    <path d="M16 5h6m-3-3v6m2 3.5V19a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h7.5" />
    <path d="m21 15l-3.086-3.086a2 2 0 0 0-2.828 0L6 21" />
    <circle cx="9" cy="9" r="2" />
  </>,
);
export const ImageUp = icon(
  <>
    <path d="M10.3 21H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2h14a2 2 0 0 1 2 2v10l-3.1-3.1a2 2 0 0 0-2.814.014L6 21" />
    <path d="m14 19.5l3-3l3 3M17 22v-5.5" />
    <circle cx="9" cy="9" r="2" />
  </>,
);
export const Pause = icon(
  <>
    <rect width="5" height="18" x="14" y="3" rx="1" />
    <rect width="5" height="18" x="5" y="3" rx="1" />
  </>,
);
export const Play = icon(
  <path d="M5 5a2 2 0 0 1 3.008-1.728l11.997 6.998a2 2 0 0 1 .003 3.458l-12 7A2 2 0 0 1 5 19z" />,
);
export const Square = icon(<rect width="18" height="18" x="3" y="3" rx="2" />);
export const ZoomIn = icon(
  <>
    <circle cx="11" cy="11" r="8" />
    <path d="m21 21l-4.35-4.35M11 8v6m-3-3h6" />
  </>,
);
export const ZoomOut = icon(
  <>
    <circle cx="11" cy="11" r="8" />
    <path d="m21 21l-4.35-4.35M8 11h6" />
  </>,
);

import type { ReactNode, SVGProps } from 'react';

interface Props extends SVGProps<SVGSVGElement> {
  readonly 'data-points'?: boolean;
  /** Its width and height in pixels; 24 when left out. */
  readonly size?: number;
}

export type Icon = (props: Props) => ReactNode;

/** Lines on a field of 24 × 24, in the colour of the text. */
export const icon =
  (shape: ReactNode): Icon =>
  ({ size = 24, ...props }) => (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={2}
      strokeLinecap="round"
      strokeLinejoin="round"
      {...props}
    >
      {shape}
    </svg>
  );

/** The same for what points to where lines begin, or end: elsewhere where they are written from the right. */
export function pointing(shape: ReactNode): Icon {
  const Drawn = icon(shape);
  return (props) => <Drawn {...props} data-points />;
}

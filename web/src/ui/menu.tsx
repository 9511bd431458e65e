import {
  type ComponentType,
  type ReactNode,
  type RefObject,
  Suspense,
  useRef,
  useState,
} from 'react';
import { Button, type PopoverProps } from 'react-aria-components';
import { lazily } from './lazily.ts';
import type { MenuAction } from './menu-popover.tsx';

export type { MenuAction } from './menu-popover.tsx';

const loadPopover = () => import('./menu-popover.tsx');
const MenuPopover = lazily(loadPopover, 'MenuPopover');

interface Place {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly label: string;
  readonly onClose: () => void;
}

interface ButtonProps<Own> {
  /** What its button is called, and it. */
  readonly label: string;
  /** What is seen of its button. */
  readonly face: ReactNode;
  readonly className?: string | undefined;
  readonly load: () => Promise<unknown>;
  readonly popover: ComponentType<Place & Own>;
  /** What it is given beside its place. */
  readonly own: Own;
}

interface Props extends Pick<ButtonProps<never>, 'label' | 'face' | 'className'> {
  readonly placement?: PopoverProps['placement'];
  readonly actions: readonly MenuAction[];
}

/** A button that opens a menu, whose code is loaded when somebody reaches for it. */
export const Menu = ({ placement = 'bottom end', actions, ...rest }: Props) => (
  <MenuButton {...rest} load={loadPopover} popover={MenuPopover} own={{ placement, actions }} />
);

/** The same of a menu that brings its own actions along. */
export function MenuButton<Own extends object>({
  label,
  face,
  className,
  load,
  popover: Popover,
  own,
}: ButtonProps<Own>) {
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button
        ref={button}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        className={className ?? ''}
        onHoverStart={() => void load()}
        onFocus={() => void load()}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') setOpen(true);
          else event.continuePropagation();
        }}
        onPress={() => setOpen(true)}
      >
        {face}
      </Button>
      <Suspense>
        {isOpen && (
          <Popover {...own} button={button} label={label} onClose={() => setOpen(false)} />
        )}
      </Suspense>
    </>
  );
}

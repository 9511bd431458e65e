import { type ReactNode, type RefObject } from 'react';
import { Menu, MenuItem, Popover, type PopoverProps } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './menu-popover.module.css';

export interface MenuAction {
  readonly label: string;
  readonly icon?: ReactNode;
  /** Whether it takes something away. */
  readonly isDangerous?: boolean;
  /** While it is not known yet whether it can be done. */
  readonly isDisabled?: boolean;
  readonly onAction: () => void;
}

interface Props {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly label: string;
  readonly placement: PopoverProps['placement'];
  /** Where in the window it opens, if not at its button. */
  readonly at?: DOMRect;
  readonly actions: readonly MenuAction[];
  readonly onClose: () => void;
}

export function MenuPopover({ button, label, placement, at, actions, onClose }: Props) {
  return (
    <Popover
      triggerRef={button}
      trigger="MenuTrigger"
      aria-label={label}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement={placement}
      {...(at && { getTargetRect: () => at })}
      className={styles.popover}
    >
      <Menu aria-label={label} autoFocus="first" onClose={onClose} className={styles.menu}>
        {actions.map(({ label, icon, isDangerous = false, isDisabled = false, onAction }) => (
          <MenuItem
            key={label}
            textValue={label}
            isDisabled={isDisabled}
            onAction={onAction}
            className={classes(styles.item, isDangerous && styles.dangerous)}
          >
            {icon}
            {label}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}

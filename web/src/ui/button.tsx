import { type ComponentProps } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { classes } from './classes.ts';
import styles from './button.module.css';

type AriaProps = Omit<ComponentProps<typeof AriaButton>, 'className' | 'style' | 'isPending'>;

interface Props extends AriaProps {
  /** What it is among others: the one that is meant, one of many, barely one, or one to think about. */
  readonly kind?: 'primary' | 'plain' | 'quiet' | 'danger';
  readonly size?: 'small' | 'usual';
  /** As wide as there is room. */
  readonly wide?: boolean;
  /** Whether it is doing what it does, and does nothing else meanwhile. */
  readonly isPending?: boolean;
}

export function Button({
  kind = 'plain',
  size = 'usual',
  wide = false,
  isPending = false,
  ...rest
}: Props) {
  return (
    <AriaButton
      {...rest}
      {...(isPending && PENDING)}
      className={classes(styles.button, styles[kind], styles[size], wide && styles.wide)}
    />
  );
}

/** It keeps the focus. React Aria's own would also announce the button by a picture that has no name once the button is gone. */
const PENDING = {
  type: 'button',
  onPress: undefined,
  'aria-disabled': true,
  'data-pending': true,
} as const;

interface IconProps extends AriaProps {
  /** What it does: an icon says it to some people only. */
  readonly label: string;
  /** Whether it is the one that is meant. */
  readonly isFilled?: boolean;
}

export function IconButton({ label, isFilled = false, ...rest }: IconProps) {
  return (
    <AriaButton
      {...rest}
      aria-label={label}
      className={classes(styles.button, styles.icon, isFilled && styles.filled)}
    />
  );
}

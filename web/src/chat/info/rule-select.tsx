import { type ReactNode, useId } from 'react';
import styles from './chat-info-permissions.module.css';

interface Props {
  readonly label: string;
  readonly hint?: string;
  readonly value: string;
  readonly isDisabled: boolean;
  readonly onChange: (value: string) => void;
  readonly children: ReactNode;
}

/** One rule of a chat, with what it may be. */
export function RuleSelect({ label, hint, value, isDisabled, onChange, children }: Props) {
  const id = useId();
  return (
    <div className={styles.row}>
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        disabled={isDisabled}
        aria-describedby={hint && `${id}hint`}
        onChange={({ target }) => onChange(target.value)}
      >
        {children}
      </select>
      {hint && (
        <p id={`${id}hint`} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}

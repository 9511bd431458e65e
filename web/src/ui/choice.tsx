import { useId } from 'react';
import styles from './choice.module.css';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly hint?: string;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few, all of them in sight. */
export function Choice<Value extends string>(props: Props<Value>) {
  const { label, options, value: chosen, onChange } = props;
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id} className={styles.choice}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      {options.map(({ value, label, hint }, index) => (
        <div key={value}>
          <label className={styles.option}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              onChange={() => onChange(value)}
              aria-describedby={hint && `${id}-${index}`}
              className={styles.mark}
            />
            {label}
          </label>
          {hint && (
            <p id={`${id}-${index}`} className={styles.hint}>
              {hint}
            </p>
          )}
        </div>
      ))}
    </div>
  );
}

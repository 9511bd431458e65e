import { type ReactNode, useId } from 'react';
import styles from './swatches.module.css';

interface Option<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** How it looks. */
  readonly preview: ReactNode;
}

interface Props<Value extends string> {
  readonly label: string;
  readonly options: readonly Option<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** One of a few that are chosen by their looks. */
export function Swatches<Value extends string>(props: Props<Value>) {
  const { label, options, value: chosen, onChange } = props;
  const id = useId();
  return (
    <div role="radiogroup" aria-labelledby={id}>
      <p id={id} className={styles.label}>
        {label}
      </p>
      <div className={styles.swatches}>
        {options.map(({ value, label: name, preview }) => (
          <label key={value} className={styles.swatch}>
            <input
              type="radio"
              name={id}
              value={value}
              checked={value === chosen}
              onChange={() => onChange(value)}
              className={styles.input}
            />
            <span aria-hidden className={styles.preview}>
              {preview}
            </span>
            <span className={styles.name}>{name}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

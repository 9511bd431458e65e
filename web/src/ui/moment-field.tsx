import { useFormatter } from 'use-intl';
import { Choice } from './choice.tsx';
import { Field } from './field.tsx';
import { type ChosenMoment, type MomentOption, OTHER } from './moments.ts';

interface Props {
  readonly label: string;
  readonly options: readonly MomentOption[];
  /** What a moment of one's own is called, and its field. */
  readonly otherLabel: string;
  readonly fieldLabel: string;
  readonly value: ChosenMoment;
  readonly onChange: (value: ChosenMoment) => void;
  readonly error?: string | null;
}

/** A moment that is usual, or any other, in the time zone of whoever chooses it. */
export function MomentField(props: Props) {
  const { label, options, otherLabel, fieldLabel, value, onChange, error = null } = props;
  const format = useFormatter();
  const usual = options.map(({ name, label, at }) => ({
    value: name,
    label,
    ...(at && { hint: format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' }) }),
  }));
  return (
    <>
      <Choice
        label={label}
        options={[...usual, { value: OTHER, label: otherLabel }]}
        value={value.choice}
        onChange={(choice) => onChange({ ...value, choice })}
      />
      {value.choice === OTHER && (
        <Field
          type="datetime-local"
          label={fieldLabel}
          value={value.typed}
          onChange={(typed) => onChange({ ...value, typed })}
          error={error}
          isRequired
        />
      )}
    </>
  );
}

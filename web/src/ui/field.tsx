import { type ReactNode, type Ref } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField,
  type TextFieldProps,
} from 'react-aria-components';
import styles from './field.module.css';

interface Props extends Omit<TextFieldProps, 'className' | 'style' | 'children' | 'isInvalid'> {
  readonly label: string;
  /** What helps to fill it in. */
  readonly hint?: ReactNode;
  /** What is wrong with it; it takes the hint's place. */
  readonly error?: string | null;
  /** Of how many lines it is, where it may be of more than one. */
  readonly rows?: number;
  readonly inputRef?: Ref<HTMLInputElement | HTMLTextAreaElement>;
  readonly placeholder?: string;
  /** Off for what is no word of any language, such as a name to sign in with. */
  readonly autoCapitalize?: 'none' | 'sentences';
}

/** A line, or a few, to be written, with what is wrong read out as its description. */
export function Field(props: Props) {
  const { label, hint, error, rows, inputRef, placeholder, autoCapitalize, ...rest } = props;
  const common = { className: styles.input, placeholder, autoCapitalize };
  return (
    <TextField
      {...rest}
      className={styles.field}
      isInvalid={Boolean(error)}
      validationBehavior="aria"
    >
      <Label className={styles.label}>{label}</Label>
      {rows === undefined ? (
        <Input {...common} ref={inputRef as Ref<HTMLInputElement>} />
      ) : (
        <TextArea {...common} rows={rows} ref={inputRef as Ref<HTMLTextAreaElement>} />
      )}
      {hint && !error && (
        <Text slot="description" className={styles.hint}>
          {hint}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </TextField>
  );
}

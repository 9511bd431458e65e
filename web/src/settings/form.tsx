import {
  type ComponentProps,
  createContext,
  type ReactNode,
  type SubmitEvent,
  useContext,
  useEffect,
  useRef,
  useState,
} from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { FailureLine, useFailure } from '../ui/failure.tsx';
import { Field } from '../ui/field.tsx';
import { useFieldText } from '../ui/wrong.ts';
import { errorsAtFields } from './field-errors.ts';
import styles from './form.module.css';

export type Values = Readonly<Record<string, string>>;

/** The field that a wrong password or a wrong code is about, and what is to be said there. */
export interface Secret {
  readonly field: string;
  readonly error: string;
}

interface FormState {
  readonly valueOf: (name: string) => string;
  readonly errorAt: (name: string) => string | null;
  readonly change: (name: string, value: string) => void;
}

const Context = createContext<FormState>({
  valueOf: () => '',
  errorAt: () => null,
  change: () => undefined,
});

interface Props {
  /** Each of its fields, with what it begins with; all of them have to be filled in. */
  readonly initial: Values;
  readonly submit: string;
  readonly kind?: 'primary' | 'danger';
  readonly secret?: Secret;
  /** Rejects with what is to be shown; afterwards the form is as it was at first. */
  readonly onSubmit: (values: Values) => Promise<void>;
  readonly children: ReactNode;
}

/** Says at each field what is wrong there, and above its button what is wrong otherwise. */
export function Form({ initial, submit, kind = 'primary', secret, onSubmit, children }: Props) {
  const t = useTranslations('settings');
  const fieldText = useFieldText();
  const form = useRef<HTMLFormElement>(null);
  const [edits, setEdits] = useState<Values>({});
  /** Of what was refused, nothing is said any more once it is another. */
  const [sent, setSent] = useState<Values | null>(null);
  const { run, isRunning, failure } = useAction(onSubmit);
  const names = Object.keys(initial);
  const values = { ...initial, ...edits };
  const atFields = failure ? errorsAtFields(failure, names, fieldText, secret) : {};
  const isElsewhere = Object.keys(atFields).length === 0;
  const { isWaiting } = useFailure(failure);

  // Whoever has to correct something begins at the first such field.
  useEffect(() => {
    if (sent) form.current?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus();
  }, [sent, failure]);

  function errorAt(name: string): string | null {
    if (!sent || values[name] !== sent[name]) return null;
    return isEmpty(sent[name]) ? t('required') : (atFields[name] ?? null);
  }

  async function send(): Promise<void> {
    setSent(values);
    if (names.some((name) => isEmpty(values[name])) || !(await run(values))) return;
    setEdits({});
    setSent(null);
  }

  function onSubmitForm(event: SubmitEvent): void {
    event.preventDefault();
    if (!isRunning && !isWaiting) void send();
  }

  return (
    <form ref={form} noValidate onSubmit={onSubmitForm} className={styles.form}>
      <Context
        value={{
          valueOf: (name) => values[name] ?? '',
          errorAt,
          change: (name, value) => setEdits((present) => ({ ...present, [name]: value })),
        }}
      >
        {children}
      </Context>
      <FailureLine failure={isElsewhere ? failure : null} />
      <div>
        <Button type="submit" kind={kind} isPending={isRunning || isWaiting}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

const isEmpty = (value: string | undefined): boolean => value === undefined || value.trim() === '';

interface FieldProps extends Omit<ComponentProps<typeof Field>, 'value' | 'onChange' | 'error'> {
  /** As the server calls it in its errors. */
  readonly name: string;
}

export function FormField({ name, ...rest }: FieldProps) {
  const { valueOf, errorAt, change } = useContext(Context);
  return (
    <Field
      {...rest}
      name={name}
      value={valueOf(name)}
      onChange={(value) => change(name, value)}
      error={errorAt(name)}
    />
  );
}

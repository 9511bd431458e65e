import { ConfabError, type FieldError } from '@confab/client';
import { durationOf } from '../ui/clock.ts';
import { wordsFor } from '../ui/field-reason.ts';
import { createCountdown } from './countdown.ts';
import { element, setAttribute } from './elements.ts';
import { createField, type Field, type FieldOptions } from './field.ts';
import type { Text } from './texts.ts';
import styles from './sign-in.module.css';

interface Options {
  readonly fields: readonly FieldOptions[];
  readonly submit: string;
  /** What is said where somebody is not who they say. */
  readonly wrong?: string;
  /** Rejects with what is to be shown. */
  readonly onSubmit: (values: Readonly<Record<string, string>>) => Promise<void>;
  readonly text: Text;
}

export type Form = ReturnType<typeof createForm>;

/** A form that says at each field what is wrong there, and above its button what is wrong otherwise. */
export function createForm({ fields: options, submit, wrong, onSubmit, text }: Options) {
  const fields = options.map((field) => createField(field, text));
  const failure = element('p', { role: 'alert', class: styles.failure });
  const button = element('button', { type: 'submit', class: styles.submit }, submit);
  const root = element(
    'form',
    { class: styles.form, novalidate: true },
    ...fields.map((field) => field.root),
    failure,
    button,
  );
  const countdown = createCountdown();
  let isBusy = false;

  root.addEventListener('submit', (event) => {
    event.preventDefault();
    if (!isBusy && !countdown.isRunning()) void send();
  });

  async function send(): Promise<void> {
    failure.textContent = '';
    const missing = fields.filter(({ input }) => input.value.trim() === '');
    for (const field of missing) field.setError(text('required'));
    if (missing[0]) return missing[0].input.focus();
    setBusy(true);
    try {
      await onSubmit(Object.fromEntries(fields.map(({ name, input }) => [name, input.value])));
    } catch (error) {
      show(error);
    } finally {
      setBusy(false);
    }
  }

  /** What is disabled loses the focus, so it only says that it is. */
  function setBusy(busy: boolean): void {
    isBusy = busy;
    setAttribute(button, 'aria-disabled', (busy || countdown.isRunning()) && 'true');
    setAttribute(button, 'data-busy', busy);
  }

  function show(error: unknown): void {
    const refused = fieldErrorsOf(error).flatMap((one) => {
      const field = fieldAt(fields, one.path);
      field?.setError(fieldTextOf(one, text));
      return field ?? [];
    });
    const first = fields.find((field) => refused.includes(field));
    if (first) return first.input.focus();
    if (error instanceof ConfabError && error.code === 'RATE_LIMITED') return wait(error);
    const isWrong = error instanceof ConfabError && error.code === 'INVALID_CREDENTIALS';
    failure.textContent = isWrong && wrong ? wrong : messageOf(error, text);
  }

  function wait(error: ConfabError): void {
    const seen = element('span', { 'aria-hidden': 'true' });
    // Whoever sees watches the seconds go, and nobody has to hear each of them.
    failure.replaceChildren(
      element('span', { class: 'visually-hidden' }, text('tooMany', { time: inWords(error) })),
      seen,
    );
    countdown.start(error.retryAfter ?? 1, (left) => {
      if (left === null) failure.textContent = '';
      else seen.textContent = text('tooMany', { time: left });
      setBusy(false);
    });
  }

  return {
    root,
    field: (name: string) => fieldAt(fields, name),
    focus: () => fields[0]?.input.focus(),
  };
}

const inWords = ({ retryAfter }: ConfabError): string =>
  durationOf(retryAfter ?? 1, document.documentElement.lang);

const fieldErrorsOf = (error: unknown) => (error instanceof ConfabError ? error.fields : []);

/** Paths may begin with the name of the argument. */
const fieldAt = (fields: readonly Field[], path: string): Field | undefined =>
  fields.find(({ name }) => path.split('.').includes(name));

const KEYS = [
  'MALFORMED',
  'username_MALFORMED',
  'email_MALFORMED',
  'phoneNumber_MALFORMED',
  'REQUIRED',
  'TOO_SHORT',
  'TOO_LONG',
  'TAKEN',
  'RESERVED',
  'COMMON',
  'CONTAINS_USERNAME',
  'UNREACHABLE',
] as const;

function fieldTextOf(refused: FieldError, text: Text): string {
  const key = wordsFor(KEYS, refused);
  return key ? text(key, { limit: String(refused.limit) }) : refused.message;
}

export function messageOf(error: unknown, text: Text): string {
  if (!(error instanceof ConfabError)) return text('failed');
  switch (error.code) {
    case 'NETWORK_ERROR':
    case 'UNAVAILABLE':
      return text('away');
    case 'RATE_LIMITED':
      return text('tooMany', { time: inWords(error) });
    case 'INTERNAL_SERVER_ERROR':
      return text('failed');
    default:
      return error.message;
  }
}

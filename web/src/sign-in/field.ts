import { element, setAttribute } from './elements.ts';
import type { Text } from './texts.ts';
import styles from './sign-in.module.css';

export interface FieldOptions {
  /** As the server calls it in its errors. */
  readonly name: string;
  readonly label: string;
  readonly type: 'text' | 'email' | 'password' | 'tel';
  readonly autocomplete: string;
  readonly hint?: string;
  readonly inputMode?: string;
}

export type Field = ReturnType<typeof createField>;

/** A line to be written; what is wrong with it takes its hint's place, and is its description. */
export function createField(options: FieldOptions, text: Text) {
  const { name, label, type, autocomplete, hint = '', inputMode } = options;
  const id = `field-${name}`;
  const input = element('input', {
    id,
    name,
    type,
    autocomplete,
    inputmode: inputMode,
    class: styles.input,
    'aria-describedby': `${id}-about`,
    required: true,
    // Names and addresses are no words of any language.
    autocapitalize: 'none',
    spellcheck: 'false',
  });
  const about = element('p', { id: `${id}-about`, class: styles.hint }, hint);
  const line = element('div', { class: styles.line }, input);
  if (type === 'password') line.append(createReveal(input, text));
  input.addEventListener('input', () => setError(null));

  function setError(error: string | null): void {
    setAttribute(input, 'aria-invalid', error !== null && 'true');
    about.textContent = error ?? hint;
    about.className = (error === null ? styles.hint : styles.error) ?? '';
  }

  return {
    name,
    input,
    setError,
    root: element(
      'div',
      { class: styles.field },
      element('label', { for: id, class: styles.label }, label),
      line,
      about,
    ),
  };
}

/** Shows what was typed, to whoever is alone. */
function createReveal(input: HTMLInputElement, text: Text): HTMLButtonElement {
  const button = element('button', { type: 'button', class: styles.reveal });
  const show = (isShown: boolean) => {
    input.type = isShown ? 'text' : 'password';
    const rest = element('span', { class: 'visually-hidden' }, ` ${text('password')}`);
    button.replaceChildren(text(isShown ? 'hide' : 'show'), rest);
  };
  button.addEventListener('click', () => show(input.type === 'password'));
  show(false);
  return button;
}

import type { Session } from '@confab/client';
import { createCountdown } from './countdown.ts';
import { element, setAttribute } from './elements.ts';
import { createForm, messageOf } from './form.ts';
import type { Text } from './texts.ts';
import styles from './sign-in.module.css';

/** First the number, then the code that was sent there. */
export function createPhoneForms(session: Session, text: Text) {
  const root = element('div', {});
  const number = createForm({
    text,
    fields: [
      {
        name: 'phoneNumber',
        label: text('phone'),
        type: 'tel',
        autocomplete: 'tel',
        inputMode: 'tel',
        hint: text('phoneHint'),
      },
    ],
    submit: text('sendCode'),
    async onSubmit({ phoneNumber = '' }) {
      const digits = phoneNumber.replace(/[^\d+]/g, '');
      const { retryAt } = await session.requestOtp(digits);
      const code = createCodeForm({ session, text, phoneNumber: digits, retryAt });
      root.replaceChildren(code.root);
      code.focus();
    },
  });
  root.append(number.root);
  return { root, focus: number.focus };
}

interface CodeOptions {
  readonly session: Session;
  readonly text: Text;
  readonly phoneNumber: string;
  readonly retryAt: string;
}

function createCodeForm({ session, text, phoneNumber, retryAt }: CodeOptions) {
  const form = createForm({
    text,
    fields: [
      {
        name: 'code',
        label: text('code'),
        type: 'text',
        autocomplete: 'one-time-code',
        inputMode: 'numeric',
        hint: text('codeHint', { phone: phoneNumber }),
      },
    ],
    submit: text('signIn'),
    wrong: text('wrongCode'),
    async onSubmit({ code = '' }) {
      await session.verifyOtp(phoneNumber, code.replace(/\s/g, ''));
    },
  });
  const again = element('button', { type: 'button', class: styles.other });
  const countdown = createCountdown();
  const waitUntil = (moment: string) =>
    countdown.start((Date.parse(moment) - Date.now()) / 1_000, (left) => {
      again.textContent = left === null ? text('resend') : text('resendIn', { time: left });
      setAttribute(again, 'disabled', left !== null);
    });
  again.addEventListener('click', () => {
    session.requestOtp(phoneNumber).then(
      (sent) => waitUntil(sent.retryAt),
      (error: unknown) => form.field('code')?.setError(messageOf(error, text)),
    );
  });
  waitUntil(retryAt);
  return { root: element('div', { class: styles.stack }, form.root, again), focus: form.focus };
}

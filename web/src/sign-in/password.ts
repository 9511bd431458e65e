import type { Session } from '@confab/client';
import { createForm, type Form } from './form.ts';
import type { Text } from './texts.ts';

export const createPasswordForm = (session: Session, text: Text): Form =>
  createForm({
    text,
    fields: [
      {
        name: 'identifier',
        label: text('identifier'),
        type: 'text',
        autocomplete: 'username',
      },
      {
        name: 'password',
        label: text('password'),
        type: 'password',
        autocomplete: 'current-password',
      },
    ],
    submit: text('signIn'),
    wrong: text('wrongPassword'),
    async onSubmit({ identifier = '', password = '' }) {
      await session.login(identifier.trim(), password);
    },
  });

export const createRegisterForm = (session: Session, text: Text): Form =>
  createForm({
    text,
    fields: [
      {
        name: 'username',
        label: text('username'),
        type: 'text',
        autocomplete: 'username',
        hint: text('usernameHint'),
      },
      {
        name: 'email',
        label: text('email'),
        type: 'email',
        autocomplete: 'email',
        inputMode: 'email',
        hint: text('emailHint'),
      },
      {
        name: 'password',
        label: text('password'),
        type: 'password',
        autocomplete: 'new-password',
        hint: text('passwordHint'),
      },
    ],
    submit: text('create'),
    async onSubmit({ username = '', email = '', password = '' }) {
      await session.register({ username: username.trim(), email: email.trim(), password });
    },
  });

import type { FieldError } from '@confab/client';
import { expect, it } from '@jest/globals';
import { errorsAtFields } from './field-errors.ts';

const secret = { field: 'currentPassword', error: 'Not yours' };
const names = ['email', 'currentPassword'];

const textOf = ({ reason = '' }: FieldError) => `It is ${reason}.`;

it('says at a field what is wrong with it, by whatever path', () => {
  const fields = [
    { path: 'input.email', message: 'Is in use', reason: 'TAKEN' },
    { path: 'phoneNumber', message: 'Is not here', reason: 'MISSING' },
  ];

  expect(errorsAtFields({ code: 'CONFLICT', fields }, names, textOf)).toEqual({
    email: 'It is TAKEN.',
  });
});

it('says at the field of the secret that it is wrong', () => {
  const error = { code: 'INVALID_CREDENTIALS', fields: [] };

  expect(errorsAtFields(error, names, textOf, secret)).toEqual({ currentPassword: 'Not yours' });
  expect(errorsAtFields(error, names, textOf)).toEqual({});
});

import type { ConfabError, FieldError } from '@confab/client';
import type { Secret } from './form.tsx';

/** What is wrong, by the name of the field where it is. */
export type Errors = Readonly<Record<string, string>>;

/** What of an error belongs to one of the fields; nothing where it is about none of them. */
export function errorsAtFields(
  { code, fields }: Pick<ConfabError, 'code' | 'fields'>,
  names: readonly string[],
  textOf: (field: FieldError) => string,
  secret?: Secret,
): Errors {
  if (code === 'INVALID_CREDENTIALS' && secret) return { [secret.field]: secret.error };
  const found = fields.flatMap((field) => {
    // Paths may begin with the name of the argument.
    const name = names.find((each) => field.path.split('.').includes(each));
    return name === undefined ? [] : [[name, textOf(field)] as const];
  });
  return Object.fromEntries(found);
}

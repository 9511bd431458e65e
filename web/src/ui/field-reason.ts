import type { FieldError } from '@confab/client';

/** Which words say what is wrong with a field: its own, or those of any; null where there are none. */
export function wordsFor<Key extends string>(
  keys: readonly Key[],
  { path, reason }: Pick<FieldError, 'path' | 'reason'>,
): Key | null {
  const name = path.split('.').at(-1);
  return (
    keys.find((key) => key === `${name}_${reason}`) ?? keys.find((key) => key === reason) ?? null
  );
}

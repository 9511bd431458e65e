import type { ConfabError, FieldError } from '@confab/client';
import { useMessages, useTranslations } from 'use-intl';
import type { Catalogue } from '../../messages/en/catalogue.ts';
import { wordsFor } from './field-reason.ts';

type Key = keyof Catalogue['ui']['wrong'];

/** What is wrong with a field, in the language of the page; in the server's words where it has none. */
export function useFieldText(): (field: FieldError) => string {
  const t = useTranslations('ui.wrong');
  const { ui } = useMessages();
  return (field) => {
    // Every catalogue has the keys of the first, and no more.
    const key = wordsFor(Object.keys(ui.wrong) as Key[], field);
    return key ? t(key, { limit: field.limit ?? 'none' }) : field.message;
  };
}

/** What is wrong with one field of the input; paths may begin with the name of the argument. */
export function useWrongIn(): (failure: ConfabError | null, field: string) => string | null {
  const textOf = useFieldText();
  return (failure, field) => {
    const wrong = failure?.fields.find(({ path }) => path.split('.').includes(field));
    return wrong ? textOf(wrong) : null;
  };
}

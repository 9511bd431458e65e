import { Search, X } from './icons.tsx';
import { type Ref } from 'react';
import {
  Input,
  SearchField as AriaSearchField,
  type SearchFieldProps,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { IconButton } from './button.tsx';
import styles from './search-field.module.css';

interface Props extends Omit<SearchFieldProps, 'className' | 'style' | 'children' | 'aria-label'> {
  /** What is searched; it is seen while the field is empty. */
  readonly label: string;
  readonly inputRef?: Ref<HTMLInputElement>;
}

/** A line to look for something by; Escape empties it. */
export function SearchField({ label, inputRef, ...rest }: Props) {
  const t = useTranslations('ui');
  return (
    <AriaSearchField {...rest} aria-label={label} className={styles.field ?? ''}>
      {({ isEmpty }) => (
        <>
          <Search size={18} aria-hidden className={styles.icon} />
          <Input
            {...(inputRef && { ref: inputRef })}
            placeholder={label}
            className={styles.input ?? ''}
          />
          {!isEmpty && (
            <IconButton label={t('clear')}>
              <X size={18} aria-hidden />
            </IconButton>
          )}
        </>
      )}
    </AriaSearchField>
  );
}

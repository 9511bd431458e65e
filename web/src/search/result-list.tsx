import { MessageSquareText } from '../ui/later-icons.tsx';
import { Header, ListBox, ListBoxItem, ListBoxSection } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Avatar } from '../ui/avatar.tsx';
import styles from './search.module.css';
import type { Group, Result } from './use-results.ts';

interface Props {
  readonly groups: readonly Group[];
  readonly onChoose: (result: Result) => void;
}

/** What was found; the field above moves through it by its arrows. */
export function ResultList({ groups, onChoose }: Props) {
  const t = useTranslations('search');
  return (
    <ListBox aria-label={t('results')} escapeKeyBehavior="none" className={styles.list ?? ''}>
      {groups.map(({ kind, title, results }) => (
        <ListBoxSection key={kind} id={kind} className={styles.group ?? ''}>
          <Header className={styles.title}>{title}</Header>
          {results.map((result) => (
            <Option key={result.key} result={result} onChoose={() => onChoose(result)} />
          ))}
        </ListBoxSection>
      ))}
    </ListBox>
  );
}

function Option({ result, onChoose }: { readonly result: Result; readonly onChoose: () => void }) {
  const t = useTranslations('search');
  const { key, name, detail, avatar } = result;
  return (
    <ListBoxItem id={key} textValue={name} onAction={onChoose} className={styles.option ?? ''}>
      <Avatar id={avatar.id} name={name} url={avatar.url} />
      <span className={styles.names}>
        <bdi className={styles.name}>{name}</bdi>
        {detail && <bdi className={styles.detail}>{detail}</bdi>}
      </span>
      {result.message && (
        // For pointers alone: an option holds no buttons, and the keyboard has Shift-Enter.
        <span aria-hidden data-message title={t('message', { name })} className={styles.message}>
          <MessageSquareText size={18} />
        </span>
      )}
    </ListBoxItem>
  );
}

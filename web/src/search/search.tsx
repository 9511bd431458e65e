import { useRouter, useSearch } from '@tanstack/react-router';
import { Search as Lens, X } from '../ui/icons.tsx';
import { SearchX } from '../ui/later-icons.tsx';
import { type KeyboardEvent, useCallback, useRef } from 'react';
import { Autocomplete, Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { IconButton } from '../ui/button.tsx';
import { useDelayedText } from '../ui/delayed-text.ts';
import { FailureLine, FailureNotice } from '../ui/failure.tsx';
import { Notice } from '../ui/notice.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { ResultList } from './result-list.tsx';
import styles from './search.module.css';
import { type Result, useResults } from './use-results.ts';

interface Props {
  readonly onClose: () => void;
}

/** Shown while the address has `?search`, over whatever screen there is. */
export function Search(props: Props) {
  return useWords('search') && <Shown {...props} />;
}

function Shown({ onClose }: Props) {
  const t = useTranslations('search');
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={t('title')} className={styles.dialog ?? ''}>
          <Finder onClose={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ onClose }: Props) {
  const t = useTranslations('search');
  const { search = '' } = useSearch({ from: '__root__' });
  const [typed, setTyped] = useDelayedText(search, useWriteSearch());
  const text = typed.trim();
  const results = useResults(text, search.trim());
  const list = useRef<HTMLDivElement>(null);
  /** Whether a person is to be written to, and not looked at. */
  const isToMessage = useRef(false);

  function choose({ open, message }: Result): void {
    if (isToMessage.current && message) message();
    else open();
  }

  function press(event: KeyboardEvent): void {
    if (event.key === 'Escape') {
      event.stopPropagation();
      return onClose();
    }
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    isToMessage.current = event.shiftKey;
    if (list.current?.querySelector('[role=option][data-focused]')) return;
    event.preventDefault();
    event.stopPropagation();
    const first = results.groups[0]?.results[0];
    if (first && text !== '') choose(first);
  }

  const count = results.groups.reduce((sum, group) => sum + group.results.length, 0);
  return (
    <div onKeyDownCapture={press} className={styles.finder}>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <div className={styles.header}>
          <SearchField label={t('title')} maxLength={100} autoFocus />
          <IconButton label={t('close')} onPress={onClose}>
            <X size={20} aria-hidden />
          </IconButton>
        </div>
        <p role="status" className="visually-hidden">
          {text !== '' && !results.isSearching && t('found', { count })}
        </p>
        <div
          ref={list}
          onPointerDownCapture={({ target }) => {
            isToMessage.current =
              target instanceof Element && target.closest('[data-message]') !== null;
          }}
          className={styles.results}
        >
          <ResultList groups={results.groups} onChoose={choose} />
          {count === 0 && <Nothing text={text} results={results} />}
          {count > 0 && <FailureLine failure={results.failure} />}
          <FailureLine failure={results.messageFailure} />
        </div>
      </Autocomplete>
    </div>
  );
}

/** In the place of results: why there are none, yet or at all. */
function Nothing({ text, results }: { text: string; results: ReturnType<typeof useResults> }) {
  const t = useTranslations('search');
  if (text === '') return <Notice icon={<Lens size={26} />} title={t('hint')} />;
  if (results.failure) return <FailureNotice failure={results.failure} onRetry={results.retry} />;
  if (results.isSearching) return <p className={styles.searching}>{t('searching')}</p>;
  return (
    <Notice icon={<SearchX size={26} />} title={t('nothing', { text })}>
      {t('nothingHint')}
    </Notice>
  );
}

/** Over the same screen, whichever it is; whoever is on the way to another one is not called back. */
function useWriteSearch() {
  const router = useRouter();
  return useCallback(
    (text: string) => {
      const { search, state } = router.latestLocation;
      if (search.search === undefined) return;
      const { isOverScreen } = state;
      void router.navigate({
        to: '.',
        search: (present) => ({ ...present, search: text }),
        state: isOverScreen ? { isOverScreen } : {},
        replace: true,
      });
    },
    [router],
  );
}

import { type ClipboardEvent, type KeyboardEvent, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { useToast } from '../../ui/toast.tsx';
import styles from './composer.module.css';

interface Props {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly isReadOnly: boolean;
  readonly isTooLong: boolean;
  /** The ids of what is said about it. */
  readonly describedBy: string;
  readonly onChange: (text: string) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  /** Null where there may be none. */
  readonly onFiles: ((files: readonly File[]) => void) | null;
}

/** Grows with its text, up to a part of the screen. */
export function MessageBox({ box, text, isTooLong, isReadOnly, describedBy, ...handlers }: Props) {
  const t = useTranslations('chat.composer');
  const say = useToast();

  function takeFiles(event: ClipboardEvent): void {
    const { files, types } = event.clipboardData;
    // Copied text may bring its picture along.
    if (files.length === 0 || types.includes('text/plain')) return;
    event.preventDefault();
    if (handlers.onFiles) handlers.onFiles([...files]);
    else say(t('textOnly'));
  }

  return (
    <div className={styles.box} data-text={text}>
      <textarea
        ref={box}
        value={text}
        rows={1}
        dir="auto"
        readOnly={isReadOnly}
        aria-label={t('message')}
        aria-invalid={isTooLong}
        aria-describedby={describedBy}
        placeholder={t('writeHere')}
        onPaste={takeFiles}
        onChange={(event) => handlers.onChange(event.target.value)}
        onKeyDown={handlers.onKeyDown}
      />
    </div>
  );
}

import { type ChangeEvent, useEffect, useEffectEvent, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../../ui/button.tsx';
import { Paperclip } from '../../ui/icons.tsx';
import styles from './composer.module.css';

interface Props {
  readonly onFiles: (files: readonly File[]) => void;
}

/** Opens what a device chooses files by. */
export function AttachButton({ onFiles }: Props) {
  const t = useTranslations('chat.composer');
  const input = useRef<HTMLInputElement>(null);
  function take({ target }: ChangeEvent<HTMLInputElement>): void {
    onFiles([...(target.files ?? [])]);
    // The same file may be chosen again.
    target.value = '';
  }
  return (
    <>
      <input ref={input} type="file" multiple hidden onChange={take} />
      <IconButton label={t('attach')} preventFocusOnPress onPress={() => input.current?.click()}>
        <Paperclip size={20} aria-hidden />
      </IconButton>
    </>
  );
}

/** What takes files for itself that are dropped over it has this attribute; the chat takes all others. */
const areaOf = (target: EventTarget | null) =>
  target instanceof Element ? target.closest('[data-drop-area]') : null;

/** Says where files may be dropped while somebody drags some over the page. */
export function DropPlace({ onFiles }: Props) {
  const t = useTranslations('chat.composer');
  const place = useRef<HTMLDivElement>(null);
  const [isOver, setOver] = useState(false);
  const take = useEffectEvent(onFiles);
  useEffect(() => {
    const stopped = new AbortController();
    const { signal } = stopped;
    const drag = (event: DragEvent) => {
      if (!event.dataTransfer?.types.includes('Files')) return;
      // Otherwise the browser leaves the page for the file.
      event.preventDefault();
      const isHere = areaOf(event.target) === areaOf(place.current);
      setOver(isHere && event.type !== 'drop');
      if (isHere && event.type === 'drop') take([...event.dataTransfer.files]);
    };
    for (const type of ['dragenter', 'dragover', 'drop'] as const) {
      addEventListener(type, drag, { signal });
    }
    // To nothing: out of the window.
    addEventListener('dragleave', ({ relatedTarget }) => relatedTarget ?? setOver(false), {
      signal,
    });
    return () => stopped.abort();
  }, []);
  return (
    <div ref={place} className={styles.dropPlace}>
      {isOver && <p className={styles.drop}>{t('dropHere')}</p>}
    </div>
  );
}

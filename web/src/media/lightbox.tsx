import type { MediaRecord } from '@confab/client';
import { type KeyboardEvent } from 'react';
import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { IconButton } from '../ui/button.tsx';
import { X } from '../ui/icons.tsx';
import { ChevronLeft, ChevronRight } from '../ui/later-icons.tsx';
import { Download, ZoomIn, ZoomOut } from './icons.tsx';
import { useFreshAddress } from './address.ts';
import { blurOf } from './blur.ts';
import styles from './lightbox.module.css';
import { useBackCloses } from './use-back-closes.ts';
import { useZoom } from './use-zoom.ts';

interface Props {
  readonly pictures: readonly MediaRecord[];
  readonly at: number;
  readonly onMove: (at: number) => void;
  readonly onClose: () => void;
}

/** Pictures one by one, as large as there is room, and larger. */
export function Lightbox(props: Props) {
  return useWords('closer') && <Pictures {...props} />;
}

function Pictures({ pictures, at, onMove, onClose }: Props) {
  const t = useTranslations('media');
  const closer = useTranslations('closer');
  useBackCloses(onClose);
  const picture = pictures[at];
  const isOne = pictures.length === 1;
  const name = isOne ? t('picture') : closer('pictureOf', { at: at + 1, count: pictures.length });
  const move = (by: number) => {
    if (pictures[at + by]) onMove(at + by);
  };
  return (
    <ModalOverlay
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      className={styles.overlay ?? ''}
    >
      <Modal className={styles.modal ?? ''}>
        <Dialog aria-label={name} className={styles.dialog ?? ''}>
          {picture && (
            <Shown
              key={picture.id}
              picture={picture}
              name={name}
              before={at > 0 ? () => move(-1) : null}
              after={at < pictures.length - 1 ? () => move(1) : null}
              onClose={onClose}
            />
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

interface ShownProps {
  readonly picture: MediaRecord;
  readonly name: string;
  /** Null where there is none. */
  readonly before: (() => void) | null;
  readonly after: (() => void) | null;
  readonly onClose: () => void;
}

function Shown({ picture, name, before, after, onClose }: ShownProps) {
  const t = useTranslations('media');
  const closer = useTranslations('closer');
  const refresh = useFreshAddress(picture);
  const zoom = useZoom({ onSwipe: (direction) => (direction === 1 ? after : before)?.() });
  const { alt, filename, width, height, animated, url, largeUrl, thumbHash } = picture;
  const { scale, x, y } = zoom.view;
  const blur = blurOf(thumbHash);
  function obey({ key, ctrlKey, metaKey, currentTarget }: KeyboardEvent): void {
    if (ctrlKey || metaKey) return;
    const isRtl = getComputedStyle(currentTarget).direction === 'rtl';
    const commands: Readonly<Record<string, (() => void) | null>> = {
      ArrowLeft: isRtl ? after : before,
      ArrowRight: isRtl ? before : after,
      '+': zoom.zoomIn,
      '-': zoom.zoomOut,
      '0': zoom.reset,
    };
    commands[key]?.();
  }
  return (
    <div className={styles.shown} onKeyDown={obey}>
      <header className={styles.bar}>
        <p className={styles.caption}>
          <bdi>{alt || name}</bdi>
        </p>
        <IconButton label={closer('zoomOut')} isDisabled={scale <= 1} onPress={zoom.zoomOut}>
          <ZoomOut size={20} aria-hidden />
        </IconButton>
        <IconButton label={closer('zoomIn')} onPress={zoom.zoomIn}>
          <ZoomIn size={20} aria-hidden />
        </IconButton>
        {url && (
          <a href={url} download={filename} aria-label={t('download', { name: filename })}>
            <Download size={20} aria-hidden />
          </a>
        )}
        <IconButton label={t('close')} autoFocus onPress={onClose}>
          <X size={22} aria-hidden />
        </IconButton>
      </header>
      <div {...zoom.stageProps} className={styles.stage} data-large={scale > 1 || undefined}>
        <img
          src={(animated ? url : (largeUrl ?? url)) ?? undefined}
          alt={alt || filename}
          width={width ?? undefined}
          height={height ?? undefined}
          draggable={false}
          onError={refresh}
          className={styles.picture}
          style={{
            transform: `translate(${x}px, ${y}px) scale(${scale})`,
            ...(blur && { backgroundImage: `url(${blur})` }),
          }}
        />
      </div>
      {before && (
        <div className={styles.before}>
          <IconButton label={closer('before')} onPress={before}>
            <ChevronLeft size={26} aria-hidden />
          </IconButton>
        </div>
      )}
      {after && (
        <div className={styles.after}>
          <IconButton label={closer('after')} onPress={after}>
            <ChevronRight size={26} aria-hidden />
          </IconButton>
        </div>
      )}
    </div>
  );
}

import { type KeyboardEvent, useId, useRef, useState } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { beyondSquare, cutOf, cutOut } from './cut.ts';
import styles from './cutting.module.css';
import { useZoom } from './use-zoom.ts';
import { MOST, type Size } from './zoom.ts';

interface Props {
  readonly file: File;
  /** Where it is, in this page alone. */
  readonly url: string;
  readonly onClose: () => void;
  /** With what was cut out; with the file itself where this browser does not know what it shows. */
  readonly onCut: (file: File) => void;
}

const STEP_PX = 10;
const SQUARE: Size = { width: 1, height: 1 };

/** Shows which part of a picture stands in a circle, and lets it be another. */
export function Cutting(props: Props) {
  return useWords('closer') && <CuttingDialog {...props} />;
}

function CuttingDialog({ file, url, onClose, onCut }: Props) {
  const t = useTranslations('closer');
  const format = useFormatter();
  const hint = useId();
  const image = useRef<HTMLImageElement>(null);
  const [picture, setPicture] = useState(SQUARE);
  const beyond = beyondSquare(picture);
  const zoom = useZoom({ beyond });
  const { scale, x, y } = zoom.view;
  const { run, isRunning } = useAction(async () => {
    const { current } = image;
    if (!current) return;
    const side = current.parentElement?.clientWidth ?? 1;
    onCut(await cutOut(current, cutOf(zoom.view, side, picture), file));
  });

  function obey(event: KeyboardEvent): void {
    const { key, shiftKey, ctrlKey, metaKey } = event;
    if (ctrlKey || metaKey) return;
    const step = shiftKey ? STEP_PX * 5 : STEP_PX;
    const commands: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => zoom.move({ x: -step, y: 0 }),
      ArrowRight: () => zoom.move({ x: step, y: 0 }),
      ArrowUp: () => zoom.move({ x: 0, y: -step }),
      ArrowDown: () => zoom.move({ x: 0, y: step }),
      '+': zoom.zoomIn,
      '-': zoom.zoomOut,
      '0': zoom.reset,
    };
    const command = commands[key];
    if (!command) return;
    event.preventDefault();
    command();
  }
  return (
    <Dialog
      isOpen
      title={t('cutTitle')}
      onClose={onClose}
      actions={
        <Button kind="primary" isPending={isRunning} onPress={() => void run()}>
          {t('cut')}
        </Button>
      }
    >
      <div className={styles.cutting}>
        <div
          {...zoom.stageProps}
          role="application"
          aria-label={t('cutStage')}
          aria-describedby={hint}
          tabIndex={0}
          onKeyDown={obey}
          className={styles.stage}
        >
          <img
            ref={image}
            src={url}
            alt=""
            draggable={false}
            onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) =>
              setPicture({ width: naturalWidth, height: naturalHeight })
            }
            onError={() => onCut(file)}
            className={styles.picture}
            style={{
              width: `${beyond.across * 100}%`,
              height: `${beyond.down * 100}%`,
              transform: `translate(calc(-50% + ${x}px), calc(-50% + ${y}px)) scale(${scale})`,
            }}
          />
          <div aria-hidden className={styles.round} />
        </div>
        <label className={styles.zoom}>
          {t('cutZoom')}
          <input
            type="range"
            min={1}
            max={MOST}
            step={0.1}
            value={scale}
            aria-valuetext={format.number(scale, { style: 'percent' })}
            onChange={({ target }) => zoom.zoomTo(Number(target.value))}
          />
        </label>
        <p id={hint} className={styles.hint}>
          {t('cutHint')}
        </p>
      </div>
    </Dialog>
  );
}

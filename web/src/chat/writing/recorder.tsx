import { type KeyboardEvent } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../app/use-words.ts';
import { clockOf } from '../../media/clock.ts';
import { type Recorded } from '../../media/recording.ts';
import { Player } from '../../media/sound.tsx';
import { Waveform } from '../../media/waveform.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { SendHorizontal } from '../../ui/icons.tsx';
import { Trash2 } from '../../ui/later-icons.tsx';
import { Square } from '../../media/icons.tsx';
import styles from './recorder.module.css';
import { useRecording } from './use-recording.ts';

interface Props {
  readonly onSend: (recorded: Recorded) => void;
  /** Sent, or thrown away. */
  readonly onEnd: () => void;
}

const LOUDEST = 31;
const SHOWN_PARTS = 64;

/** In the composer's place while a voice note is spoken, and heard again. */
export function Recorder(props: Props) {
  return useWords('files') && <Recording {...props} />;
}

function Recording({ onSend, onEnd }: Props) {
  const t = useTranslations('files');
  const tMedia = useTranslations('media');
  const { state, stop, finish } = useRecording();

  async function send(): Promise<void> {
    const recorded = await finish();
    if (recorded) onSend(recorded);
    onEnd();
  }
  function leave(event: KeyboardEvent): void {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    onEnd();
  }

  if (state.kind === 'refused') {
    return (
      <div className={styles.recorder}>
        <p role="alert" className={styles.refused}>
          {t('noMicrophone')}
        </p>
        <Button size="small" onPress={onEnd} autoFocus>
          {tMedia('close')}
        </Button>
      </div>
    );
  }
  const isRecording = state.kind !== 'recorded';
  return (
    <div role="group" aria-label={tMedia('voice')} className={styles.recorder} onKeyDown={leave}>
      <IconButton label={t('discardNote')} onPress={onEnd}>
        <Trash2 size={20} aria-hidden />
      </IconButton>
      {state.kind === 'recorded' ? (
        <div className={styles.heard}>
          <Player file={{ ...state.recorded, alt: '', filename: '' }} address={state.url} />
        </div>
      ) : (
        <>
          <span className={styles.dot} aria-hidden />
          <span role="timer" aria-label={t('recording')} className={styles.clock}>
            {clockOf(state.kind === 'recording' ? state.seconds : 0)}
          </span>
          <div className={styles.level}>
            {state.kind === 'recording' && (
              <Waveform waveform={partsOf(state.loudness)} played={1} />
            )}
          </div>
          <IconButton label={t('stop')} autoFocus onPress={stop}>
            <Square size={18} aria-hidden />
          </IconButton>
        </>
      )}
      <IconButton
        label={t('sendNote')}
        isFilled
        isDisabled={state.kind === 'asking'}
        autoFocus={!isRecording}
        onPress={send}
      >
        <SendHorizontal size={20} aria-hidden />
      </IconButton>
    </div>
  );
}

/** The last few seconds; speech is far from as loud as can be. */
function partsOf(loudness: readonly number[]): number[] {
  const last = loudness.slice(-SHOWN_PARTS);
  const silence = Array.from({ length: SHOWN_PARTS - last.length }, () => 0);
  return [...silence, ...last.map((each) => Math.min(each * 4, 1) * LOUDEST)];
}

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { IconButton } from '../ui/button.tsx';
import { Pause, Play } from './icons.tsx';
import { useAddress, useFreshAddress } from './address.ts';
import { clockOf } from './clock.ts';
import styles from './inside.module.css';
import { resume } from './resuming.ts';
import type { ShownFile } from './shown.ts';
import { Waveform } from './waveform.tsx';

interface Props {
  readonly file: ShownFile;
  readonly outgoingId?: string | undefined;
}

/** A voice note or another recording. */
export function Sound({ file, outgoingId }: Props) {
  const address = useAddress(file, outgoingId);
  const refresh = useFreshAddress(file.media);
  return <Player file={file} address={address} onError={refresh} />;
}

interface PlayerProps {
  readonly file: Pick<ShownFile, 'alt' | 'filename' | 'durationMs' | 'waveform'>;
  readonly address: string | null;
  readonly onError?: () => void;
}

/** How loud it is at which time, where one can go on from any. */
export function Player({ file, address, onError }: PlayerProps) {
  const t = useTranslations('media');
  const audio = useRef<HTMLAudioElement>(null);
  const [isPlaying, setPlaying] = useState(false);
  const [at, setAt] = useState(0);
  const [measured, setMeasured] = useState(0);
  const { alt, filename, durationMs, waveform } = file;
  const seconds = durationMs === null ? measured : durationMs / 1_000;

  function toggle(): void {
    const { current } = audio;
    if (!current) return;
    // What cannot be played says so by its error.
    if (current.paused) current.play().catch(() => undefined);
    else current.pause();
  }
  function goTo(second: number): void {
    if (audio.current) audio.current.currentTime = second;
    setAt(second);
  }

  const name = alt || (waveform ? t('voice') : filename);
  return (
    <div role="group" aria-label={name} className={styles.sound}>
      <IconButton
        label={t(isPlaying ? 'pause' : 'play')}
        isFilled
        isDisabled={address === null}
        onPress={toggle}
      >
        {isPlaying ? <Pause size={18} aria-hidden /> : <Play size={18} aria-hidden />}
      </IconButton>
      <div className={styles.track}>
        {waveform ? (
          <Waveform waveform={waveform} played={seconds > 0 ? at / seconds : 0} />
        ) : (
          <bdi className={styles.filename}>{name}</bdi>
        )}
        <input
          type="range"
          aria-label={t('position')}
          aria-valuetext={clockOf(at)}
          min={0}
          max={seconds || 1}
          step={0.1}
          value={Math.min(at, seconds || 1)}
          onChange={({ target }) => goTo(Number(target.value))}
          className={waveform ? styles.hiddenRange : styles.range}
        />
      </div>
      <span className={styles.clock}>{clockOf(isPlaying || at > 0 ? at : seconds)}</span>
      <audio
        ref={audio}
        src={address ?? undefined}
        preload={durationMs === null ? 'metadata' : 'none'}
        onLoadedMetadata={({ currentTarget: { duration } }) =>
          Number.isFinite(duration) && setMeasured(duration)
        }
        onTimeUpdate={({ currentTarget }) => setAt(currentTarget.currentTime)}
        onPlay={({ currentTarget }) => {
          setPlaying(true);
          pauseOthers(currentTarget);
        }}
        onPause={() => setPlaying(false)}
        onEnded={() => setAt(0)}
        onStalled={({ currentTarget }) => resume(currentTarget)}
        onError={({ currentTarget }) => resume(currentTarget) || onError?.()}
      />
    </div>
  );
}

/** Of all that a page has to be heard, one thing is. */
function pauseOthers(one: HTMLMediaElement): void {
  for (const other of document.querySelectorAll<HTMLMediaElement>('audio, video')) {
    if (other !== one) other.pause();
  }
}

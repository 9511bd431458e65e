import styles from './inside.module.css';

interface Props {
  /** From 0 to 31 each. */
  readonly waveform: readonly number[];
  /** Which part of it has been heard. */
  readonly played: number;
}

const LOUDEST = 31;
const STEP = 3;
const HALF = 12;
/** Silence is a dot. */
const LEAST = 0.75;

/** How loud a recording is, part by part. */
export function Waveform({ waveform, played }: Props) {
  const lines = waveform.map((loudness, index) => {
    const half = Math.max((loudness / LOUDEST) * (HALF - 1), LEAST);
    return `M${index * STEP + STEP / 2} ${HALF - half}v${half * 2}`;
  });
  const heard = `inset(0 ${100 - Math.min(played, 1) * 100}% 0 0)`;
  return (
    <svg
      aria-hidden
      viewBox={`0 0 ${waveform.length * STEP} ${HALF * 2}`}
      preserveAspectRatio="none"
      className={styles.waveform}
    >
      <path d={lines.join('')} />
      <path d={lines.join('')} className={styles.heard} style={{ clipPath: heard }} />
    </svg>
  );
}

/** How many parts of its time a voice note's loudness is told for, and how far. */
const PARTS = 64;
const LOUDEST = 31;
const MOST_SECONDS = 120;

const SAMPLE_MS = 50;
const TYPES = ['audio/webm;codecs=opus', 'audio/mp4', 'audio/ogg;codecs=opus'];
/** Speech is clear at that. */
const BITS_PER_SECOND = 32_000;

export interface Recorded {
  readonly file: Blob;
  readonly durationMs: number;
  /** 64 numbers from 0 to 31. */
  readonly waveform: readonly number[];
}

export interface Recording {
  /** Ends it, and gives what was recorded; it ends by itself when it is long enough. */
  stop(): Promise<Recorded>;
  cancel(): void;
}

interface Listener {
  /** Some times a second: how long it is, and how loud it was up to now, from 0 to 1. */
  heard(seconds: number, loudness: readonly number[]): void;
  ended(recorded: Recorded): void;
}

/** Listens to the microphone; it rejects where it may not. */
export async function record({ heard, ended }: Listener): Promise<Recording> {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const type = TYPES.find((each) => MediaRecorder.isTypeSupported(each));
  const recorder = new MediaRecorder(stream, {
    audioBitsPerSecond: BITS_PER_SECOND,
    ...(type && { mimeType: type }),
  });
  const pieces: Blob[] = [];
  const loudness: number[] = [];
  const meter = createMeter(stream);
  const since = performance.now();
  let endedAt: number | null = null;
  const passedMs = () => Math.min((endedAt ?? performance.now()) - since, MOST_SECONDS * 1_000);

  const whole = new Promise<Recorded>((resolve) => {
    recorder.addEventListener('stop', () => {
      const [base] = recorder.mimeType.split(';');
      const file = new Blob(pieces, { type: base || 'audio/webm' });
      resolve({ file, durationMs: Math.round(passedMs()), waveform: waveformOf(loudness) });
    });
  });
  const timer = setInterval(() => {
    loudness.push(meter.read());
    heard(passedMs() / 1_000, loudness);
    if (passedMs() >= MOST_SECONDS * 1_000) void stop().then(ended);
  }, SAMPLE_MS);

  function end(): void {
    if (endedAt !== null) return;
    endedAt = performance.now();
    clearInterval(timer);
    recorder.stop();
    for (const track of stream.getTracks()) track.stop();
    meter.close();
  }
  function stop(): Promise<Recorded> {
    end();
    return whole;
  }

  recorder.addEventListener('dataavailable', ({ data }) => pieces.push(data));
  recorder.start();
  return { stop, cancel: end };
}

function createMeter(stream: MediaStream) {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  context.createMediaStreamSource(stream).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  return {
    /** The loudness of the last moment: the root of the mean square. */
    read(): number {
      analyser.getFloatTimeDomainData(samples);
      return Math.sqrt(samples.reduce((sum, each) => sum + each * each, 0) / samples.length);
    },
    close: () => void context.close(),
  };
}

/** The loudest of each part, as it is to the loudest of all. */
export function waveformOf(loudness: readonly number[]): number[] {
  const most = Math.max(...loudness, 0.01);
  return Array.from({ length: PARTS }, (_, part) => {
    const start = Math.floor((part * loudness.length) / PARTS);
    const end = Math.max(Math.floor(((part + 1) * loudness.length) / PARTS), start + 1);
    const loudest = Math.max(0, ...loudness.slice(start, end));
    return Math.round((loudest / most) * LOUDEST);
  });
}

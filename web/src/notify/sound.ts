/** Frequencies in hertz, one after the other. */
const NOTES = [660, 880];
const NOTE_SECONDS = 0.09;
const FADE_SECONDS = 0.25;
const LOUDNESS = 0.12;
/** Many messages at once are one sound. */
const PAUSE_MS = 1_500;

/** Two soft notes, made here: there is no file to wait for. */
export function createSound() {
  let audio: AudioContext | null = null;
  let playedAt = -Infinity;

  return (): void => {
    // No browser lets a page be heard that nobody has touched yet.
    if (!navigator.userActivation?.hasBeenActive) return;
    if (performance.now() - playedAt < PAUSE_MS) return;
    playedAt = performance.now();
    audio ??= new AudioContext();
    const it = audio;
    // It may sleep while the page is hidden; where it cannot wake up, nothing is heard.
    it.resume().then(
      () => NOTES.forEach((frequency, index) => play(it, frequency, index * NOTE_SECONDS)),
      () => undefined,
    );
  };
}

function play(audio: AudioContext, frequency: number, afterSeconds: number): void {
  const at = audio.currentTime + afterSeconds;
  const tone = new OscillatorNode(audio, { type: 'sine', frequency });
  const volume = new GainNode(audio, { gain: 0 });
  volume.gain.linearRampToValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(LOUDNESS, at + 0.01);
  volume.gain.exponentialRampToValueAtTime(0.001, at + FADE_SECONDS);
  tone.connect(volume).connect(audio.destination);
  tone.start(at);
  tone.stop(at + FADE_SECONDS);
}

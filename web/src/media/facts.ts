import { kindOf } from './kind.ts';

interface Facts {
  readonly width?: number;
  readonly height?: number;
  readonly durationMs?: number;
}

/** What has no beginning by then is uploaded as it is. */
const PATIENCE_MS = 5_000;

/** What this browser knows of a file, so that it has its place before the server has looked at it. */
export async function factsOf(file: Blob, url: string): Promise<Facts> {
  switch (kindOf(file.type)) {
    case 'IMAGE':
      return factsOfPicture(url).catch(() => ({}));
    case 'VIDEO':
    case 'AUDIO':
      return factsOfRecording(url);
    default:
      return {};
  }
}

async function factsOfPicture(url: string): Promise<Facts> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return { width: image.naturalWidth, height: image.naturalHeight };
}

function factsOfRecording(url: string): Promise<Facts> {
  const video = document.createElement('video');
  return new Promise((resolve) => {
    const know = () => {
      const { videoWidth: width, videoHeight: height, duration } = video;
      resolve({
        ...(width > 0 && { width, height }),
        ...(Number.isFinite(duration) && { durationMs: Math.round(duration * 1_000) }),
      });
      video.removeAttribute('src');
      // It stops reading only so.
      video.load();
    };
    video.preload = 'metadata';
    video.addEventListener('loadedmetadata', know);
    video.addEventListener('error', know);
    setTimeout(know, PATIENCE_MS);
    video.src = url;
  });
}

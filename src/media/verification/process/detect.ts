import { fileTypeFromFile } from 'file-type';
import { canonicalType, familyOf, isRecording } from '../types.ts';
import { isText } from './text.ts';

/** What the bytes say that they are, whatever was declared; null where they say nothing. */
export async function typeOf(path: string, declared: string): Promise<string | null> {
  // Any text may begin as another file does: BM is a picture of Windows, and a make of cars.
  if (familyOf(declared) === 'text' && (await isText(path))) return declared;
  const found = await fileTypeFromFile(path);
  const type = found ? canonicalType(found.mime) : null;
  // Sound alone often comes in what is made for videos.
  if (isRecording(type ?? declared)) {
    const { typeOfRecording } = await import('./recordings.ts');
    return (await typeOfRecording(path)) ?? type;
  }
  // An old document says no more than that Office made it.
  if (type === 'application/x-cfb' && familyOf(declared) === 'compound') return declared;
  if (type) return type;
  return (await isText(path)) ? 'text/plain' : null;
}

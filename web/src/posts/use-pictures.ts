import { useMutation } from '@apollo/client/react';
import type { Upload } from '@confab/client';
import { useLive } from '@confab/client/react';
import { useState } from 'react';
import type { ChosenFile } from '../media/choosing.ts';
import { UpdateMediaDocument } from './gql/pictures.ts';
import { releaseObjectUrl } from '../media/object-url.ts';

/** The server takes no more in one post. */
export const MOST_PICTURES = 4;

/** A picture that is on its way while somebody still writes. */
export interface Picture extends ChosenFile {
  readonly upload: Upload;
}

/** What a post is to show: each is uploaded as soon as it is chosen. */
export function usePictures() {
  const live = useLive();
  const [pictures, setPictures] = useState<readonly Picture[]>([]);
  const [updateMedia] = useMutation(UpdateMediaDocument);

  const change = (key: string, by: Partial<ChosenFile>) =>
    setPictures((all) => all.map((one) => (one.key === key ? { ...one, ...by } : one)));

  /** Once it is there, with its words. */
  async function idOf({ upload, alt }: Picture): Promise<string> {
    const { id } = await upload.media;
    if (alt) await updateMedia({ variables: { input: { mediaId: id, alt } } });
    return id;
  }

  return {
    pictures,
    change,
    add(chosen: readonly ChosenFile[]): void {
      if (!live) return;
      const begun = chosen.map((file) => ({ ...file, upload: live.uploads.start(file) }));
      // Why one was refused stands beside it.
      for (const { upload } of begun) upload.media.catch(() => undefined);
      setPictures((all) => [...all, ...begun]);
    },
    remove(key: string): void {
      const picture = pictures.find((one) => one.key === key);
      picture?.upload.cancel();
      if (picture) releaseObjectUrl(picture.url);
      setPictures((all) => all.filter((one) => one.key !== key));
    },
    /** Their ids, once all of them are there; rejects where one is not taken. */
    ids: () => Promise.all(pictures.map(idOf)),
    /** They are shown elsewhere from now on. */
    clear(): void {
      for (const { url } of pictures) releaseObjectUrl(url);
      setPictures([]);
    },
  };
}

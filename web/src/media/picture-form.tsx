import type { ConfabError, Upload } from '@confab/client';
import { useLive, useStore } from '@confab/client/react';
import { type ChangeEvent, type ReactNode, Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { useAction } from '../ui/action.ts';
import { Button } from '../ui/button.tsx';
import { FailureLine } from '../ui/failure.tsx';
import { lazily } from '../ui/lazily.ts';
import { ImageUp } from './icons.tsx';
import { PICTURES } from './kind.ts';
import { releaseObjectUrl } from './object-url.ts';
import styles from './picture-form.module.css';
import { useFileReason } from './reasons.ts';

const Cutting = lazily(() => import('./cutting.tsx'), 'Cutting');

interface Props {
  /** As it is now. */
  readonly children: ReactNode;
  readonly hasPicture: boolean;
  /** With null it is taken away. */
  readonly set: (mediaId: string | null) => Promise<unknown>;
}

interface Chosen {
  readonly file: File;
  readonly url: string;
}

/** The picture of somebody, or of a chat: another one, or none. */
export function PictureForm(props: Props) {
  return useWords('files') && <Form {...props} />;
}

function Form({ children, hasPicture, set }: Props) {
  const t = useTranslations('files');
  const live = useLive();
  const input = useRef<HTMLInputElement>(null);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const [upload, setUpload] = useState<Upload | null>(null);
  const { run, isRunning, failure } = useAction(async (file: File | null): Promise<unknown> => {
    if (!file || !live) return set(null);
    const begun = live.uploads.start({ file });
    setUpload(begun);
    try {
      return await set((await begun.media).id);
    } finally {
      setUpload(null);
    }
  });

  function take({ target }: ChangeEvent<HTMLInputElement>): void {
    const [file] = target.files ?? [];
    if (file) setChosen({ file, url: URL.createObjectURL(file) });
    // The same file may be chosen again.
    target.value = '';
  }
  function close(): void {
    if (chosen) releaseObjectUrl(chosen.url);
    setChosen(null);
  }
  function send(file: File): void {
    close();
    void run(file);
  }
  return (
    <div className={styles.form}>
      {children}
      <div className={styles.ways}>
        <input ref={input} type="file" accept={PICTURES} hidden onChange={take} />
        <Button size="small" isPending={isRunning} onPress={() => input.current?.click()}>
          <ImageUp size={16} aria-hidden />
          {t(hasPicture ? 'changePicture' : 'choosePicture')}
        </Button>
        {upload ? (
          <Sending upload={upload} />
        ) : (
          hasPicture && (
            <Button size="small" kind="quiet" onPress={() => void run(null)}>
              {t('removePicture')}
            </Button>
          )
        )}
        <Reason failure={failure} />
      </div>
      <Suspense>{chosen && <Cutting {...chosen} onClose={close} onCut={send} />}</Suspense>
    </div>
  );
}

function Sending({ upload }: { readonly upload: Upload }) {
  const t = useTranslations('media');
  const { sent, size } = useStore(upload.progress);
  return (
    <>
      <progress aria-label={t('uploading')} value={sent} max={size} className={styles.progress} />
      <Button size="small" kind="quiet" onPress={upload.cancel}>
        {t('cancelUpload')}
      </Button>
    </>
  );
}

/** Why it was not taken; who has cancelled it knows. */
function Reason({ failure }: { readonly failure: ConfabError | null }) {
  const fileReason = useFileReason();
  if (!failure || failure.code === 'CANCELLED') return null;
  const { code, retryAfter } = failure;
  const message = fileReason(failure) ?? failure.message;
  return <FailureLine failure={{ code, retryAfter, message }} />;
}

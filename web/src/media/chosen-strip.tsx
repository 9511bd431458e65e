import { type ReactNode, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { useWords } from '../app/use-words.ts';
import { Button, IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Dialog } from '../ui/dialog.tsx';
import { Field } from '../ui/field.tsx';
import { X } from '../ui/icons.tsx';
import { FileText } from './icons.tsx';
import { bytesIn } from './bytes.ts';
import type { ChosenFile } from './choosing.ts';
import styles from './chosen-strip.module.css';
import { kindOf } from './kind.ts';

interface Props<File extends ChosenFile> {
  readonly files: readonly File[];
  readonly onRemove: (key: string) => void;
  readonly onDescribe: (key: string, alt: string) => void;
  /** What else there is to say about one. */
  readonly children?: (file: File) => ReactNode;
}

/** Files before they are sent: what each is, what it shows in words, and a way to leave it out. */
export function ChosenStrip<File extends ChosenFile>(props: Props<File>) {
  return useWords('files') && <Strip {...props} />;
}

function Strip<File extends ChosenFile>({ files, onRemove, onDescribe, children }: Props<File>) {
  const t = useTranslations('files');
  const [described, setDescribed] = useState<ChosenFile | null>(null);
  return (
    <>
      <ul aria-label={t('chosen')} className={styles.strip}>
        {files.map((file) => (
          <li key={file.key} className={styles.tile}>
            <Face file={file} />
            <div className={styles.remove}>
              <IconButton
                label={t('remove', { name: file.filename })}
                onPress={() => onRemove(file.key)}
              >
                <X size={16} aria-hidden />
              </IconButton>
            </div>
            {mayBeDescribed(file) && (
              <Button size="small" kind="quiet" onPress={() => setDescribed(file)}>
                <bdi className={styles.alt}>{file.alt || t('describe')}</bdi>{' '}
                <span className="visually-hidden">{file.filename}</span>
              </Button>
            )}
            {children?.(file)}
          </li>
        ))}
      </ul>
      {described && (
        <Describe
          file={described}
          onDone={(alt) => {
            if (alt !== null) onDescribe(described.key, alt);
            setDescribed(null);
          }}
        />
      )}
    </>
  );
}

const mayBeDescribed = ({ file }: ChosenFile): boolean =>
  kindOf(file.type) === 'IMAGE' || kindOf(file.type) === 'VIDEO';

function Face({ file: { file, filename, url } }: { readonly file: ChosenFile }) {
  const locale = useLocale();
  switch (kindOf(file.type)) {
    case 'IMAGE':
      return <img src={url} alt={filename} className={styles.face} />;
    case 'VIDEO':
      return <video src={url} muted preload="metadata" className={styles.face} aria-hidden />;
    default:
      return (
        <span className={classes(styles.face, styles.named)}>
          <FileText size={22} aria-hidden />
          <bdi className={styles.filename}>{filename}</bdi>
          <span className={styles.size}>{bytesIn(file.size, locale)}</span>
        </span>
      );
  }
}

/** In characters; the server refuses more. */
const ALT_LIMIT = 1_000;

interface DescribeProps {
  readonly file: ChosenFile;
  /** With null where nothing is to be changed. */
  readonly onDone: (alt: string | null) => void;
}

function Describe({ file, onDone }: DescribeProps) {
  const t = useTranslations('files');
  const [alt, setAlt] = useState(file.alt ?? '');
  return (
    <Dialog
      isOpen
      title={t('describeTitle')}
      onClose={() => onDone(null)}
      actions={
        <Button kind="primary" onPress={() => onDone(alt.trim())}>
          {t('done')}
        </Button>
      }
    >
      <Field
        label={t('altText')}
        hint={t('altHint')}
        rows={3}
        maxLength={ALT_LIMIT}
        value={alt}
        onChange={setAlt}
        autoFocus
      />
    </Dialog>
  );
}

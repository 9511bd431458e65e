import { Suspense } from 'react';
import { gently } from '../ui/lazily.ts';
import styles from './attachments.module.css';
import { MESSAGE_ROOM, placeOf, type Room } from './layout.ts';
import type { ShownFile } from './shown.ts';

const Pictures = gently(() => import('./pictures.tsx'), 'Pictures');
const Other = gently(() => import('./other.tsx'), 'Other');

interface Props {
  readonly files: readonly ShownFile[];
  /** The message that is not sent yet, whose files they are. */
  readonly outgoingId?: string;
  readonly room?: Room;
}

/** What a message or a post brings along: each has its place before it is there. */
export function Attachments({ files, outgoingId, room = MESSAGE_ROOM }: Props) {
  const pictures = files.filter(({ kind }) => kind === 'IMAGE');
  const others = files.filter(({ kind }) => kind !== 'IMAGE');
  return (
    <div className={styles.attachments} data-attachments>
      {pictures.length > 0 && (
        <div className={styles.box} style={placeOf(pictures, room)}>
          <Suspense>
            <Pictures pictures={pictures} outgoingId={outgoingId} wide={room.wide} />
          </Suspense>
        </div>
      )}
      {others.map((file) => (
        <div
          key={file.key}
          className={styles[file.kind === 'VIDEO' ? 'box' : 'card']}
          style={file.kind === 'VIDEO' ? placeOf([file], room) : undefined}
        >
          <Suspense>
            <Other file={file} outgoingId={outgoingId} />
          </Suspense>
        </div>
      ))}
    </div>
  );
}

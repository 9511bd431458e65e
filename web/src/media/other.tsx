import { Film } from './film.tsx';
import { Paper } from './paper.tsx';
import type { ShownFile } from './shown.ts';
import { Sound } from './sound.tsx';

/** What is no picture. */
export function Other(props: {
  readonly file: ShownFile;
  readonly outgoingId?: string | undefined;
}) {
  switch (props.file.kind) {
    case 'VIDEO':
      return <Film {...props} />;
    case 'AUDIO':
      return <Sound {...props} />;
    default:
      return <Paper {...props} />;
  }
}

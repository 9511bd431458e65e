import type { MediaRow } from './entity.ts';
import type { Variant } from './variants.ts';

/** What browsers show is shown, and all else is downloaded under its name. */
export function dispositionOf(
  { kind, filename }: Pick<MediaRow, 'kind' | 'filename'>,
  variant: Variant,
): string {
  if (variant !== 'original') return 'inline';
  const how = kind === 'FILE' ? 'attachment' : 'inline';
  const plain = filename.replace(/[^ -~]|["\\%]/g, '_');
  const encoded = encodeURIComponent(filename).replace(
    /['()*]/g,
    (each) => `%${each.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${how}; filename="${plain}"; filename*=UTF-8''${encoded}`;
}

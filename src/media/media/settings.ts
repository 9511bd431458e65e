import { bool, type CleanedEnv } from 'envalid';
import { bytes, bytesIn, seconds } from '../../settings/kinds.ts';

export const MEDIA_SETTINGS = {
  MEDIA_URL_SECONDS: seconds({
    default: 43_200,
    desc: 'How long links to files are good at least, and at most twice as long. Who is no longer shown a file keeps the links that they had.',
  }),
  MEDIA_QUOTA_PER_USER: bytes({
    default: '2GB',
    desc: 'How much room the files of one user may take, as in `500MB` or `4MiB`.',
  }),
  MEDIA_DISK_RESERVE: bytes({
    default: '500MB',
    desc: 'How much room uploads leave on their disk, which may be the one of the database; not in S3.',
  }),
  MEDIA_SHARED: bool({
    default: false,
    desc: 'Whether all nodes have the same `CONFAB_DATA_DIR/media`, as on a network disk: several nodes need that, or S3.',
  }),
};

export interface MediaSettings {
  readonly mediaUrlSeconds: number;
  /** Of one user, in bytes. */
  readonly mediaQuota: number;
  /** In bytes. */
  readonly mediaDiskReserve: number;
  /** Whether other nodes write into the same folder. */
  readonly mediaShared: boolean;
}

export function readMedia(env: CleanedEnv<typeof MEDIA_SETTINGS>): MediaSettings {
  return {
    mediaUrlSeconds: env.MEDIA_URL_SECONDS,
    mediaQuota: bytesIn(env.MEDIA_QUOTA_PER_USER),
    mediaDiskReserve: bytesIn(env.MEDIA_DISK_RESERVE),
    mediaShared: env.MEDIA_SHARED,
  };
}

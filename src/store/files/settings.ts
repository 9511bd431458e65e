import { join } from 'node:path';
import { bool, makeValidator, str } from 'envalid';
import { StartupError } from '../../errors.ts';
import { requireUrl } from '../../settings/kinds.ts';

const endpoint = makeValidator((value) => {
  requireUrl(value, ['https:', 'http:']);
  const { username, search, hash } = new URL(value);
  if (!username && !search && !hash) return value;
  throw new Error('is not a URL such as https://s3.example: its keys have settings of their own');
});
/** As it stands in URLs, and with virtual hosts in a name. */
const bucket = makeValidator((value) => {
  if (/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(value)) return value;
  throw new Error('is not the name of a bucket: 3 to 63 of a-z, 0-9, - and .');
});

const LINK_SECONDS = 60;

export const FILE_SETTINGS = {
  MEDIA_STORE: str({
    default: 'local',
    choices: ['local', 's3'],
    desc: 'Where pictures and other files are kept: `local` (`media` in CONFAB_DATA_DIR) or `s3` (a bucket).',
  }),
  S3_ENDPOINT: endpoint({
    default: undefined,
    desc: 'Where the store of the bucket answers, for us and for clients alike; else AWS, in S3_REGION.',
  }),
  S3_REGION: str({ default: 'us-east-1', desc: 'The region of the bucket.' }),
  S3_BUCKET: bucket({ default: undefined, desc: 'The bucket, which is there already.' }),
  S3_ACCESS_KEY_ID: str({
    default: undefined,
    desc: 'Whose key it is that may list the bucket, and get, put and delete what is in it.',
  }),
  S3_SECRET_ACCESS_KEY: str({ default: undefined, desc: 'The secret of that key.' }),
  S3_PATH_STYLE: bool({
    default: undefined,
    desc: 'Whether the bucket stands in the path, `https://s3.example/bucket`, and not before the host. Else it does, except at AWS.',
  }),
};

interface Folder {
  /** Absolute: where files are, or where they are worked on; what stands beside them is not the store's. */
  readonly folder: string;
}

export interface S3Settings extends Folder {
  readonly store: 's3';
  readonly endpoint: string;
  readonly region: string;
  readonly bucket: string;
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly pathStyle: boolean;
  /** For so long at most a client is let to a file by one link. */
  readonly linkSeconds: number;
}

export type FileStoreSettings = ({ readonly store: 'local' } & Folder) | S3Settings;

interface Environment {
  readonly MEDIA_STORE: string;
  readonly MEDIA_SHARED: boolean;
  readonly S3_ENDPOINT?: string;
  readonly S3_REGION: string;
  readonly S3_BUCKET?: string;
  readonly S3_ACCESS_KEY_ID?: string;
  readonly S3_SECRET_ACCESS_KEY?: string;
  readonly S3_PATH_STYLE?: boolean;
}

interface Node {
  readonly dataDir: string;
  readonly production: boolean;
  /** Whether it is one of several. */
  readonly joined: boolean;
}

/** Throws a StartupError where a file would be on one node only, or a bucket could not be reached. */
export function readFileStore(env: Environment, node: Node): FileStoreSettings {
  const folder = join(node.dataDir, 'media');
  if (env.MEDIA_STORE === 's3') return { folder, ...readS3(env) };
  if (node.production && node.joined && !env.MEDIA_SHARED) {
    throw new StartupError(
      'With REDIS_URL every node must find every file: set MEDIA_STORE=s3, or MEDIA_SHARED=true ' +
        'where CONFAB_DATA_DIR is the same folder on all nodes, or there is one',
    );
  }
  return { store: 'local', folder };
}

function readS3(env: Environment): Omit<S3Settings, 'folder'> {
  const { S3_REGION: region, S3_ENDPOINT: endpoint } = env;
  return {
    store: 's3',
    endpoint: endpoint ?? `https://s3.${region}.amazonaws.com`,
    region,
    bucket: required(env, 'S3_BUCKET'),
    accessKeyId: required(env, 'S3_ACCESS_KEY_ID'),
    secretAccessKey: required(env, 'S3_SECRET_ACCESS_KEY'),
    pathStyle: env.S3_PATH_STYLE ?? endpoint !== undefined,
    linkSeconds: LINK_SECONDS,
  };
}

function required(
  env: Environment,
  name: 'S3_BUCKET' | 'S3_ACCESS_KEY_ID' | 'S3_SECRET_ACCESS_KEY',
): string {
  const value = env[name];
  if (value) return value;
  throw new StartupError(`${name} is not set: MEDIA_STORE=s3 needs it`);
}

/** What the URLs of all objects begin with. */
export function bucketUrl({ endpoint, bucket, pathStyle }: S3Settings): URL {
  const url = new URL(endpoint);
  if (pathStyle) url.pathname = `${url.pathname.replace(/\/$/, '')}/${bucket}/`;
  else url.hostname = `${bucket}.${url.hostname}`;
  return url;
}

/** Of which other origin clients get files, and put them; null: of none. */
export const originOfFiles = (files: FileStoreSettings): string | null =>
  files.store === 's3' ? bucketUrl(files).origin : null;

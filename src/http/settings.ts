import { fileURLToPath } from 'node:url';
import { bool, type CleanedEnv, makeValidator, str } from 'envalid';
import { origin, origins, parseList, port } from '../settings/kinds.ts';
import { requireNetworks } from '../rate/address.ts';

const networks = makeValidator((value) => {
  const items = parseList(value);
  requireNetworks(items);
  return items;
});

const WEB_FOLDER = fileURLToPath(new URL('../../web/dist', import.meta.url));

export const DOOR_SETTINGS = {
  HOST: str({ default: '127.0.0.1', desc: 'The address to listen on.' }),
  PORT: port({ default: 4000, desc: 'The port to listen on; 0 takes a free one.' }),
  PUBLIC_URL: origin({
    default: undefined,
    desc: 'What clients call this server, as in `https://chat.example`: links begin with it. Else a trusted proxy or the request tells that; for files HOST and PORT do it.',
  }),
  AUTH_COOKIE: bool({
    default: undefined,
    desc: 'Whether browsers may have both tokens as cookies, for pages of ALLOWED_ORIGINS, too; `false`: neither. Else the refresh token, for pages of our own.',
  }),
  ALLOWED_ORIGINS: origins({
    default: [],
    desc: 'Origins of frontends besides our own, comma-separated, as browsers send them: `https://app.example`.',
  }),
  TRUSTED_PROXIES: networks({
    default: [],
    desc: 'Addresses or networks (CIDR) of our proxies, comma-separated: their X-Forwarded-For is believed.',
  }),
  WEB: str({
    default: 'on',
    choices: ['on', 'off'],
    desc: 'Whether the web app is served at `/`, where it is built (`npm ci` does that). Else `/` leads to GraphiQL.',
  }),
  COMPRESSION: bool({
    default: false,
    desc: 'Whether answers of 2 KiB and more are compressed (br, gzip).',
  }),
  INTROSPECTION: bool({
    default: undefined,
    desc: 'Whether the schema can be asked for, and GraphiQL is served. Else they are in development, and not in production.',
  }),
};

export interface DoorSettings {
  readonly host: string;
  readonly port: number;
  /** An origin; null: as each request tells. */
  readonly publicUrl: string | null;
  /** Null: pages of our own origin may have the refresh token as a cookie. */
  readonly authCookie: boolean | null;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  /** Where the web app is once it is built; null: it is not served. */
  readonly webFolder: string | null;
  readonly compression: boolean;
  readonly introspection: boolean;
}

export function readDoors(
  env: CleanedEnv<typeof DOOR_SETTINGS>,
  production: boolean,
): DoorSettings {
  return {
    host: env.HOST,
    port: env.PORT,
    publicUrl: env.PUBLIC_URL ?? null,
    authCookie: env.AUTH_COOKIE ?? null,
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    webFolder: env.WEB === 'on' ? WEB_FOLDER : null,
    compression: env.COMPRESSION,
    introspection: env.INTROSPECTION ?? !production,
  };
}

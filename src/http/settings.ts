import { bool, type CleanedEnv, makeValidator, str } from 'envalid';
import { origin, origins, parseList, port } from '../settings/kinds.ts';
import { requireNetworks } from '../rate/address.ts';

const networks = makeValidator((value) => {
  const items = parseList(value);
  requireNetworks(items);
  return items;
});

export const DOOR_SETTINGS = {
  HOST: str({ default: '127.0.0.1', desc: 'The address to listen on.' }),
  PORT: port({ default: 4000, desc: 'The port to listen on; 0 takes a free one.' }),
  PUBLIC_URL: origin({
    default: undefined,
    desc: 'What clients call this server, as in `https://chat.example`: links begin with it. Else what a trusted proxy says, or the address of this machine that was asked.',
  }),
  AUTH_COOKIE: bool({
    default: false,
    desc: 'Whether browsers may have their access token as a cookie.',
  }),
  ALLOWED_ORIGINS: origins({
    default: [],
    desc: 'Origins of frontends besides our own, comma-separated, as browsers send them: `https://app.example`.',
  }),
  TRUSTED_PROXIES: networks({
    default: [],
    desc: 'Addresses or networks (CIDR) of our proxies, comma-separated: their X-Forwarded-For is believed.',
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
  readonly authCookie: boolean;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
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
    authCookie: env.AUTH_COOKIE,
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    compression: env.COMPRESSION,
    introspection: env.INTROSPECTION ?? !production,
  };
}

import { bool, type CleanedEnv, str } from 'envalid';
import { list, networks, port } from '../setting-kinds.ts';

export const DOOR_SETTINGS = {
  HOST: str({ default: '127.0.0.1', desc: 'The address to listen on.' }),
  PORT: port({ default: 4000, desc: 'The port to listen on; 0 takes a free one.' }),
  AUTH_COOKIE: bool({
    default: false,
    desc: 'Whether browsers may have their access token as a cookie.',
  }),
  ALLOWED_ORIGINS: list({
    default: [],
    desc: 'Origins of frontends besides our own, comma-separated.',
  }),
  TRUSTED_PROXIES: networks({
    default: [],
    desc: 'Addresses or networks (CIDR) of our proxies, comma-separated: their X-Forwarded-For is believed.',
  }),
  INTROSPECTION: bool({
    default: true,
    desc: 'Whether the schema can be asked for, and GraphiQL is served.',
  }),
};

export interface DoorSettings {
  readonly host: string;
  readonly port: number;
  readonly authCookie: boolean;
  readonly allowedOrigins: readonly string[];
  readonly trustedProxies: readonly string[];
  readonly introspection: boolean;
}

export function readDoors(env: CleanedEnv<typeof DOOR_SETTINGS>): DoorSettings {
  return {
    host: env.HOST,
    port: env.PORT,
    authCookie: env.AUTH_COOKIE,
    allowedOrigins: env.ALLOWED_ORIGINS,
    trustedProxies: env.TRUSTED_PROXIES,
    introspection: env.INTROSPECTION,
  };
}

import Bowser from 'bowser';
import ipaddr from 'ipaddr.js';
import type { ClientInfo } from '../../viewer.ts';
import { parseAddress } from '../../rate/address.ts';
import { parseText } from '../../input/text.ts';
import type { DeviceKind } from './entity.ts';

const MAX_NAME_LENGTH = 100;
/** Longer ones name nothing that people would know, and take long to read. */
const MAX_USER_AGENT_LENGTH = 512;
/** What is kept of an address: enough to know a place again, not enough to know a household. */
const PREFIX_BITS = { ipv4: 24, ipv6: 48 };

/** What a client says of itself, where it knows better than its user agent. */
export interface DeviceInput {
  readonly name?: string | null;
  readonly kind?: DeviceKind | null;
}

/** Where somebody signs in, as far as is kept. */
export interface Device {
  readonly name: string;
  readonly kind: DeviceKind;
  readonly addressPrefix: string | null;
}

export function parseDevice(
  path: string,
  input: DeviceInput | null | undefined,
  client: ClientInfo,
): Device {
  const { name, kind } = input ?? {};
  const seen = deviceOf(client);
  return {
    ...seen,
    name: isAbsent(name) ? seen.name : parseText(`${path}.name`, name, MAX_NAME_LENGTH),
    kind: kind ?? seen.kind,
  };
}

/** What the request alone tells of the device. */
export function deviceOf({ address, userAgent }: ClientInfo): Device {
  return { ...fromUserAgent(userAgent), addressPrefix: addressPrefixOf(address) };
}

function fromUserAgent(userAgent: string | null): Pick<Device, 'name' | 'kind'> {
  const text = userAgent?.slice(0, MAX_USER_AGENT_LENGTH).trim();
  if (!text) return { name: 'Unknown device', kind: 'OTHER' };
  const { browser, os, platform } = Bowser.parse(text);
  const [product = ''] = text.split(/[/\s(]/, 1);
  const program = browser.name || product || 'Unknown device';
  const name = os.name ? `${program} on ${os.name}` : program;
  return { name: printable(name), kind: kindOf(text, platform.type) };
}

function kindOf(userAgent: string, platform: string | undefined): DeviceKind {
  if (platform === 'mobile') return 'MOBILE';
  if (platform === 'tablet') return 'TABLET';
  if (platform === 'desktop') return /Electron\//.test(userAgent) ? 'DESKTOP' : 'WEB';
  return 'OTHER';
}

/** The network of an address, in CIDR notation; null where it is none. */
export function addressPrefixOf(address: string): string | null {
  const parsed = parseAddress(address);
  if (!parsed) return null;
  const bits = PREFIX_BITS[parsed.kind()];
  const bytes = parsed.toByteArray().map((byte, index) => (index * 8 < bits ? byte : 0));
  return `${ipaddr.fromByteArray(bytes).toString()}/${bits}`;
}

/** Header bytes may be anything, and PostgreSQL takes no null character. */
const printable = (text: string) =>
  text.replace(/[^\P{C} ]/gu, '').slice(0, MAX_NAME_LENGTH) || 'Unknown device';

const isAbsent = (value: string | null | undefined): value is null | undefined =>
  value === null || value === undefined;

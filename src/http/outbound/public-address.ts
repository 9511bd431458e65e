import ipaddr from 'ipaddr.js';

/** All that is given out to the public so far: what else a version 6 address may be stands for another one, or for nothing. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is somebody's on the open internet. Not so: this machine, its networks and those of its
 * provider, groups, and what leads to version 4 addresses by another name.
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address) || address.includes('%')) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}

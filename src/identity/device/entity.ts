/** What somebody signs in with, as sessions and security events keep it. */
export const DEVICE_KINDS = ['MOBILE', 'TABLET', 'DESKTOP', 'WEB', 'OTHER'] as const;
export type DeviceKind = (typeof DEVICE_KINDS)[number];

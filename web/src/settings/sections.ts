/** In the order in which they are listed. */
export const SECTIONS = [
  'profile',
  'account',
  'security',
  'privacy',
  'appearance',
  'notifications',
  'language',
] as const;

export type SectionName = (typeof SECTIONS)[number];

export const isSection = (name: string): name is SectionName =>
  SECTIONS.some((section) => section === name);

import { createContext } from 'react';

/** What the window's title counts before its name, such as what is unread. */
export const TitleCount = createContext(0);

/** Nobody counts further. */
const MOST = 99;

export const titleOf = (heading: string, count: number): string => {
  const counted = count > MOST ? `${MOST}+` : count;
  return `${count > 0 ? `(${counted}) ` : ''}${heading} · Confab`;
};

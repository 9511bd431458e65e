export type Page = 'sign-in' | 'register';
type Address = Pick<Location, 'pathname' | 'search' | 'hash'>;

export function pageAt({ pathname }: Pick<Address, 'pathname'>): Page | null {
  if (pathname === '/sign-in') return 'sign-in';
  return pathname === '/register' ? 'register' : null;
}

/** Of a page that leads on to where somebody was when they had to sign in. */
export function addressOf(page: Page, from: Address): string {
  const next = pageAt(from) ? nextIn(from) : from.pathname + from.search + from.hash;
  return next && next !== '/' ? `/${page}?to=${encodeURIComponent(next)}` : `/${page}`;
}

/** Where to go once somebody has signed in. */
export const addressAfter = (at: Address): string => nextIn(at) ?? '/';

/** A link from elsewhere may say anything: it leads to addresses of our own alone. */
function nextIn({ search }: Address): string | null {
  const to = new URLSearchParams(search).get('to');
  const url = to === null ? null : URL.parse(to, 'https://here.invalid');
  if (url?.host !== 'here.invalid' || pageAt(url)) return null;
  // Two slashes at the start would lead to another host.
  return url.pathname.replace(/^\/+/, '/') + url.search + url.hash;
}

import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/** What people have written in the hope that it becomes more than text; where it does, `pwned` is there. */
export const PAYLOADS: readonly string[] = [
  '<script>pwned=1</script>',
  '<ScRiPt>pwned=2</sCrIpT>',
  '<scr<script>ipt>pwned=3</script>',
  '"><script>pwned=4</script>',
  "'><script>pwned=5</script>",
  '</textarea><script>pwned=6</script>',
  '</title><script>pwned=7</script>',
  '<img src=x onerror=pwned=8>',
  '<img src=x onerror="pwned=9">',
  '<img/src/onerror=pwned=10>',
  '"><img src=x onerror=pwned=11>',
  '<image src=x onerror=pwned=12>',
  '<svg onload=pwned=13>',
  '<svg/onload=pwned=14//',
  '<svg><script>pwned=15</script></svg>',
  '<svg><animate onbegin=pwned=16 attributeName=x>',
  '<math><a xlink:href=javascript:pwned=17>x',
  '<body onload=pwned=18>',
  '<iframe src=javascript:pwned=19></iframe>',
  '<iframe srcdoc="<script>pwned=20</script>">',
  '<object data=javascript:pwned=21>',
  '<embed src=javascript:pwned=22>',
  '<video><source onerror=pwned=23></video>',
  '<audio src=x onerror=pwned=24>',
  '<details open ontoggle=pwned=25>',
  '<input autofocus onfocus=pwned=26>',
  '<select autofocus onfocus=pwned=27>',
  '<marquee onstart=pwned=28>',
  '<style>@import "javascript:pwned=29"</style>',
  '<link rel=stylesheet href=javascript:pwned=30>',
  '<meta http-equiv=refresh content=0;url=/pwned>',
  '<base href=//evil.example/>',
  '<form action=javascript:pwned=33><button>x',
  '<a href=javascript:pwned=34>x</a>',
  'javascript:pwned=35',
  'data:text/html,<script>pwned=36</script>',
  '{{constructor.constructor("pwned=37")()}}',
  '${pwned=38}',
  '&lt;script&gt;pwned=39&lt;/script&gt;',
  '\\u003cscript\\u003epwned=40\\u003c/script\\u003e',
];

/** All of them, in as few texts as hold no more than `limit` characters each. */
export function payloadsIn(limit: number): string[] {
  const texts: string[] = [];
  for (const payload of PAYLOADS) {
    const last = texts.at(-1);
    const together = `${last} ${payload}`;
    if (last !== undefined && together.length <= limit) texts[texts.length - 1] = together;
    else texts.push(payload);
  }
  return texts;
}

/** None of it has become an element, or has run. */
export async function expectNothingRan(page: Page): Promise<void> {
  expect(await page.evaluate(() => 'pwned' in window || location.pathname === '/pwned')).toBe(
    false,
  );
  const foreign = 'script:not([src]), iframe, object, embed, base, marquee, [onload], [onerror]';
  await expect(page.locator(`body :is(${foreign})`)).toHaveCount(0);
  await expect(page.locator('a[href^="javascript:"], a[href^="data:"]')).toHaveCount(0);
}

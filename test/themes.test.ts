import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { CHOICES } from '../web/src/preferences/preferences.ts';

type Colour = readonly [red: number, green: number, blue: number];
type Variables = Readonly<Record<string, string>>;

const css = ['tokens.css', 'themes.css']
  .map((file) => readFileSync(new URL(`../web/src/app/${file}`, import.meta.url), 'utf8'))
  .join('\n');

/** What is set for whatever a selector names; nothing of what is nested. */
function variablesOf(selector: string): Variables {
  const start = css.indexOf(`${selector} {`);
  const block = start < 0 ? '' : css.slice(start, css.indexOf('}', start));
  const pairs = Array.from(block.matchAll(/--([\w-]+):\s*([^;]+);/g), ([, name, value]) => [
    name,
    value,
  ]);
  return Object.fromEntries(pairs);
}

const ROOT = variablesOf(':root,\n  [data-theme]');
const THEMES = [...CHOICES.lightTheme, ...CHOICES.darkTheme];
const TEXT_ON_GROUND = ['text', 'text-soft', 'accent', 'danger'];

/** Reads on what: the least contrast by WCAG 2.2, AA. */
const PAIRS: readonly (readonly [front: string, behind: string, least: number])[] = [
  ...['ground', 'surface', 'raised', 'sunken'].flatMap((behind) =>
    TEXT_ON_GROUND.map((front) => [front, behind, 4.5] as const),
  ),
  ...['text', 'text-soft', 'accent'].map((front) => [front, 'accent-soft', 4.5] as const),
  ['on-accent', 'accent-fill', 4.5],
  ['on-accent', 'accent-fill-hover', 4.5],
  ['on-accent', 'danger-fill', 4.5],
  ['danger', 'danger-soft', 4.5],
  ['warn', 'warn-soft', 4.5],
  ['good', 'surface', 4.5],
  // What bounds a field, and shows where the focus is.
  ['line-strong', 'surface', 3],
  ['line-strong', 'raised', 3],
  ['accent', 'ground', 3],
];

describe.each(THEMES)('the theme %s', (theme) => {
  const isDark = theme.startsWith('dark');
  const plain = { ...ROOT, ...variablesOf(`[data-theme='${theme}']`) };

  it('lets everything be read', () => {
    const faint = PAIRS.map(([front, behind, least]) => {
      const ratio = contrast(colourOf(plain, front, isDark), colourOf(plain, behind, isDark));
      return { front, behind, ratio, least };
    }).filter(({ ratio, least }) => ratio < least);

    expect(faint).toEqual([]);
  });

  it.each(CHOICES.background)('lets everything be read on the background %s', (background) => {
    const variables = { ...plain, ...variablesOf(`[data-background='${background}']`) };
    const grounds = groundsOf(variables, isDark);
    const faint = TEXT_ON_GROUND.flatMap((front) =>
      grounds.map((ground) => ({
        front,
        ground,
        ratio: contrast(colourOf(variables, front, isDark), ground),
      })),
    ).filter(({ ratio }) => ratio < 4.5);

    expect(grounds).toHaveLength(background === 'default' ? 1 : 3);
    expect(faint).toEqual([]);
  });
});

/** The ground of a chat, and both ends of what runs over it. */
function groundsOf(variables: Variables, isDark: boolean): Colour[] {
  const stops = variables['chat-image']?.match(/light-dark\([^)]*\)/g) ?? [];
  return ['var(--chat-ground)', ...stops].map((value) => parse(variables, value, isDark));
}

const colourOf = (variables: Variables, name: string, isDark: boolean): Colour =>
  parse(variables, `var(--${name})`, isDark);

function parse(variables: Variables, text: string, isDark: boolean): Colour {
  const name = /^var\(--([\w-]+)\)$/.exec(text)?.[1];
  if (name) return parse(variables, variables[name] ?? '', isDark);
  const [, light, dark] = /^light-dark\((.*), ((?:#|rgb).*)\)$/.exec(text) ?? [];
  if (light && dark) return parse(variables, isDark ? dark : light, isDark);
  const digits = /^#(\w{6})$/.exec(text)?.[1];
  if (!digits) throw new Error(`"${text}" is no colour that this test knows`);
  const [red = 0, green = 0, blue = 0] = (digits.match(/../g) ?? []).map((pair) =>
    parseInt(pair, 16),
  );
  return [red, green, blue];
}

function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** As WCAG defines it. */
function luminance([red, green, blue]: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue]
    .map((part) => part / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

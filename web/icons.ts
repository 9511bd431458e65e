import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, relative } from 'node:path';
import { format, resolveConfig } from 'prettier';

/** Draws each `icons.tsx` and `later-icons.tsx`, which no first look shows: those of Lucide that the sources import from there. */

export const FILES: readonly string[] = globSync('src/*/{icons,later-icons}.tsx', {
  cwd: import.meta.dirname,
}).map((file) => join(import.meta.dirname, file));
const IMPORTS = /import \{([^}]+)\} from '([^']+\/(?:later-)?icons\.tsx)'/g;
/** Those that point to where lines begin, or end. */
const POINTING = new Set([
  'ArrowLeft',
  'ChevronLeft',
  'ChevronRight',
  'Forward',
  'LogOut',
  'Reply',
  'SendHorizontal',
]);
const ICON = join(import.meta.dirname, 'src/ui/icon.tsx');

interface Collection {
  readonly icons: Readonly<Record<string, { readonly body: string }>>;
  readonly aliases: Readonly<Record<string, { readonly parent: string }>>;
}

const collection = createRequire(import.meta.url)('@iconify-json/lucide/icons.json') as Collection;

/** The text of such a file as the sources want it now. */
export async function drawIcons(file: string): Promise<string> {
  const names = [...new Set(sources().flatMap((source) => importedBy(source, file)))].toSorted();
  const makers = new Set(names.map(makerOf));
  const icons = names.map((name) => `export const ${name} = ${makerOf(name)}(${shapeOf(name)});`);
  return format([headOf(file, [...makers].toSorted()), ...icons].join('\n'), {
    ...(await resolveConfig(file)),
    filepath: file,
  });
}

const makerOf = (name: string): string => (POINTING.has(name) ? 'pointing' : 'icon');

const sources = (): string[] =>
  globSync('src/**/*.{ts,tsx}', { cwd: import.meta.dirname }).map((file) =>
    join(import.meta.dirname, file),
  );

const importedBy = (source: string, file: string): string[] =>
  [...readFileSync(source, 'utf8').matchAll(IMPORTS)]
    .filter(([, , path = '']) => join(dirname(source), path) === file)
    .flatMap(([, names = '']) => names.split(','))
    .map((name) => name.trim().replace(/ as .*/s, ''))
    .filter((name) => name !== '' && !name.startsWith('type '));

/** As JSX, without what all of them have. */
function shapeOf(name: string): string {
  const id = name.replace(/(?<=[a-z])(?=[A-Z0-9])/g, '-').toLowerCase();
  const icon = collection.icons[collection.aliases[id]?.parent ?? id];
  if (!icon) throw new Error(`Lucide has no ${id}`);
  const shape = icon.body
    .replace(
      / (?:fill="none"|stroke="currentColor"|stroke-(?:linecap|linejoin)="round"|stroke-width="2")/g,
      '',
    )
    .replace(/-([a-z])(?=[a-z]*=")/g, (_, letter: string) => letter.toUpperCase());
  const parts = shape.replace(/^<g>(.*)<\/g>$/s, '$1');
  return parts.split('/>').length > 2 ? `<>${parts}</>` : parts;
}

function headOf(file: string, makers: readonly string[]): string {
  const path = relative(dirname(file), ICON);
  const from = path.startsWith('.') ? path : `./${path}`;
  return `// Drawn by icons.ts, of Lucide (ISC License, © Lucide Contributors).
import { ${makers.join(', ')} } from '${from}';
${file.endsWith('/ui/icons.tsx') ? "\nexport type { Icon } from './icon.tsx';\n" : ''}`;
}

if (import.meta.main) for (const file of FILES) writeFileSync(file, await drawIcons(file));

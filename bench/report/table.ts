/** Text columns that line up; the first ones, as many as `labels`, are read from the left. */
export function table(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  labels: number,
): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    cells.map((cell, column) => pad(cell, widths[column] ?? 0, column < labels)).join('  ');
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join(
    '\n',
  );
}

const pad = (cell: string, width: number, isLabel: boolean) =>
  isLabel ? cell.padEnd(width) : cell.padStart(width);

/** As prettier would align it. */
export function markdownTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  labels: number,
): string {
  const widths = head.map((title, column) =>
    Math.max(3, title.length, ...rows.map((row) => row[column]?.length ?? 0)),
  );
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell, i) => pad(cell, widths[i] ?? 0, i < labels)).join(' | ')} |`;
  const rule = widths.map((width, i) =>
    i < labels ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`,
  );
  return [line(head), `| ${rule.join(' | ')} |`, ...rows.map(line)].join('\n');
}

/** Three digits that matter, and no more. */
export function figure(value: number | null): string {
  if (value === null || !Number.isFinite(value)) return '–';
  if (value >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 10 ? 1 : 2);
}

export const times = (value: number | null) =>
  value === null || !Number.isFinite(value) ? '–' : `${value.toFixed(2)}×`;

export const mebibytes = (bytes: number) => `${Math.round(bytes / 2 ** 20)}`;

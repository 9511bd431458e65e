/** One horizontal bar; its parts stand one after the other. */
export interface Bar {
  readonly label: string;
  readonly parts: readonly number[];
  /** What is written at its end. */
  readonly text: string;
  readonly tone: 'ours' | 'limit' | 'other';
}

/** Bars that share a scale. */
export interface Panel {
  readonly title: string;
  readonly bars: readonly Bar[];
}

interface Chart {
  readonly title: string;
  readonly subtitle: string;
  /** What the parts are, in their order. */
  readonly legend: readonly string[];
  readonly panels: readonly Panel[];
}

const COLUMNS = 2;
const PANEL_WIDTH = 430;
const LABEL_WIDTH = 118;
const TEXT_WIDTH = 92;
const BAR_WIDTH = PANEL_WIDTH - LABEL_WIDTH - TEXT_WIDTH;
const BAR_HEIGHT = 14;
const LINE = 20;
const PANEL_TITLE = 28;
const PANEL_GAP = 14;
const TOP = 84;
const MARGIN = 20;

/** For light and dark pages alike. */
const STYLE = `
  text { font: 12px system-ui, sans-serif; fill: #24292f; }
  .title { font-size: 16px; font-weight: 600; }
  .panel { font-size: 13px; font-weight: 600; }
  .soft { fill: #57606a; }
  .ours { fill: #0969da; } .limit { fill: #8c959f; } .other { fill: #bf8700; }
  .part1 { opacity: 0.4; }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3; }
    .soft { fill: #9198a1; }
    .ours { fill: #4493f8; } .limit { fill: #6e7681; } .other { fill: #d29922; }
  }`;

/** Two panels stand beside each other. */
export function barChart({ title, subtitle, legend, panels }: Chart): string {
  const rows = Array.from({ length: Math.ceil(panels.length / COLUMNS) }, (_, row) =>
    panels.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  const drawn: string[] = [];
  let y = TOP;
  for (const row of rows) {
    row.forEach((panel, column) => {
      drawn.push(drawPanel(panel, MARGIN + column * (PANEL_WIDTH + MARGIN), y));
    });
    y += Math.max(...row.map(heightOf)) + PANEL_GAP;
  }
  const width = MARGIN + COLUMNS * (PANEL_WIDTH + MARGIN);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${y}" width="${width}" height="${y}" role="img" aria-label="${escape(title)}">`,
    `<style>${STYLE}\n</style>`,
    textAt(MARGIN, 26, title, 'title'),
    textAt(MARGIN, 46, subtitle, 'soft'),
    ...legend.map((name, part) => drawKey(name, part)),
    ...drawn,
    '</svg>\n',
  ].join('\n');
}

const heightOf = ({ bars }: Panel) => PANEL_TITLE + bars.length * LINE;

function drawKey(name: string, part: number): string {
  const x = MARGIN + part * 130;
  return rectangle(x, 58, 12, `ours part${part}`, 12) + textAt(x + 18, 68, name, 'soft');
}

function drawPanel({ title, bars }: Panel, x: number, y: number): string {
  const longest = Math.max(...bars.map(({ parts }) => sum(parts)));
  const lines = bars.map((bar, index) =>
    drawBar(bar, x, y + PANEL_TITLE + index * LINE, BAR_WIDTH / longest),
  );
  return [textAt(x, y + 14, title, 'panel'), ...lines].join('\n');
}

function drawBar({ label, parts, text, tone }: Bar, x: number, y: number, scale: number): string {
  const start = x + LABEL_WIDTH;
  const rectangles = parts.map((part, index) =>
    rectangle(
      start + sum(parts.slice(0, index)) * scale,
      y,
      part * scale,
      `${tone} part${index}`,
      BAR_HEIGHT,
    ),
  );
  return [
    textAt(x, y + 11, label),
    ...rectangles,
    textAt(start + sum(parts) * scale + 6, y + 11, text, 'soft'),
  ].join('\n');
}

const rectangle = (x: number, y: number, width: number, name: string, height: number) =>
  `<rect x="${round(x)}" y="${y}" width="${round(Math.max(width, 1))}" height="${height}" class="${name}"/>`;

const textAt = (x: number, y: number, text: string, name?: string) =>
  `<text x="${round(x)}" y="${y}"${name ? ` class="${name}"` : ''}>${escape(text)}</text>`;

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const round = (value: number) => Math.round(value * 10) / 10;
const escape = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

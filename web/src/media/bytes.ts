const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
const STEP = 1_000;

/** A number of bytes as people read it, such as "2.4 MB". */
export function bytesIn(size: number, locale: string): string {
  const step = Math.min(Math.floor(Math.log(Math.max(size, 1)) / Math.log(STEP)), UNITS.length - 1);
  const format = new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step],
    unitDisplay: step === 0 ? 'long' : 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  });
  return format.format(size / STEP ** step);
}

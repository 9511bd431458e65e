/** As "0:42", or "5:59:59". */
export function clockOf(seconds: number): string {
  const twoDigits = (part: number) => String(part).padStart(2, '0');
  const minutes = Math.floor(seconds / 60);
  const hours = Math.floor(minutes / 60);
  const rest = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes % 60)}:${rest}` : `${minutes}:${rest}`;
}

/** As "42 seconds", "5 minutes" or "6 hours": at least as long as it is. */
export function durationOf(seconds: number, locale: string): string {
  const [length, unit] =
    seconds < 60 ? [1, 'second'] : seconds < 3_600 ? [60, 'minute'] : [3_600, 'hour'];
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(Math.ceil(seconds / length));
}

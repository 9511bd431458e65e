const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
const WEEK_MS = 7 * DAY_MS;

/** When it was, as short as it may be: "now", "5 min. ago", a time of today, a weekday, a date. */
export function relativeTime(at: number, now: number, locale: string): string {
  const age = now - at;
  if (age < MINUTE_MS) return ago(0, 'second', locale);
  if (age < HOUR_MS) return ago(-Math.floor(age / MINUTE_MS), 'minute', locale);
  if (isSameDay(at, now)) return formatted(at, locale, { hour: 'numeric', minute: '2-digit' });
  if (age < WEEK_MS - DAY_MS) return formatted(at, locale, { weekday: 'short' });
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return formatted(at, locale, {
    day: 'numeric',
    month: 'short',
    ...(!isThisYear && { year: 'numeric' }),
  });
}

/** In how many milliseconds what `relativeTime` says may be another. */
export function staysFor(at: number, now: number): number {
  const age = now - at;
  return age < HOUR_MS ? MINUTE_MS - (Math.max(age, 0) % MINUTE_MS) : HOUR_MS;
}

export const fullTime = (at: number, locale: string): string =>
  formatted(at, locale, { dateStyle: 'full', timeStyle: 'short' });

function isSameDay(one: number, other: number): boolean {
  return new Date(one).toDateString() === new Date(other).toDateString();
}

function ago(value: number, unit: Intl.RelativeTimeFormatUnit, locale: string): string {
  return new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: 'short' }).format(
    value,
    unit,
  );
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making a format costs a hundred times what using it does. */
function formatted(at: number, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = `${locale} ${JSON.stringify(options)}`;
  const format = formats.get(key) ?? new Intl.DateTimeFormat(locale, options);
  formats.set(key, format);
  return format.format(at);
}

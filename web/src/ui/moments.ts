/** A moment that may be chosen, by what it is called; null where it is none. */
export interface MomentOption {
  readonly name: string;
  readonly label: string;
  readonly at: Date | null;
}

/** What is chosen: the name of an option, or `OTHER` and what was typed. */
export interface ChosenMoment {
  readonly choice: string;
  readonly typed: string;
}

export const OTHER = 'other';

/** Undefined where what was typed is no moment. */
export function momentIn(
  options: readonly MomentOption[],
  { choice, typed }: ChosenMoment,
): Date | null | undefined {
  const option = options.find(({ name }) => name === choice);
  if (option) return option.at;
  const moment = new Date(typed);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** As a field of the browser has it, in its time zone. */
export function typedOf(moment: Date): string {
  const local = new Date(moment.getTime() - moment.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 'yyyy-mm-ddThh:mm'.length);
}

export const inHours = (now: Date, hours: number): Date =>
  new Date(now.getTime() + hours * 3_600_000);

/** So many days from now, by the clock where somebody is. */
export const onDay = (now: Date, days: number, hour: number): Date =>
  new Date(now.getFullYear(), now.getMonth(), now.getDate() + days, hour);

/** How many days there are until the next Monday after today. */
export const daysToMonday = (now: Date): number => ((7 - now.getDay()) % 7) + 1;

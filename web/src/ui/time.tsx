import { useEffect, useState } from 'react';
import { useLocale } from 'use-intl';
import { fullTime, relativeTime, staysFor } from './relative-time.ts';

interface Props {
  /** In milliseconds as by `Date.now`, or as the server writes it. */
  readonly at: number | string;
  readonly className?: string | undefined;
}

/** How long ago something was, which goes on by itself; the exact moment is its title. */
export function Time({ at, className }: Props) {
  const locale = useLocale();
  const moment = typeof at === 'number' ? at : Date.parse(at);
  const [now, setNow] = useState(Date.now);
  useEffect(() => {
    const timer = setTimeout(() => setNow(Date.now()), staysFor(moment, Date.now()));
    return () => clearTimeout(timer);
  }, [moment, now]);

  return (
    <time
      dateTime={new Date(moment).toISOString()}
      title={fullTime(moment, locale)}
      className={className}
    >
      {relativeTime(moment, Math.max(now, moment), locale)}
    </time>
  );
}

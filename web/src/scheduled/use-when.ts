import { useState } from 'react';
import { useTranslations } from 'use-intl';
import {
  type ChosenMoment,
  daysToMonday,
  inHours,
  momentIn,
  type MomentOption,
  onDay,
  OTHER,
  typedOf,
} from '../ui/moments.ts';

const MORNING = 9;

/** When something is to be sent; what is given is another time than those that are usual. */
export function useWhen(given?: Date) {
  const t = useTranslations('scheduled');
  const [now] = useState(() => new Date());
  const [value, setValue] = useState<ChosenMoment>({
    choice: given ? OTHER : 'hour',
    typed: typedOf(given ?? inHours(now, 1)),
  });
  const [isChecked, setChecked] = useState(false);
  const monday = daysToMonday(now);
  const options: MomentOption[] = [
    { name: 'hour', label: t('inAnHour'), at: inHours(now, 1) },
    { name: 'tomorrow', label: t('tomorrow'), at: onDay(now, 1, MORNING) },
    ...(monday > 1
      ? [{ name: 'monday', label: t('monday'), at: onDay(now, monday, MORNING) }]
      : []),
  ];
  const moment = momentIn(options, value) ?? null;
  return {
    field: {
      label: t('when'),
      options,
      otherLabel: t('other'),
      fieldLabel: t('dateAndTime'),
      value,
      onChange: setValue,
    },
    /** Null where it is none, which is said from then on. */
    take(): Date | null {
      setChecked(true);
      return moment;
    },
    error: isChecked && !moment ? t('momentMissing') : null,
  };
}

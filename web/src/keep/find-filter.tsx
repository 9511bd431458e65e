import { useTranslations } from 'use-intl';
import type { MessageSearchFilter } from './gql/found.ts';
import styles from './find.module.css';

const KINDS = {
  pictures: ['IMAGE', 'VIDEO'],
  files: ['FILE'],
  sound: ['AUDIO'],
  links: ['LINK'],
  polls: ['POLL'],
} as const satisfies Record<string, MessageSearchFilter['has']>;
type Kind = keyof typeof KINDS;

const MARKS = ['mentionsMe', 'pinned', 'saved'] as const;
const DAYS = ['from', 'to'] as const;

/** Which messages alone are looked for, as it is chosen; days are of the viewer's calendar, as `2026-02-28`. */
export interface FindFilter extends Readonly<Record<(typeof MARKS)[number], boolean>> {
  readonly kind: Kind | '';
  readonly from: string;
  readonly to: string;
}

export const EVERYTHING: FindFilter = {
  ...{ kind: '', from: '', to: '' },
  ...{ mentionsMe: false, pinned: false, saved: false },
};

/** As the server is asked. */
export function searchFilterOf(filter: FindFilter, chatId: string | null): MessageSearchFilter {
  const { kind, from, to } = filter;
  return {
    chatId,
    ...(kind && { has: [...KINDS[kind]] }),
    ...(from && { after: new Date(`${from}T00:00`).toISOString() }),
    ...(to && { before: endOfDay(to).toISOString() }),
    ...Object.fromEntries(MARKS.filter((mark) => filter[mark]).map((mark) => [mark, true])),
  };
}

function endOfDay(day: string): Date {
  const at = new Date(`${day}T00:00`);
  at.setDate(at.getDate() + 1);
  return at;
}

interface Props {
  readonly filter: FindFilter;
  readonly onChange: (filter: FindFilter) => void;
}

export function FilterFields({ filter, onChange }: Props) {
  const t = useTranslations('keep.find.filter');
  return (
    <details className={styles.filter}>
      <summary>{t('title')}</summary>
      <div role="group" aria-label={t('title')} className={styles.fields}>
        <label className={styles.labelled}>
          {t('kind')}
          <select
            value={filter.kind}
            onChange={({ target }) => onChange({ ...filter, kind: target.value as Kind | '' })}
            className={styles.input}
          >
            <option value="">{t('anything')}</option>
            {Object.keys(KINDS).map((kind) => (
              <option key={kind} value={kind}>
                {t(kind as Kind)}
              </option>
            ))}
          </select>
        </label>
        {DAYS.map((day) => (
          <label key={day} className={styles.labelled}>
            {t(day)}
            <input
              type="date"
              value={filter[day]}
              max="9999-12-30"
              onChange={({ target }) => onChange({ ...filter, [day]: target.value })}
              className={styles.input}
            />
          </label>
        ))}
        {MARKS.map((mark) => (
          <label key={mark} className={styles.marked}>
            <input
              type="checkbox"
              checked={filter[mark]}
              onChange={({ target }) => onChange({ ...filter, [mark]: target.checked })}
            />
            {t(mark)}
          </label>
        ))}
      </div>
    </details>
  );
}

import { type KeyboardEvent, use, useDeferredValue, useRef, useState } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { FilterField } from '../../ui/filter-field.tsx';
import { loadEmoji } from './emoji-lists.ts';
import { type Emoji, matching } from './emoji.ts';
import { placeAt } from './grid-keys.ts';
import styles from './reactions.module.css';

interface Props {
  readonly onPick: (emoji: string) => void;
}

/** Every emoji by its name: Enter chooses the first that is found, arrows go to any. */
export function AllEmoji({ onPick }: Props) {
  const t = useTranslations('menu.reactions');
  const all = use(loadEmoji(useLocale()));
  const [wanted, setWanted] = useState('');
  const shown = matching(all, useDeferredValue(wanted));
  const grid = useRef<HTMLDivElement>(null);
  const [current, setCurrent] = useState(0);

  function focus(index: number): void {
    setCurrent(index);
    grid.current?.querySelectorAll('button')[index]?.focus();
  }
  /** Of what is written, though it may not be shown yet. */
  function pickFirst(): void {
    const [first] = matching(all, wanted);
    if (first) onPick(first.emoji);
  }
  function leaveField(event: KeyboardEvent): void {
    if (event.key === 'ArrowDown' && shown.length > 0) focus(0);
    else if (event.key === 'Enter') pickFirst();
    else return;
    event.preventDefault();
  }
  function move(event: KeyboardEvent<HTMLDivElement>): void {
    const isReversed = getComputedStyle(event.currentTarget).direction === 'rtl';
    const next = placeAt(event.key, current, shown.length, isReversed);
    if (next === null) return;
    event.preventDefault();
    focus(next);
  }

  return (
    <>
      <div onKeyDown={leaveField}>
        <FilterField
          label={t('search')}
          value={wanted}
          onChange={(value) => {
            setWanted(value);
            setCurrent(0);
          }}
        />
      </div>
      <div ref={grid} role="group" aria-label={t('all')} className={styles.grid} onKeyDown={move}>
        {shown.map((one, index) => (
          <Choice key={one.emoji} one={one} isCurrent={index === current} onPick={onPick} />
        ))}
      </div>
      {shown.length === 0 && <p className={styles.none}>{t('none')}</p>}
    </>
  );
}

interface ChoiceProps extends Props {
  readonly one: Emoji;
  readonly isCurrent: boolean;
}

function Choice({ one: { emoji, name }, isCurrent, onPick }: ChoiceProps) {
  return (
    <button
      type="button"
      tabIndex={isCurrent ? 0 : -1}
      aria-label={name}
      title={name}
      className={styles.choice}
      onClick={() => onPick(emoji)}
    >
      {emoji}
    </button>
  );
}

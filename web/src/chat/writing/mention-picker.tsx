import { useSession } from '@confab/client/react';
import {
  type RefObject,
  useEffect,
  useEffectEvent,
  useId,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslations } from 'use-intl';
import { useWords } from '../../app/use-words.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { classes } from '../../ui/classes.ts';
import { UsersRound } from '../../ui/icons.tsx';
import { beingNamed, type Choice, choicesFor } from './being-named.ts';
import styles from './mention-picker.module.css';
import { useCaret } from './use-caret.ts';
import { useNames } from './use-names.ts';

interface Props {
  readonly chatId: string;
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly onChange: (text: string) => void;
}

/** Offers names while one is being written: the box stays where one writes, and its keys choose. */
export function MentionPicker(props: Props) {
  return useWords('mentions') && <Picker {...props} />;
}

function Picker({ chatId, box, text, onChange }: Props) {
  const t = useTranslations('mentions');
  const id = useId();
  const caret = useCaret(box);
  const named = caret === null ? null : beingNamed(text, caret);
  const names = useNames(chatId, useSession().viewer?.user.id, named?.typed ?? '');
  const [closedAt, setClosedAt] = useState<number | null>(null);
  const [picked, setPicked] = useState({ typed: '', index: 0 });
  const goTo = useRef<number | null>(null);

  const isClosed = !named || named.start === closedAt;
  const choices = isClosed ? [] : choicesFor(named.typed, names);
  const index = picked.typed === named?.typed ? Math.min(picked.index, choices.length - 1) : 0;
  const isOpen = choices.length > 0;
  const active = isOpen ? `${id}${index}` : null;
  useActive(box, id, active);

  function choose({ username }: Choice): void {
    if (!named || caret === null) return;
    const before = `${text.slice(0, named.start)}@${username} `;
    goTo.current = before.length;
    onChange(before + text.slice(caret).replace(/^ /, ''));
  }
  useLayoutEffect(() => {
    if (goTo.current === null) return;
    box.current?.setSelectionRange(goTo.current, goTo.current);
    goTo.current = null;
  }, [box, text]);

  const obey = useEffectEvent((event: KeyboardEvent) => {
    const choice = choices[index];
    if (!named || !choice || event.isComposing || event.shiftKey || event.altKey) return;
    const step = STEPS[event.key];
    if (step !== undefined) {
      setPicked({ ...named, index: (index + step + choices.length) % choices.length });
    } else if (event.key === 'Enter' || event.key === 'Tab') choose(choice);
    else if (event.key === 'Escape') setClosedAt(named.start);
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  useEffect(() => {
    const element = box.current;
    const hear = (event: KeyboardEvent) => obey(event);
    element?.addEventListener('keydown', hear);
    return () => element?.removeEventListener('keydown', hear);
  }, [box]);

  if (!isOpen) return null;
  return (
    <div className={styles.place}>
      <ul id={id} role="listbox" aria-label={t('label')} className={styles.list}>
        {choices.map((choice, place) => (
          <li
            key={choice.username}
            id={`${id}${place}`}
            role="option"
            aria-selected={place === index}
            className={classes(styles.option, place === index && styles.active)}
            // The box keeps the focus.
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(choice)}
          >
            <Face choice={choice} />
          </li>
        ))}
      </ul>
    </div>
  );
}

const STEPS: Readonly<Partial<Record<string, number>>> = { ArrowDown: 1, ArrowUp: -1 };

function Face({ choice: { username, user } }: { readonly choice: Choice }) {
  const t = useTranslations('mentions');
  return (
    <>
      {user ? (
        <Avatar
          id={user.id}
          name={user.profile.displayName}
          url={user.profile.avatarUrl}
          size="small"
        />
      ) : (
        <UsersRound size={20} aria-hidden />
      )}
      <bdi className={styles.name}>
        {user ? user.profile.displayName : t(username === 'all' ? 'all' : 'here')}
      </bdi>
      <span className={styles.username}>@{username}</span>
    </>
  );
}

/** Says to those who cannot see it what is chosen while they go on writing. */
function useActive(
  box: RefObject<HTMLTextAreaElement | null>,
  id: string,
  active: string | null,
): void {
  useEffect(() => {
    const element = box.current;
    if (!element || active === null) return;
    const said = {
      'aria-autocomplete': 'list',
      'aria-haspopup': 'listbox',
      'aria-controls': id,
      'aria-activedescendant': active,
    };
    for (const [name, value] of Object.entries(said)) element.setAttribute(name, value);
    return () => Object.keys(said).forEach((name) => element.removeAttribute(name));
  }, [box, id, active]);
}

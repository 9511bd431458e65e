import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { roomLeft } from '../ui/text-length.ts';
import { useToast } from '../ui/toast.tsx';
import { useWrongIn } from '../ui/wrong.ts';
import { UpdateProfileDocument } from './gql/profile-form.ts';

/** In characters as people see them; the server refuses more. */
const LIMITS = { displayName: 100, bio: 500, statusText: 140 };

type Name = keyof typeof LIMITS;
type Values = Readonly<Record<Name, string>>;

const NAMES = ['displayName', 'bio', 'statusText'] as const;

export interface Presented {
  readonly username: string;
  readonly profile: Values;
}

/** A name that was never chosen is the username. */
const valuesOf = ({ username, profile }: Presented): Values => ({
  displayName: profile.displayName === username ? '' : profile.displayName,
  bio: profile.bio,
  statusText: profile.statusText,
});

export type ProfileFormState = ReturnType<typeof useProfileForm>;

/** How one presents oneself, while it is changed. */
export function useProfileForm(person: Presented, onSaved?: () => void) {
  const t = useTranslations('people');
  const say = useToast();
  const wrongIn = useWrongIn();
  const [values, setValues] = useState(() => valuesOf(person));
  /** Of what was refused, nothing is said any more once it is another. */
  const [sent, setSent] = useState<Values | null>(null);
  const [update] = useMutation(UpdateProfileDocument);
  const { run, isRunning, failure } = useAction(async () => {
    await update({ variables: { input: values } });
    say(t('saved'));
    onSaved?.();
  });

  const roomIn = (name: Name) => roomLeft(values[name], LIMITS[name]);
  const tooMany = (name: Name): number => -Math.min(0, roomIn(name) ?? 0);

  function errorOf(name: Name): string | null {
    const count = tooMany(name);
    if (count > 0) return t('tooLong', { count });
    return values[name] === sent?.[name] ? wrongIn(failure, name) : null;
  }

  return {
    isSaving: isRunning,
    /** What is wrong with none of its fields. */
    failure: NAMES.some((name) => wrongIn(failure, name)) ? null : failure,
    save(): void {
      if (NAMES.some((name) => tooMany(name) > 0)) return;
      setSent(values);
      void run();
    },
    fieldOf(name: Name, hint: string) {
      const room = roomIn(name);
      return {
        value: values[name],
        onChange: (value: string) => setValues({ ...values, [name]: value }),
        error: errorOf(name),
        hint: room === null ? hint : t('roomLeft', { count: room }),
      };
    },
  };
}

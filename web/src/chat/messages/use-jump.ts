import type { Timeline } from '@confab/client';
import { useCallback, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { useToast } from '../../ui/toast.tsx';

/** A place that somebody goes to; another object each time. */
export interface Target {
  readonly seq: number;
}

/** How long it stands out. */
const SHOWN_MS = 2_500;

/** The way to a message, which the address may name. */
export function useJump(at: number | undefined, jumpTo: Timeline['jumpTo']) {
  const t = useTranslations('chat');
  const say = useToast();
  const [target, setTarget] = useState(() => targetOf(at));
  const [named, setNamed] = useState(at);
  if (at !== named) {
    setNamed(at);
    setTarget(targetOf(at));
  }

  useEffect(() => {
    if (!target) return;
    const end = () => setTarget((now) => (now === target ? null : now));
    jumpTo(target.seq).then(
      () => setTimeout(end, SHOWN_MS),
      () => {
        end();
        say(t('jumpFailed'), 'failed');
      },
    );
  }, [target, jumpTo, say, t]);

  return { target, jump: useCallback((seq: number) => setTarget({ seq }), []) };
}

const targetOf = (at: number | undefined): Target | null => (at === undefined ? null : { seq: at });

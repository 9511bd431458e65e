import type { MessageRecord } from '@confab/client';
import { type RefObject, Suspense } from 'react';
import { Dialog, Popover } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { classes } from '../../ui/classes.ts';
import { gently } from '../../ui/lazily.ts';
import { Spinner } from '../../ui/spinner.tsx';
import styles from './reactions.module.css';
import { useReact } from './use-react.ts';

const AllEmoji = gently(() => import('./all-emoji.tsx'), 'AllEmoji');

/** What is chosen mostly. */
const COMMON = ['👍', '❤️', '😂', '😮', '😢', '🙏'];

interface Props {
  readonly message: MessageRecord;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly at: DOMRect;
  readonly onClose: () => void;
}

/** Hangs an emoji on a message, or takes it back where it is the viewer's already. */
export function ReactionPicker({ message, button, at, onClose }: Props) {
  const t = useTranslations('chat.reactions');
  const react = useReact(message.id);
  const isOwn = (emoji: string) =>
    message.reactions.some((group) => group.emoji === emoji && group.viewerReacted === true);
  function pick(emoji: string): void {
    react(emoji, !isOwn(emoji));
    onClose();
  }
  return (
    <Popover
      triggerRef={button}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="top end"
      getTargetRect={() => at}
      className={styles.popover ?? ''}
    >
      <Dialog aria-label={t('react')} className={styles.picker ?? ''}>
        <div className={styles.common}>
          {COMMON.map((emoji, index) => (
            <button
              key={emoji}
              type="button"
              // Whoever has opened it wants one of these, mostly.
              ref={index === 0 ? focus : null}
              aria-pressed={isOwn(emoji)}
              className={classes(styles.choice, styles.large)}
              onClick={() => pick(emoji)}
            >
              {emoji}
            </button>
          ))}
        </div>
        <Suspense fallback={<Spinner />}>
          <AllEmoji onPick={pick} />
        </Suspense>
      </Dialog>
    </Popover>
  );
}

const focus = (button: HTMLButtonElement | null) => button?.focus({ preventScroll: true });

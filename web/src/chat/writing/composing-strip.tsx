import { useMessage, useSession } from '@confab/client/react';
import { X } from '../../ui/icons.tsx';
import { Pencil, Reply } from '../../ui/later-icons.tsx';
import { useTranslations } from 'use-intl';
import { useWords } from '../../app/use-words.ts';
import { IconButton } from '../../ui/button.tsx';
import { useExcerpt } from '../../wording/excerpt.ts';
import styles from './composer.module.css';
import type { Target } from './composing.tsx';

interface Props {
  readonly id: string;
  readonly target: Target;
  readonly onCancel: () => void;
}

/** What is being answered or edited, above what is being written. */
export function ComposingStrip(props: Props) {
  return useWords('menu') && <Strip {...props} />;
}

function Strip({ id, target, onCancel }: Props) {
  const t = useTranslations('menu.composing');
  const { title, text } = useTarget(target);
  const isReply = target.kind === 'reply';
  const Icon = isReply ? Reply : Pencil;
  return (
    <div className={styles.strip}>
      <Icon size={18} aria-hidden className={styles.stripIcon} />
      <p id={id} className={styles.stripText}>
        <strong className={styles.stripTitle}>{title} </strong>
        <span dir="auto" className={styles.stripSaid}>
          {text}
        </span>
      </p>
      <IconButton
        label={t(isReply ? 'cancelReply' : 'cancelEdit')}
        preventFocusOnPress
        onPress={onCancel}
      >
        <X size={18} aria-hidden />
      </IconButton>
    </div>
  );
}

function useTarget(target: Target): { readonly title: string; readonly text: string } {
  const t = useTranslations('menu.composing');
  const { viewer } = useSession();
  const excerpt = useExcerpt();
  const message = useMessage(target.messageId);
  if (target.kind === 'edit') return { title: t('editMessage'), text: target.text };
  const text = !message ? '' : message.deletedAt ? t('deleted') : excerpt(message);
  const sender = message?.sender;
  if (!sender) return { title: t('reply'), text };
  if (sender.id === viewer?.user.id) return { title: t('replyToSelf'), text };
  return { title: t('replyTo', { name: sender.profile.displayName }), text };
}

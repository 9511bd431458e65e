import type { Scheduled, ScheduledRecord } from '@confab/client';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useFormatter, useLocale, useTranslations } from 'use-intl';
import { useAction } from '../ui/action.ts';
import { IconButton } from '../ui/button.tsx';
import { FailureLine } from '../ui/failure.tsx';
import { SendHorizontal, X } from '../ui/icons.tsx';
import { Pencil } from '../ui/later-icons.tsx';
import { fullTime } from '../ui/relative-time.ts';
import { useExcerpt } from '../wording/excerpt.ts';
import { useChatTitle } from '../wording/wording.ts';
import { ChangeForm } from './change-form.tsx';
import styles from './scheduled.module.css';

interface Props extends Pick<Scheduled, 'update' | 'sendNow' | 'cancel'> {
  readonly item: ScheduledRecord;
  /** Whether it is told where it goes. */
  readonly hasChat: boolean;
}

/** One that is sent later, or was refused, and what may become of it. */
export function ScheduledItem({ item, hasChat, update, sendNow, cancel }: Props) {
  const t = useTranslations('scheduled');
  const titleOf = useChatTitle();
  const excerpt = useExcerpt();
  const format = useFormatter();
  const locale = useLocale();
  const [isChanging, setChanging] = useState(false);
  const act = useAction((deed: (id: string) => Promise<void>) => deed(item.id));
  const { text, attachments, sendAt, failure, chat } = item;
  const at = Date.parse(sendAt);
  return (
    <li className={styles.item}>
      <div className={styles.about}>
        <time dateTime={sendAt} title={fullTime(at, locale)} className={styles.aside}>
          {format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' })}
        </time>
        {hasChat && chat && (
          <Link to="/chats/$id" params={{ id: chat.id }} className={styles.chat}>
            <bdi>{titleOf(chat)}</bdi>
          </Link>
        )}
      </div>
      {isChanging ? (
        <ChangeForm item={item} update={update} onDone={() => setChanging(false)} />
      ) : (
        <div className={styles.row}>
          <span dir="auto" className={styles.text}>
            {excerpt({ kind: attachments[0]?.kind ?? 'TEXT', text })}
          </span>
          <IconButton label={t('change')} onPress={() => setChanging(true)}>
            <Pencil size={18} aria-hidden />
          </IconButton>
          <IconButton label={t('sendNow')} onPress={() => void act.run(sendNow)}>
            <SendHorizontal size={18} aria-hidden />
          </IconButton>
          <IconButton label={t('cancel')} onPress={() => void act.run(cancel)}>
            <X size={18} aria-hidden />
          </IconButton>
        </div>
      )}
      {failure && <p className={styles.failure}>{t('refused', { reason: failure })}</p>}
      <FailureLine failure={act.failure} />
    </li>
  );
}

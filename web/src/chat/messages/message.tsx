import type { Outgoing } from '@confab/client';
import { useMessage } from '@confab/client/react';
import { memo, type ReactNode, useEffect, useRef } from 'react';
import { useFormatter, useTranslations } from 'use-intl';
import { Avatar } from '../../ui/avatar.tsx';
import { classes } from '../../ui/classes.ts';
import { useNameOf } from '../../wording/wording.ts';
import { type Common, Sent, Unsent } from './message-content.tsx';
import styles from './message.module.css';
import type { Tick } from './ticks.ts';

interface OwnProps extends Common {
  /** Null while it is not sent. */
  readonly messageId: string | null;
  /** Null once it is sent. */
  readonly item: Outgoing | null;
  readonly tick: Tick | null;
}

/** What the viewer wrote: the same element from writing to being read. */
export const OwnMessage = memo(function OwnMessage({ messageId, item, tick, ...rest }: OwnProps) {
  const t = useTranslations('chat');
  return (
    <Frame {...rest} isOwn name={t('you')}>
      {item && <Unsent item={item} {...rest} />}
      {messageId !== null && <OwnSent messageId={messageId} tick={tick} {...rest} />}
    </Frame>
  );
});

function OwnSent({
  messageId,
  ...rest
}: Common & { readonly messageId: string; readonly tick: Tick | null }) {
  const message = useMessage(messageId);
  return message && <Sent message={message} {...rest} />;
}

interface OthersProps extends Common {
  readonly messageId: string;
  /** Whether it is to be seen who wrote it: in a direct chat it is. */
  readonly isNamed: boolean;
}

export const OthersMessage = memo(function OthersMessage({
  messageId,
  isNamed,
  ...rest
}: OthersProps) {
  const nameOf = useNameOf();
  const message = useMessage(messageId);
  const sender = message?.sender ?? null;
  const name = nameOf(sender);
  const avatar = isNamed && rest.startsGroup && (
    <Avatar
      id={sender?.id ?? ''}
      name={name}
      url={sender?.profile.avatarUrl ?? null}
      size="small"
    />
  );
  return (
    <Frame {...rest} name={name} side={isNamed && <div className={styles.side}>{avatar}</div>}>
      {message && (
        <Sent message={message} tick={null} {...rest}>
          {isNamed && rest.startsGroup && <bdi className={styles.name}>{name}</bdi>}
        </Sent>
      )}
    </Frame>
  );
});

interface FrameProps extends Common {
  readonly name: string;
  readonly isOwn?: boolean;
  readonly side?: ReactNode;
  readonly children: ReactNode;
}

function Frame({ name, at, isOwn = false, startsGroup, isTarget, side, children }: FrameProps) {
  const t = useTranslations('chat');
  const time = useFormatter().dateTime(at, { timeStyle: 'short' });
  const article = useRef<HTMLElement>(null);
  useEffect(() => {
    if (isTarget) article.current?.focus({ preventScroll: true });
  }, [isTarget]);
  return (
    <article
      ref={article}
      aria-label={t('messageOf', { name, time })}
      tabIndex={-1}
      className={classes(
        styles.message,
        isOwn && styles.own,
        startsGroup && styles.first,
        isTarget && styles.target,
      )}
    >
      {side}
      {children}
    </article>
  );
}

import { useApolloClient } from '@apollo/client/react';
import type { MessageRecord, ReactionRecord } from '@confab/client';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { classes } from '../../ui/classes.ts';
import { ReactorsDocument } from '../gql/reactors.ts';
import { useMessageMenus } from '../menu/message-menu-provider.tsx';
import { useStanding } from '../messages/use-standing.ts';
import styles from './reactions.module.css';
import { useReact } from './use-react.ts';
import { useReactorNames } from './use-reactor-names.ts';

interface Props {
  readonly message: MessageRecord;
  readonly chatId: string;
}

/** What people have hung on a message. Pressing one does the same, or takes the viewer's back; resting on it tells who it was. */
export function ReactionRow({ message: { id, reactions }, chatId }: Props) {
  const t = useTranslations('chat.reactions');
  const isMember = useStanding(chatId) === 'member';
  const react = useReact(id);
  const { openId } = useMessageMenus();
  const { names, ask } = useWho(id);
  const press = (group: ReactionRecord) => {
    // A long press has led elsewhere.
    if (isMember && openId === null) react(group.emoji, !group.viewerReacted);
  };
  return (
    <div role="group" aria-label={t('title')} className={styles.row}>
      {reactions.map((group) => (
        <button
          key={group.emoji}
          type="button"
          data-reaction
          aria-label={t('chip', { emoji: group.emoji, count: group.count })}
          aria-pressed={group.viewerReacted === true}
          aria-disabled={!isMember}
          title={names(group)}
          className={classes(styles.chip, group.viewerReacted === true && styles.own)}
          onPointerEnter={ask}
          onFocus={ask}
          onClick={() => press(group)}
        >
          <span className={styles.emoji}>{group.emoji}</span>
          {group.count}
        </button>
      ))}
    </div>
  );
}

/** Who it was is asked anew each time that somebody wants to know. */
function useWho(messageId: string) {
  const client = useApolloClient();
  const namesOf = useReactorNames();
  const [known, setKnown] = useState<ReadonlyMap<string, string>>(new Map());
  async function read(): Promise<void> {
    const variables = { messageId };
    const query = { query: ReactorsDocument, variables, fetchPolicy: 'no-cache' } as const;
    const { data } = await client.query(query);
    const groups = data?.message?.reactions ?? [];
    setKnown(new Map(groups.map((group) => [keyOf(group), namesOf(group)])));
  }
  return {
    names: (group: ReactionRecord) => known.get(keyOf(group)),
    // Without a network the names are not told.
    ask: () => void read().catch(() => undefined),
  };
}

/** What was told of fewer, or more, is told no longer. */
const keyOf = ({ emoji, count }: { readonly emoji: string; readonly count: number }) =>
  `${count} ${emoji}`;

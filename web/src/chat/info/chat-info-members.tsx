import type { ChatItem } from '@confab/client/react';
import { UserPlus } from '../../ui/later-icons.tsx';
import { Suspense, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../ui/button.tsx';
import { FailureNotice } from '../../ui/failure.tsx';
import { lazily } from '../../ui/lazily.ts';
import { More } from '../../ui/more.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { named } from './chat-info-named.ts';
import { MemberRow } from './chat-info-member.tsx';
import styles from './chat-info.module.css';
import { useMemberActions } from './use-member-actions.tsx';
import { useMembers } from './use-members.ts';
import type { Rights } from '../use-rights.ts';

const AddPeople = lazily(() => import('./chat-info-add.tsx'), 'AddPeople');

/** Fewer are seen at once. */
const MANY = 12;

interface Props {
  readonly chat: ChatItem;
  readonly rights: Rights;
}

/** Who is in a group or room. */
export function Members({ chat, rights }: Props) {
  const t = useTranslations('about');
  const { members, more, failure, loadMore } = useMembers(chat.id);
  const [query, setQuery] = useState('');
  const [isAdding, setAdding] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  const { actionsFor, confirmation } = useMemberActions({ chatId: chat.id, rights, heading });
  const shown = named(members, query);
  return (
    <section className={styles.members}>
      <div className={styles.bar}>
        <h3 ref={heading} tabIndex={-1}>
          {t('members', { count: chat.memberCount })}
        </h3>
        {rights.has('ADD_MEMBERS') && (
          <Button size="small" kind="quiet" onPress={() => setAdding(true)}>
            <UserPlus size={16} aria-hidden />
            {t('add')}
          </Button>
        )}
      </div>
      {chat.memberCount > MANY && (
        <SearchField label={t('findMembers')} value={query} onChange={setQuery} />
      )}
      {members.length === 0 && failure ? (
        <FailureNotice failure={failure} onRetry={loadMore} />
      ) : (
        <ul role="list" aria-label={t('memberList')}>
          {shown.map((member) => (
            <MemberRow key={member.id} member={member} actions={actionsFor(member)} />
          ))}
        </ul>
      )}
      {members.length > 0 && more !== 'none' && (
        <More isLoading={more === 'loading'} failure={failure} onMore={loadMore} />
      )}
      {shown.length === 0 && more === 'none' && (
        <p role="status" className={styles.soft}>
          {t('nobodyNamed')}
        </p>
      )}
      {confirmation}
      <Suspense>
        {isAdding && <AddPeople chat={chat} members={members} onClose={() => setAdding(false)} />}
      </Suspense>
    </section>
  );
}

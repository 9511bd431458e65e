import { useMutation } from '@apollo/client/react';
import { confabErrorOf } from '@confab/client/apollo';
import { Lock } from '../../ui/icons.tsx';
import { Crown, ShieldCheck, ShieldMinus, UserMinus } from '../../ui/later-icons.tsx';
import { type ReactNode, type RefObject, useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { BanDialog } from '../../invites/ban-dialog.tsx';
import { Confirm } from '../../ui/confirm.tsx';
import { useFailureText } from '../../ui/failure.tsx';
import type { MenuAction } from '../../ui/menu.tsx';
import { useToast } from '../../ui/toast.tsx';
import { type ChatRole, RemoveMemberDocument, SetMemberRoleDocument } from '../gql/chat-info.ts';
import type { Member } from './member-list.ts';
import type { Rights } from '../use-rights.ts';

interface Question {
  readonly about: 'owner' | 'remove' | 'ban';
  readonly member: Member;
  /** Whether it was done, and closes now. */
  readonly isDone?: boolean;
}

interface MemberActions {
  actionsFor(member: Member): readonly MenuAction[];
  /** The question that is open, if one is. */
  readonly confirmation: ReactNode;
}

interface Options {
  readonly chatId: string;
  readonly rights: Rights;
  /** Where to go on once somebody is gone from the list, and their menu with them. */
  readonly heading: RefObject<HTMLElement | null>;
}

/** What the viewer may do with members; what cannot be undone is asked about first. */
export function useMemberActions({ chatId, rights, heading }: Options): MemberActions {
  const t = useTranslations('about');
  const say = useToast();
  const textOf = useFailureText();
  const [question, ask] = useState<Question | 'removed' | null>(null);
  const [setMemberRole] = useMutation(SetMemberRoleDocument);
  const [removeMember] = useMutation(RemoveMemberDocument);

  useEffect(() => {
    if (question === 'removed') heading.current?.focus();
  }, [question, heading]);

  const become = ({ user }: Member, role: ChatRole) =>
    setMemberRole({ variables: { input: { chatId, userId: user.id, role } } });
  const becomeNow = (member: Member, role: ChatRole) =>
    void become(member, role).catch((error: unknown) =>
      say(textOf(confabErrorOf(error)), 'failed'),
    );

  async function remove(member: Member): Promise<void> {
    await removeMember({ variables: { input: { chatId, userId: member.user.id } } });
    ask({ about: 'remove', member, isDone: true });
  }

  function actionsFor(member: Member): MenuAction[] {
    const isAdmin = member.role === 'ADMIN';
    const mayRemove = rights.has('REMOVE_MEMBERS') && (!isAdmin || rights.has('SET_ROLES'));
    const actions: MenuAction[] = [];
    if (member.role === 'OWNER') return actions;
    if (rights.has('SET_ROLES')) {
      const Icon = isAdmin ? ShieldMinus : ShieldCheck;
      actions.push(
        {
          label: t(isAdmin ? 'unmakeAdmin' : 'makeAdmin'),
          icon: <Icon size={18} />,
          onAction: () => becomeNow(member, isAdmin ? 'MEMBER' : 'ADMIN'),
        },
        {
          label: t('handOn'),
          icon: <Crown size={18} />,
          onAction: () => ask({ about: 'owner', member }),
        },
      );
    }
    if (mayRemove) {
      actions.push({
        label: t('remove'),
        icon: <UserMinus size={18} />,
        isDangerous: true,
        onAction: () => ask({ about: 'remove', member }),
      });
    }
    if (rights.has('BAN_MEMBERS') && (!isAdmin || rights.has('SET_ROLES'))) {
      actions.push({
        label: t('ban'),
        icon: <Lock size={18} />,
        isDangerous: true,
        onAction: () => ask({ about: 'ban', member }),
      });
    }
    return actions;
  }

  function confirmationOf({ about, member }: Question): ReactNode {
    const name = member.user.profile.displayName;
    const isOwner = about === 'owner';
    const close = () => ask((present) => (isDone(present) ? 'removed' : null));
    if (about === 'ban') {
      return (
        <BanDialog
          chatId={chatId}
          user={member.user}
          onBanned={() => ask({ about, member, isDone: true })}
          onClose={close}
        />
      );
    }
    return (
      <Confirm
        title={t(isOwner ? 'handOnTitle' : 'removeTitle', { name })}
        action={t(isOwner ? 'handOn' : 'remove')}
        isDangerous={!isOwner}
        onConfirm={() => (isOwner ? become(member, 'OWNER') : remove(member))}
        onClose={close}
      >
        <p>{t(isOwner ? 'handOnMeans' : 'removeMeans')}</p>
      </Confirm>
    );
  }

  const isAsking = question !== null && question !== 'removed';
  return { actionsFor, confirmation: isAsking && confirmationOf(question) };
}

const isDone = (question: Question | 'removed' | null): boolean =>
  question !== null && question !== 'removed' && question.isDone === true;

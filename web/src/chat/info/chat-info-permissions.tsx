import { useMutation } from '@apollo/client/react';
import type { ChatItem } from '@confab/client/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useAction } from '../../ui/action.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { FailureLine } from '../../ui/failure.tsx';
import { type ChatRightsInput, UpdateChatDocument } from '../gql/chat-info.ts';
import type { Rules } from '../rules.ts';
import { RuleSelect } from './rule-select.tsx';
import styles from './chat-info-permissions.module.css';

const RIGHTS = [
  ...(['sendMessages', 'sendMedia', 'mentionEveryone'] as const),
  ...(['addMembers', 'invite', 'pin', 'rename'] as const),
];
const ROLES = ['MEMBER', 'ADMIN', 'OWNER'] as const;
const SLOW_MODES = [0, 5, 10, 30, 60, 300, 900, 3_600];

/** Who may do what in a group or room, for those who decide. */
export function Permissions({ chat }: { readonly chat: ChatItem }) {
  const t = useTranslations('about.permissions');
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <Button size="small" onPress={() => setOpen(true)}>
        {t('title')}
      </Button>
      {isOpen && <PermissionsDialog chat={chat} onClose={() => setOpen(false)} />}
    </section>
  );
}

function PermissionsDialog({
  chat,
  onClose,
}: {
  readonly chat: ChatItem;
  readonly onClose: () => void;
}) {
  const t = useTranslations('about.permissions');
  const [updateChat] = useMutation(UpdateChatDocument);
  const { run, isRunning, failure } = useAction(
    (change: { rights?: ChatRightsInput; slowModeSeconds?: number }) =>
      updateChat({ variables: { input: { chatId: chat.id, ...change } } }),
  );
  const isOwner = chat.viewerMembership?.role === 'OWNER';
  const slowMode = chat.slowModeSeconds ?? 0;
  const slowModes = SLOW_MODES.includes(slowMode)
    ? SLOW_MODES
    : [...SLOW_MODES, slowMode].sort((one, other) => one - other);

  const change = (right: keyof Rules, role: string) => {
    // The options are roles.
    void run({ rights: { [right]: role as Rules[typeof right] } });
  };
  return (
    <Dialog
      title={t('title')}
      isOpen
      onClose={onClose}
      actions={
        <Button kind="primary" onPress={onClose}>
          {t('done')}
        </Button>
      }
    >
      <div className={styles.list}>
        {RIGHTS.map((right) => {
          const least = chat.rights[right];
          // What is the owner's alone only the owner gives and takes.
          const isTheirs = isOwner || least !== 'OWNER';
          return (
            <RuleSelect
              key={right}
              label={t(right)}
              value={least}
              isDisabled={isRunning || !isTheirs}
              onChange={(role) => change(right, role)}
            >
              {ROLES.filter((role) => isOwner || role !== 'OWNER' || !isTheirs).map((role) => (
                <option key={role} value={role}>
                  {t(role)}
                </option>
              ))}
            </RuleSelect>
          );
        })}
        <RuleSelect
          label={t('slowMode')}
          hint={t('slowModeHint')}
          value={String(slowMode)}
          isDisabled={isRunning}
          onChange={(seconds) => void run({ slowModeSeconds: Number(seconds) })}
        >
          {slowModes.map((seconds) => (
            <option key={seconds} value={seconds}>
              {t('seconds', { seconds })}
            </option>
          ))}
        </RuleSelect>
        <FailureLine failure={failure} />
      </div>
    </Dialog>
  );
}

import { useChat, useMessage } from '@confab/client/react';
import { getRouteApi } from '@tanstack/react-router';
import type { RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { lazily } from '../../ui/lazily.ts';
import { MenuPopover } from '../../ui/menu-popover.tsx';
import { useWords } from '../../app/use-words.ts';
import { DeleteMessage } from './delete-message.tsx';
import { type ActionsOptions, useMessageActions } from './message-action-list.tsx';
import { ReadBy } from './read-by.tsx';

const EarlierTexts = lazily(() => import('../../edits/earlier-texts.tsx'), 'EarlierTexts');
const ForwardMessage = lazily(() => import('../../forward/forward-message.tsx'), 'ForwardMessage');
const ReactionPicker = lazily(() => import('../reactions/reaction-picker.tsx'), 'ReactionPicker');
const Reactors = lazily(() => import('../reactions/reactors.tsx'), 'Reactors');

const route = getRouteApi('/chats/$id');

/** The menu, or a dialog that it leads to. */
export type View = 'menu' | 'delete' | 'readers' | 'react' | 'reactors' | 'edits' | 'forward';

interface Props {
  readonly messageId: string;
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly at: DOMRect;
  /** Whether somebody has pointed there, instead of at a button. */
  readonly isPointed: boolean;
  readonly view: View;
  readonly onShow: (view: View) => void;
  readonly onClose: (view: View) => void;
}

/** What can be done with a message. */
export function MessageActions({ messageId, view, onShow, onClose, ...place }: Props) {
  const { id } = route.useParams();
  const chat = useChat(id);
  const message = useMessage(messageId);
  const hasWords = useWords('menu');
  const knowsToKeep = useWords('keep');
  if (!chat || !message || !hasWords) return null;
  switch (view) {
    case 'menu':
      return (
        knowsToKeep && (
          <ActionsMenu
            {...place}
            chat={chat}
            message={message}
            onShow={onShow}
            onClose={() => onClose('menu')}
          />
        )
      );
    case 'delete':
      return <DeleteMessage message={message} onClose={() => onClose('delete')} />;
    case 'readers':
      return <ReadBy chat={chat} message={message} onClose={() => onClose('readers')} />;
    case 'react':
      return (
        <ReactionPicker
          message={message}
          button={place.button}
          at={place.at}
          onClose={() => onClose('react')}
        />
      );
    case 'reactors':
      return <Reactors message={message} onClose={() => onClose('reactors')} />;
    case 'forward':
      return <ForwardMessage message={message} onClose={() => onClose('forward')} />;
    case 'edits':
      return hasWords && <EarlierTexts message={message} onClose={() => onClose('edits')} />;
  }
}

interface MenuProps extends ActionsOptions {
  readonly button: RefObject<HTMLButtonElement | null>;
  readonly at: DOMRect;
  readonly isPointed: boolean;
  readonly onClose: () => void;
}

function ActionsMenu({ button, at, isPointed, onClose, ...options }: MenuProps) {
  const t = useTranslations('chat.actions');
  const actions = useMessageActions(options);
  return (
    <MenuPopover
      button={button}
      at={at}
      label={t('name')}
      placement={isPointed ? 'bottom start' : 'bottom end'}
      actions={actions}
      onClose={onClose}
    />
  );
}

import type { MessageRecord, UserRecord } from '@confab/client';
import type { createFormatter, createTranslator } from 'use-intl/core';
import type { Catalogue } from '../../messages/en/catalogue.ts';
import { inWords } from './duration.ts';

type Change = NonNullable<MessageRecord['systemChange']>;
type Detail = Extract<Change, { __typename: 'ChatUpdatedChange' }>['details'][number];

export interface Wording {
  readonly t: ReturnType<typeof createTranslator<Catalogue, 'wording'>>;
  readonly format: Pick<ReturnType<typeof createFormatter>, 'list' | 'number'>;
  readonly viewerId: string | undefined;
}

/** What a system message says, in the language of the app; in the server's words where it is about something newer. */
export function systemLine(
  { systemChange: change, sender, text }: Pick<MessageRecord, 'systemChange' | 'sender' | 'text'>,
  wording: Wording,
): string {
  const { t } = wording;
  const who = {
    isYou: isViewer(sender, wording),
    name: sender?.profile.displayName ?? t('nobody'),
  };
  switch (change?.__typename) {
    case 'ChatCreatedChange':
      return change.subjectCount > 0
        ? t('createdWith', { ...who, chat: change.name, people: people(change, wording, 'toYou') })
        : t('created', { ...who, chat: change.name });
    case 'ChatUpdatedChange': {
      const changes = change.details.flatMap((detail) => said(detail, wording) ?? []);
      if (changes.length < change.details.length) return text ?? '';
      return t('updated', { ...who, changes: wording.format.list(changes) });
    }
    case 'MemberJoinedChange':
      return t('joined', who);
    case 'MemberLeftChange':
      return t('left', who);
    case 'MembersAddedChange':
      return t('added', { ...who, people: people(change, wording, 'you') });
    case 'MemberRemovedChange':
      return t('removed', { ...who, people: people(change, wording, 'you') });
    case 'MemberRoleChange':
      return t(ROLES[change.newRole], { ...who, people: people(change, wording, 'toYou') });
    default:
      return text ?? '';
  }
}

const ROLES = { OWNER: 'madeOwner', ADMIN: 'madeAdmin', MEMBER: 'madeMember' } as const;

/** Null where a newer server tells of something else. */
function said(detail: Detail, { t, format }: Wording): string | null {
  switch (detail.__typename) {
    case 'ChatNameDetail':
      return t('renamed', { from: detail.oldName, to: detail.newName });
    case 'ChatDescriptionDetail':
      return t(detail.newDescription ? 'described' : 'undescribed');
    case 'ChatVisibilityDetail':
      return t(detail.newVisibility === 'PUBLIC' ? 'published' : 'hidden');
    case 'ChatImageDetail':
      return t(detail.hasImage ? 'pictured' : 'unpictured');
    case 'ChatLifetimeDetail':
      return detail.newSeconds === null
        ? t('untimed')
        : t('timed', { duration: inWords(detail.newSeconds, format) });
    default:
      return null;
  }
}

/** Some languages have a word for the viewer as whom, and one as to whom. */
function people(
  { subjects, subjectCount }: Change,
  wording: Wording,
  viewer: 'you' | 'toYou',
): string {
  const { t, format } = wording;
  const names = subjects.map((subject) =>
    isViewer(subject, wording) === 'true'
      ? t(viewer)
      : (subject?.profile.displayName ?? t('somebody')),
  );
  const rest = subjectCount - names.length;
  return format.list(rest > 0 ? [...names, t('others', { count: rest })] : names);
}

const isViewer = (user: UserRecord | null, { viewerId }: Wording) =>
  user?.id === viewerId ? 'true' : 'false';

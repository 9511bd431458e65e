import { chatEvent } from '../../live/log/declarations.ts';
import type { LogEvent } from '../../live/log/events.ts';
import type { ChatMemberRow } from '../chat/entity.ts';

/** The membership, whose row may be gone when it is told; the subject is the user. */
interface MemberData {
  readonly memberId: string;
  readonly role: ChatMemberRow['role'];
  readonly joinedAt: number;
}

export type MemberJoinedEvent = LogEvent<MemberData>;
export type MemberLeftEvent = LogEvent<MemberData>;
export type MemberRoleChangedEvent = LogEvent<MemberData>;

export const memberJoined = chatEvent<MemberData>('memberJoined', { membership: 'begins' });
export const memberLeft = chatEvent<MemberData>('memberLeft', {
  takesRights: true,
  membership: 'ends',
});
export const memberRoleChanged = chatEvent<MemberData>('memberRoleChanged', { takesRights: true });

/** What these events tell of a member. */
export const subjectOf = (member: {
  readonly userId: string;
  readonly id: string;
  readonly role: MemberData['role'];
  readonly joinedAt: Date;
}) => ({
  subjectId: member.userId,
  data: { memberId: member.id, role: member.role, joinedAt: member.joinedAt.getTime() },
});

export interface UserRow {
  readonly id: string;
  readonly username: string;
  readonly createdAt: Date;
  readonly deletedAt: Date | null;
}

export interface ProfileRow {
  readonly id: string;
  readonly userId: string;
  readonly displayName: string;
  readonly bio: string;
}

export interface PostRow {
  readonly id: string;
  readonly authorId: string;
  readonly text: string;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
}

export type CommentRow = PostRow;

export interface ChatRow {
  readonly id: string;
  readonly kind: 'DIRECT' | 'GROUP' | 'ROOM';
  readonly name: string | null;
  readonly description: string;
  readonly createdAt: Date;
  readonly directKey: string | null;
  readonly memberCount: number;
}

export interface ListedChatRow extends ChatRow {
  readonly lastActivityAt: Date;
}

export interface MessageRow {
  readonly id: string;
  readonly chatId: string;
  readonly seq: number;
  readonly senderId: string;
  readonly text: string | null;
  readonly replyToSeq: number | null;
  readonly createdAt: Date;
  readonly editedAt: Date | null;
  readonly deletedAt: Date | null;
}

/** Shows the username where its owner has set no display name. */
export const profileOf = ({ username }: UserRow, profile: ProfileRow): ProfileRow => ({
  ...profile,
  displayName: profile.displayName || username,
});

/** A row of one of several pages: which of them, counted from 0. */
export interface InPage {
  readonly page: number;
}

/** The other one of a direct chat; the viewer in the notebook. */
export function peerId({ directKey }: Pick<ChatRow, 'directKey'>, viewerId: string): string | null {
  if (!directKey) return null;
  return directKey.split(':').find((userId) => userId !== viewerId) ?? viewerId;
}

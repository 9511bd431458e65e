/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '../document.ts';
/** What a chat is. */
export type ChatKind =
  /** Between two people, one for each pair; with oneself it is a notebook. */
  | 'DIRECT'
  /** Private, of chosen members. */
  | 'GROUP'
  /** A place with a name, public or private. */
  | 'ROOM';

/** A position in one chat's log. */
export type ChatPositionInput = {
  /** The chat. */
  chatId: string;
  /** The position; 0 is the beginning. */
  seq: number;
};

/** What a member may do. */
export type ChatRole =
  /** May rename the chat, add and remove members, and delete messages. */
  | 'ADMIN'
  /** May read and write. */
  | 'MEMBER'
  /** May do everything; every group and room has exactly one. */
  | 'OWNER';

/** Who may find and read a chat. */
export type ChatVisibility =
  /** To all but its members it does not exist. */
  | 'PRIVATE'
  /** Everyone signed in may find, read, watch and join it, but those who are banned; members write. */
  | 'PUBLIC';

/** How far the viewer's device has received its chats. */
export type MarkDeliveredInput = {
  /** 1 to 100 chats with the newest position received; a lower one than before changes nothing. */
  positions: Array<ChatPositionInput>;
};

/** How far the viewer has read a chat. */
export type MarkReadInput = {
  /** The chat. */
  chatId: string;
  /** The newest position read; a lower one than before changes nothing. */
  seq: number;
};

/** Why a file was refused. It may grow: keep a default branch. */
export type MediaFailure =
  /** Its bytes did not come in time. */
  | 'EXPIRED'
  /** A virus was found in it. */
  | 'INFECTED'
  /** It is larger than it may be, in bytes, pixels or frames. */
  | 'TOO_LARGE'
  /** Its bytes are something else than was said. */
  | 'TYPE_MISMATCH'
  /** The server takes no such files. */
  | 'TYPE_NOT_ALLOWED'
  /** Its bytes make no sense. */
  | 'UNREADABLE';

/** What a file is, as its bytes tell. */
export type MediaKind =
  /** Sound alone, such as a voice note. */
  | 'AUDIO'
  /** Anything else that the server takes: it is downloaded, and not shown. */
  | 'FILE'
  /** A picture, still or moving: JPEG, PNG, WebP, GIF or AVIF. */
  | 'IMAGE'
  /** A video. */
  | 'VIDEO';

/** How far a file is. It may grow: keep a default branch. */
export type MediaState =
  /** It was refused: `failure` says why. */
  | 'FAILED'
  /** Its bytes are awaited. */
  | 'PENDING'
  /** Its bytes are here, and are looked at: ask again, or call `completeUpload` again, which waits. */
  | 'PROCESSING'
  /** It can be sent, shown and fetched. */
  | 'READY';

/** What a message carries: a poll, or the kind of its first attachment, where it has any. */
export type MessageKind =
  /** A sound recording. */
  | 'AUDIO'
  /** A file. */
  | 'FILE'
  /** A picture. */
  | 'IMAGE'
  /** A question with options: see `poll`. */
  | 'POLL'
  /** Written by the server: see `systemKind`. */
  | 'SYSTEM'
  /** Text that somebody wrote. */
  | 'TEXT'
  /** A moving picture. */
  | 'VIDEO';

/** Of which messages of a chat somebody wants to be notified. */
export type NotifyLevel =
  /** Of each. It is so from the beginning. */
  | 'ALL'
  /** Of those that mention them: by their name, or by `@all` or `@here`. Unlike a mute it leaves totals as they are. */
  | 'MENTIONS'
  /** Of none: it is like a mute without an end. */
  | 'NONE';

/** A poll to be sent. */
export type PollInput = {
  /** Whether members may add options, up to 12. */
  allowsNewOptions?: boolean | null | undefined;
  /** From this moment on nobody can vote: it must lie in the future. Left out, the poll stays open until `closePoll`. */
  closesAt?: string | null | undefined;
  /** Whether nobody is told who has chosen what. It stays so. */
  isAnonymous?: boolean | null | undefined;
  /** Whether one person may choose several options. */
  isMultiple?: boolean | null | undefined;
  /** 2 to 12 of them, each of 1 to 100 characters after trimming, with a visible one; no two alike. */
  options: Array<string>;
  /** 1 to 300 characters after trimming, with a visible one. */
  question: string;
};

/** A fresh access token for a socket that is open. */
export type ReauthenticateInput = {
  /** A token of the same user. */
  accessToken: string;
};

/** A refresh token to be exchanged. */
export type RefreshSessionInput = {
  /** The newest refresh token of the session. Left out, or empty, where the browser keeps it as a cookie. */
  refreshToken?: string | null | undefined;
};

/** A new message. */
export type SendMessageInput = {
  /** Whether a reply in a thread is in the chat as well, like any other message; without `threadRootId` it means nothing. */
  alsoInChat?: boolean | null | undefined;
  /** A chat the viewer is in. */
  chatId: string;
  /** The client's own name for this message, 1 to 64 characters: sending it again returns the first message, and CONFLICT if the content differs. */
  clientMessageId?: string | null | undefined;
  /**
   * Anything that clients of one's own are to know of the message: at most 4,096 bytes as JSON, 10 levels deep, no number
   * beyond ±(2⁵³ − 1). It comes back equal, to all who see the message, and the server never reads it. A copy that is
   * forwarded has none.
   */
  customData?: unknown;
  /**
   * At most 10 of the viewer's own files that are READY. One file may be sent any number of times, to any chats.
   * `extensions.fields` names each that cannot be used, as `mediaIds.0`.
   */
  mediaIds?: Array<string> | null | undefined;
  /** A question with options. Not beside files. */
  poll?: PollInput | null | undefined;
  /** A message of the same chat that this one answers. */
  replyToId?: string | null | undefined;
  /** 1 to 4,000 characters after trimming; with attachments or a poll it may be empty. */
  text: string;
  /**
   * The root whose thread this is a reply in: a message of the same chat that is no reply itself, and not written by the
   * server. A root that is deleted keeps the thread that it has. `@all` and `@here` mean nobody in a reply that is in its
   * thread alone.
   */
  threadRootId?: string | null | undefined;
};

/** Whether the viewer is typing. */
export type SetTypingInput = {
  /** A chat the viewer is in. */
  chatId: string;
  /** True while typing: repeat it every 2 to 5 seconds. Sending a message ends it, too. */
  typing: boolean;
};

/** What a system message tells. */
export type SystemMessageKind =
  /** `sender` made the chat. */
  | 'CHAT_CREATED'
  /** `sender` changed the chat's name, description, visibility or picture. */
  | 'CHAT_UPDATED'
  /** `subject` joined, or `sender` added them. */
  | 'MEMBER_JOINED'
  /** `subject` left, or `sender` removed them. */
  | 'MEMBER_LEFT'
  /** `sender` changed the role of `subject`. */
  | 'MEMBER_ROLE_CHANGED';

export type UserFieldsFragment = { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } };

export type ChatFieldsFragment = { __typename: 'Chat', id: string, kind: ChatKind, visibility: ChatVisibility, name: string | null, description: string, memberCount: number, lastSeq: number, lastActivityAt: string, unreadCount: number, mentionCount: number, readByAllSeq: number, deliveredToAllSeq: number, slowModeSeconds: number | null, image: { __typename: 'Media', id: string, previewUrl: string | null } | null, peer: { __typename: 'User', online: boolean, lastSeenAt: string | null, id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, lastMessage: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
      | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
          | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
          | { __typename: 'ChatImageDetail', hasImage: boolean }
          | { __typename: 'ChatNameDetail', oldName: string, newName: string }
          | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
        >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
     | null } | null, viewerMembership: { __typename: 'ChatMember', id: string, role: ChatRole, readSeq: number, deliveredSeq: number } | null, viewerPreferences: { __typename: 'ChatPreferences', notifyLevel: NotifyLevel, mutedUntil: string | null, archivedAt: string | null, pinnedAt: string | null } | null, rights: { __typename: 'ChatRights', sendMessages: ChatRole, sendMedia: ChatRole, addMembers: ChatRole, invite: ChatRole, pin: ChatRole, rename: ChatRole, mentionEveryone: ChatRole }, draft: { __typename: 'Draft', text: string, updatedAt: string } | null };

export type ChatsQueryVariables = Exact<{
  first: number;
  after?: string | null | undefined;
  archived: boolean;
  isFirst: boolean;
}>;


export type ChatsQuery = { pinned?: { __typename: 'ChatConnection', nodes: Array<{ __typename: 'Chat', id: string, kind: ChatKind, visibility: ChatVisibility, name: string | null, description: string, memberCount: number, lastSeq: number, lastActivityAt: string, unreadCount: number, mentionCount: number, readByAllSeq: number, deliveredToAllSeq: number, slowModeSeconds: number | null, image: { __typename: 'Media', id: string, previewUrl: string | null } | null, peer: { __typename: 'User', online: boolean, lastSeenAt: string | null, id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, lastMessage: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null } | null, viewerMembership: { __typename: 'ChatMember', id: string, role: ChatRole, readSeq: number, deliveredSeq: number } | null, viewerPreferences: { __typename: 'ChatPreferences', notifyLevel: NotifyLevel, mutedUntil: string | null, archivedAt: string | null, pinnedAt: string | null } | null, rights: { __typename: 'ChatRights', sendMessages: ChatRole, sendMedia: ChatRole, addMembers: ChatRole, invite: ChatRole, pin: ChatRole, rename: ChatRole, mentionEveryone: ChatRole }, draft: { __typename: 'Draft', text: string, updatedAt: string } | null }> }, chats: { __typename: 'ChatConnection', nodes: Array<{ __typename: 'Chat', id: string, kind: ChatKind, visibility: ChatVisibility, name: string | null, description: string, memberCount: number, lastSeq: number, lastActivityAt: string, unreadCount: number, mentionCount: number, readByAllSeq: number, deliveredToAllSeq: number, slowModeSeconds: number | null, image: { __typename: 'Media', id: string, previewUrl: string | null } | null, peer: { __typename: 'User', online: boolean, lastSeenAt: string | null, id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, lastMessage: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null } | null, viewerMembership: { __typename: 'ChatMember', id: string, role: ChatRole, readSeq: number, deliveredSeq: number } | null, viewerPreferences: { __typename: 'ChatPreferences', notifyLevel: NotifyLevel, mutedUntil: string | null, archivedAt: string | null, pinnedAt: string | null } | null, rights: { __typename: 'ChatRights', sendMessages: ChatRole, sendMedia: ChatRole, addMembers: ChatRole, invite: ChatRole, pin: ChatRole, rename: ChatRole, mentionEveryone: ChatRole }, draft: { __typename: 'Draft', text: string, updatedAt: string } | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, endCursor: string | null } } };

export type ChatsByIdsQueryVariables = Exact<{
  ids: Array<string> | string;
}>;


export type ChatsByIdsQuery = { chats: { __typename: 'ChatConnection', nodes: Array<{ __typename: 'Chat', id: string, kind: ChatKind, visibility: ChatVisibility, name: string | null, description: string, memberCount: number, lastSeq: number, lastActivityAt: string, unreadCount: number, mentionCount: number, readByAllSeq: number, deliveredToAllSeq: number, slowModeSeconds: number | null, image: { __typename: 'Media', id: string, previewUrl: string | null } | null, peer: { __typename: 'User', online: boolean, lastSeenAt: string | null, id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, lastMessage: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null } | null, viewerMembership: { __typename: 'ChatMember', id: string, role: ChatRole, readSeq: number, deliveredSeq: number } | null, viewerPreferences: { __typename: 'ChatPreferences', notifyLevel: NotifyLevel, mutedUntil: string | null, archivedAt: string | null, pinnedAt: string | null } | null, rights: { __typename: 'ChatRights', sendMessages: ChatRole, sendMedia: ChatRole, addMembers: ChatRole, invite: ChatRole, pin: ChatRole, rename: ChatRole, mentionEveryone: ChatRole }, draft: { __typename: 'Draft', text: string, updatedAt: string } | null }> } };

export type ChatQueryVariables = Exact<{
  chatId: string;
}>;


export type ChatQuery = { chat: { __typename: 'Chat', id: string, kind: ChatKind, visibility: ChatVisibility, name: string | null, description: string, memberCount: number, lastSeq: number, lastActivityAt: string, unreadCount: number, mentionCount: number, readByAllSeq: number, deliveredToAllSeq: number, slowModeSeconds: number | null, image: { __typename: 'Media', id: string, previewUrl: string | null } | null, peer: { __typename: 'User', online: boolean, lastSeenAt: string | null, id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, lastMessage: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
        | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
            | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
            | { __typename: 'ChatImageDetail', hasImage: boolean }
            | { __typename: 'ChatNameDetail', oldName: string, newName: string }
            | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
          >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
       | null } | null, viewerMembership: { __typename: 'ChatMember', id: string, role: ChatRole, readSeq: number, deliveredSeq: number } | null, viewerPreferences: { __typename: 'ChatPreferences', notifyLevel: NotifyLevel, mutedUntil: string | null, archivedAt: string | null, pinnedAt: string | null } | null, rights: { __typename: 'ChatRights', sendMessages: ChatRole, sendMedia: ChatRole, addMembers: ChatRole, invite: ChatRole, pin: ChatRole, rename: ChatRole, mentionEveryone: ChatRole }, draft: { __typename: 'Draft', text: string, updatedAt: string } | null } | null };

export type MarkReadMutationVariables = Exact<{
  input: MarkReadInput;
}>;


export type MarkReadMutation = { markRead: { __typename: 'MarkReadPayload', chat: { __typename: 'Chat', id: string, lastSeq: number, unreadCount: number, mentionCount: number } } };

export type MarkDeliveredMutationVariables = Exact<{
  input: MarkDeliveredInput;
}>;


export type MarkDeliveredMutation = { markDelivered: { __typename: 'MarkDeliveredPayload', chats: Array<{ __typename: 'Chat', id: string }> } };

export type SetTypingMutationVariables = Exact<{
  input: SetTypingInput;
}>;


export type SetTypingMutation = { setTyping: { __typename: 'SetTypingPayload', expiresAt: string | null } };

type ChatEventFields_ChatCreatedEvent_Fragment = { __typename: 'ChatCreatedEvent', chatId: string, seq: number | null, at: string };

type ChatEventFields_ChatDeletedEvent_Fragment = { __typename: 'ChatDeletedEvent', chatId: string, seq: number | null, at: string };

type ChatEventFields_ChatPreferencesEvent_Fragment = { __typename: 'ChatPreferencesEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, viewerPreferences: { __typename: 'ChatPreferences', notifyLevel: NotifyLevel, mutedUntil: string | null, archivedAt: string | null, pinnedAt: string | null } | null } | null };

type ChatEventFields_ChatUpdatedEvent_Fragment = { __typename: 'ChatUpdatedEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, visibility: ChatVisibility, name: string | null, description: string, memberCount: number, image: { __typename: 'Media', id: string, previewUrl: string | null } | null } | null };

type ChatEventFields_DraftEvent_Fragment = { __typename: 'DraftEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, draft: { __typename: 'Draft', text: string, updatedAt: string } | null } | null };

type ChatEventFields_JoinRequestedEvent_Fragment = { __typename: 'JoinRequestedEvent', chatId: string, seq: number | null, at: string };

type ChatEventFields_MemberJoinedEvent_Fragment = { __typename: 'MemberJoinedEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, memberCount: number } | null, member: { __typename: 'ChatMember', id: string, role: ChatRole, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } } };

type ChatEventFields_MemberLeftEvent_Fragment = { __typename: 'MemberLeftEvent', memberId: string, chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, memberCount: number } | null, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } }, removedBy: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null };

type ChatEventFields_MemberRoleChangedEvent_Fragment = { __typename: 'MemberRoleChangedEvent', chatId: string, seq: number | null, at: string, member: { __typename: 'ChatMember', id: string, role: ChatRole, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } } };

type ChatEventFields_MessageAddedEvent_Fragment = { __typename: 'MessageAddedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
      | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
          | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
          | { __typename: 'ChatImageDetail', hasImage: boolean }
          | { __typename: 'ChatNameDetail', oldName: string, newName: string }
          | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
        >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
     | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null } };

type ChatEventFields_MessageChangedEvent_Fragment = { __typename: 'MessageChangedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
      | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
          | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
          | { __typename: 'ChatImageDetail', hasImage: boolean }
          | { __typename: 'ChatNameDetail', oldName: string, newName: string }
          | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
        >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
     | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null }, by: { __typename: 'User', id: string } | null, reaction: { __typename: 'ReactionChange', emoji: string, added: boolean } | null, pollVote: { __typename: 'PollVoteChange', optionIds: Array<string> } | null };

type ChatEventFields_MessageDeletedEvent_Fragment = { __typename: 'MessageDeletedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
      | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
          | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
          | { __typename: 'ChatImageDetail', hasImage: boolean }
          | { __typename: 'ChatNameDetail', oldName: string, newName: string }
          | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
        >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
     | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null } };

type ChatEventFields_MessageEditedEvent_Fragment = { __typename: 'MessageEditedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
      | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
          | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
          | { __typename: 'ChatImageDetail', hasImage: boolean }
          | { __typename: 'ChatNameDetail', oldName: string, newName: string }
          | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
        >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
     | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null } };

type ChatEventFields_OtherEvent_Fragment = { __typename: 'OtherEvent', chatId: string, seq: number | null, at: string };

type ChatEventFields_ReadyEvent_Fragment = { __typename: 'ReadyEvent', chatId: string, seq: number | null, at: string };

type ChatEventFields_ReceiptEvent_Fragment = { __typename: 'ReceiptEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, lastSeq: number, unreadCount: number, mentionCount: number, readByAllSeq: number, deliveredToAllSeq: number } | null, member: { __typename: 'ChatMember', id: string, deliveredSeq: number, readSeq: number, user: { __typename: 'User', id: string } } };

type ChatEventFields_ResyncRequiredEvent_Fragment = { __typename: 'ResyncRequiredEvent', lastSeq: number, chatId: string, seq: number | null, at: string };

type ChatEventFields_ThreadReadEvent_Fragment = { __typename: 'ThreadReadEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, lastSeq: number, unreadCount: number, mentionCount: number } | null, root: { __typename: 'Message', id: string, thread: { __typename: 'Thread', lastSeq: number, viewerFollows: boolean, unreadCount: number } | null } };

type ChatEventFields_ThreadReplyAddedEvent_Fragment = { __typename: 'ThreadReplyAddedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
      | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
          | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
          | { __typename: 'ChatImageDetail', hasImage: boolean }
          | { __typename: 'ChatNameDetail', oldName: string, newName: string }
          | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
        >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
     | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null } };

type ChatEventFields_TypingEvent_Fragment = { __typename: 'TypingEvent', typing: boolean, expiresAt: string | null, chatId: string, seq: number | null, at: string, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } };

export type ChatEventFieldsFragment =
  | ChatEventFields_ChatCreatedEvent_Fragment
  | ChatEventFields_ChatDeletedEvent_Fragment
  | ChatEventFields_ChatPreferencesEvent_Fragment
  | ChatEventFields_ChatUpdatedEvent_Fragment
  | ChatEventFields_DraftEvent_Fragment
  | ChatEventFields_JoinRequestedEvent_Fragment
  | ChatEventFields_MemberJoinedEvent_Fragment
  | ChatEventFields_MemberLeftEvent_Fragment
  | ChatEventFields_MemberRoleChangedEvent_Fragment
  | ChatEventFields_MessageAddedEvent_Fragment
  | ChatEventFields_MessageChangedEvent_Fragment
  | ChatEventFields_MessageDeletedEvent_Fragment
  | ChatEventFields_MessageEditedEvent_Fragment
  | ChatEventFields_OtherEvent_Fragment
  | ChatEventFields_ReadyEvent_Fragment
  | ChatEventFields_ReceiptEvent_Fragment
  | ChatEventFields_ResyncRequiredEvent_Fragment
  | ChatEventFields_ThreadReadEvent_Fragment
  | ChatEventFields_ThreadReplyAddedEvent_Fragment
  | ChatEventFields_TypingEvent_Fragment
;

export type InboxEventsSubscriptionVariables = Exact<{
  after?: Array<ChatPositionInput> | ChatPositionInput | null | undefined;
}>;


export type InboxEventsSubscription = { inboxEvents:
    | { __typename: 'ChatCreatedEvent', chatId: string, seq: number | null, at: string }
    | { __typename: 'ChatDeletedEvent', chatId: string, seq: number | null, at: string }
    | { __typename: 'ChatPreferencesEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, viewerPreferences: { __typename: 'ChatPreferences', notifyLevel: NotifyLevel, mutedUntil: string | null, archivedAt: string | null, pinnedAt: string | null } | null } | null }
    | { __typename: 'ChatUpdatedEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, visibility: ChatVisibility, name: string | null, description: string, memberCount: number, image: { __typename: 'Media', id: string, previewUrl: string | null } | null } | null }
    | { __typename: 'DraftEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, draft: { __typename: 'Draft', text: string, updatedAt: string } | null } | null }
    | { __typename: 'InboxReadyEvent', leftChatIds: Array<string>, positions: Array<{ __typename: 'ChatPosition', chatId: string, seq: number }> }
    | { __typename: 'JoinRequestedEvent', chatId: string, seq: number | null, at: string }
    | { __typename: 'MemberJoinedEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, memberCount: number } | null, member: { __typename: 'ChatMember', id: string, role: ChatRole, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } } }
    | { __typename: 'MemberLeftEvent', memberId: string, chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, memberCount: number } | null, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } }, removedBy: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null }
    | { __typename: 'MemberRoleChangedEvent', chatId: string, seq: number | null, at: string, member: { __typename: 'ChatMember', id: string, role: ChatRole, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } } }
    | { __typename: 'MessageAddedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null } }
    | { __typename: 'MessageChangedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null }, by: { __typename: 'User', id: string } | null, reaction: { __typename: 'ReactionChange', emoji: string, added: boolean } | null, pollVote: { __typename: 'PollVoteChange', optionIds: Array<string> } | null }
    | { __typename: 'MessageDeletedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null } }
    | { __typename: 'MessageEditedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null } }
    | { __typename: 'OtherEvent', chatId: string, seq: number | null, at: string }
    | { __typename: 'PresenceEvent', user: { __typename: 'User', id: string, online: boolean, lastSeenAt: string | null } }
    | { __typename: 'ProfileChangedEvent', user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } }
    | { __typename: 'ReceiptEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, lastSeq: number, unreadCount: number, mentionCount: number, readByAllSeq: number, deliveredToAllSeq: number } | null, member: { __typename: 'ChatMember', id: string, deliveredSeq: number, readSeq: number, user: { __typename: 'User', id: string } } }
    | { __typename: 'ResyncRequiredEvent', lastSeq: number, chatId: string, seq: number | null, at: string }
    | { __typename: 'ThreadReadEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, lastSeq: number, unreadCount: number, mentionCount: number } | null, root: { __typename: 'Message', id: string, thread: { __typename: 'Thread', lastSeq: number, viewerFollows: boolean, unreadCount: number } | null } }
    | { __typename: 'ThreadReplyAddedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null } }
    | { __typename: 'TypingEvent', typing: boolean, expiresAt: string | null, chatId: string, seq: number | null, at: string, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } }
   };

export type ChatEventsSubscriptionVariables = Exact<{
  chatId: string;
  after?: number | null | undefined;
}>;


export type ChatEventsSubscription = { chatEvents:
    | { __typename: 'ChatCreatedEvent', chatId: string, seq: number | null, at: string }
    | { __typename: 'ChatDeletedEvent', chatId: string, seq: number | null, at: string }
    | { __typename: 'ChatPreferencesEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, viewerPreferences: { __typename: 'ChatPreferences', notifyLevel: NotifyLevel, mutedUntil: string | null, archivedAt: string | null, pinnedAt: string | null } | null } | null }
    | { __typename: 'ChatUpdatedEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, visibility: ChatVisibility, name: string | null, description: string, memberCount: number, image: { __typename: 'Media', id: string, previewUrl: string | null } | null } | null }
    | { __typename: 'DraftEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, draft: { __typename: 'Draft', text: string, updatedAt: string } | null } | null }
    | { __typename: 'JoinRequestedEvent', chatId: string, seq: number | null, at: string }
    | { __typename: 'MemberJoinedEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, memberCount: number } | null, member: { __typename: 'ChatMember', id: string, role: ChatRole, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } } }
    | { __typename: 'MemberLeftEvent', memberId: string, chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, memberCount: number } | null, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } }, removedBy: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null }
    | { __typename: 'MemberRoleChangedEvent', chatId: string, seq: number | null, at: string, member: { __typename: 'ChatMember', id: string, role: ChatRole, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } } }
    | { __typename: 'MessageAddedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null } }
    | { __typename: 'MessageChangedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null }, by: { __typename: 'User', id: string } | null, reaction: { __typename: 'ReactionChange', emoji: string, added: boolean } | null, pollVote: { __typename: 'PollVoteChange', optionIds: Array<string> } | null }
    | { __typename: 'MessageDeletedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null } }
    | { __typename: 'MessageEditedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null } }
    | { __typename: 'OtherEvent', chatId: string, seq: number | null, at: string }
    | { __typename: 'ReadyEvent', position: number, lastSeq: number, chatId: string, seq: number | null, at: string }
    | { __typename: 'ReceiptEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, lastSeq: number, unreadCount: number, mentionCount: number, readByAllSeq: number, deliveredToAllSeq: number } | null, member: { __typename: 'ChatMember', id: string, deliveredSeq: number, readSeq: number, user: { __typename: 'User', id: string } } }
    | { __typename: 'ResyncRequiredEvent', lastSeq: number, chatId: string, seq: number | null, at: string }
    | { __typename: 'ThreadReadEvent', chatId: string, seq: number | null, at: string, chat: { __typename: 'Chat', id: string, lastSeq: number, unreadCount: number, mentionCount: number } | null, root: { __typename: 'Message', id: string, thread: { __typename: 'Thread', lastSeq: number, viewerFollows: boolean, unreadCount: number } | null } }
    | { __typename: 'ThreadReplyAddedEvent', chatId: string, seq: number | null, at: string, message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null }, reply: { __typename: 'Message', threadRoot: { __typename: 'Message', id: string, sender: { __typename: 'User', id: string } | null, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null } | null } }
    | { __typename: 'TypingEvent', typing: boolean, expiresAt: string | null, chatId: string, seq: number | null, at: string, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } }
   };

export type PresenceChangedSubscriptionVariables = Exact<{
  userIds: Array<string> | string;
}>;


export type PresenceChangedSubscription = { presenceChanged: { __typename: 'User', id: string, online: boolean, lastSeenAt: string | null } };

export type MediaFieldsFragment = { __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null };

export type MessageFieldsFragment = { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
    | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
    | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
        | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
        | { __typename: 'ChatImageDetail', hasImage: boolean }
        | { __typename: 'ChatNameDetail', oldName: string, newName: string }
        | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
      >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
    | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
    | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
    | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
    | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
    | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
   | null };

export type ViewerReactionsFragment = { __typename: 'Message', reactions: Array<{ __typename: 'ReactionGroup', viewerReacted: boolean }>, poll: { __typename: 'Poll', options: Array<{ __typename: 'PollOption', id: string, viewerVoted: boolean }> } | null };

export type MessagesQueryVariables = Exact<{
  chatId: string;
  first?: number | null | undefined;
  last?: number | null | undefined;
  afterSeq?: number | null | undefined;
  beforeSeq?: number | null | undefined;
  aroundSeq?: number | null | undefined;
}>;


export type MessagesQuery = { chat: { __typename: 'Chat', id: string, messages: { __typename: 'MessageConnection', nodes: Array<{ __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number, viewerReacted: boolean }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number, viewerVoted: boolean }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
          | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
              | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
              | { __typename: 'ChatImageDetail', hasImage: boolean }
              | { __typename: 'ChatNameDetail', oldName: string, newName: string }
              | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
            >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
          | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
         | null }>, pageInfo: { __typename: 'PageInfo', hasNextPage: boolean, hasPreviousPage: boolean } } } | null };

export type SendMessageMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendMessageMutation = { sendMessage: { __typename: 'SendMessagePayload', message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
        | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
            | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
            | { __typename: 'ChatImageDetail', hasImage: boolean }
            | { __typename: 'ChatNameDetail', oldName: string, newName: string }
            | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
          >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
       | null } } };

export type SignedInFragment = { __typename: 'AuthPayload', accessToken: string, accessTokenExpiresIn: number, refreshToken: string, newAccount: boolean, account: { __typename: 'Account', id: string, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } } };

export type RefreshSessionMutationVariables = Exact<{
  input: RefreshSessionInput;
}>;


export type RefreshSessionMutation = { refreshSession: { __typename: 'AuthPayload', accessToken: string, accessTokenExpiresIn: number, refreshToken: string, newAccount: boolean, account: { __typename: 'Account', id: string, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } } } };

export type ReauthenticateMutationVariables = Exact<{
  input: ReauthenticateInput;
}>;


export type ReauthenticateMutation = { reauthenticate: { __typename: 'ReauthenticatePayload', accessTokenExpiresIn: number } };

export type LogoutMutationVariables = Exact<{ [key: string]: never; }>;


export type LogoutMutation = { logout: { __typename: 'LogoutPayload', revokedSessionId: string } };

const UserFieldsText = 'fragment UserFields on User{__typename id username profile{__typename id displayName avatarUrl statusText}}';

const MessageFieldsText = 'fragment MessageFields on Message{__typename id seq changedSeq clientMessageId kind text createdAt editedAt deletedAt attachments{__typename ...MediaFields}sender{__typename ...UserFields}replyTo{__typename id seq changedSeq kind text deletedAt sender{__typename ...UserFields}}reactions{__typename emoji count}pinnedAt inChat thread{__typename replyCount lastReplyAt lastSeq}threadRoot{__typename id}poll{__typename question isMultiple isAnonymous allowsNewOptions closesAt closedAt voterCount options{__typename id text voteCount}}mentions{__typename user{__typename id username}start length}mentionsEveryone forwardedFrom{__typename sender{__typename ...UserFields}at}systemKind systemChange{__typename subjects{__typename ...UserFields}subjectCount ...on ChatCreatedChange{__typename name}...on ChatUpdatedChange{__typename details{__typename ...on ChatNameDetail{__typename oldName newName}...on ChatDescriptionDetail{__typename oldDescription newDescription}...on ChatVisibilityDetail{__typename oldVisibility newVisibility}...on ChatImageDetail{__typename hasImage}}}...on MemberRoleChange{__typename oldRole newRole}}}';

const MediaFieldsText = 'fragment MediaFields on Media{__typename id kind state failure filename mediaType size alt width height animated durationMs waveform thumbHash url previewUrl largeUrl:previewUrl(size:LARGE)urlExpiresAt}';

const ChatFieldsText = 'fragment ChatFields on Chat{__typename id kind visibility name description memberCount image{__typename id previewUrl}peer{__typename ...UserFields online lastSeenAt}lastSeq lastActivityAt lastMessage{__typename ...MessageFields}unreadCount mentionCount readByAllSeq deliveredToAllSeq viewerMembership{__typename id role readSeq deliveredSeq}viewerPreferences{__typename notifyLevel mutedUntil archivedAt pinnedAt}rights{__typename sendMessages sendMedia addMembers invite pin rename mentionEveryone}slowModeSeconds draft{__typename text updatedAt}}';

const ChatEventFieldsText = 'fragment ChatEventFields on ChatEvent{__typename chatId seq at ...on MessageEvent{__typename message{__typename ...MessageFields}reply:message{__typename threadRoot{__typename id sender{__typename id}thread{__typename replyCount lastReplyAt lastSeq}}}}...on MessageChangedEvent{__typename by:user{__typename id}reaction{__typename emoji added}pollVote{__typename optionIds}}...on ChatUpdatedEvent{__typename chat{__typename id visibility name description memberCount image{__typename id previewUrl}}}...on MemberJoinedEvent{__typename chat{__typename id memberCount}member{__typename id role user{__typename ...UserFields}}}...on MemberLeftEvent{__typename chat{__typename id memberCount}memberId user{__typename ...UserFields}removedBy{__typename ...UserFields}}...on MemberRoleChangedEvent{__typename member{__typename id role user{__typename ...UserFields}}}...on ReceiptEvent{__typename chat{__typename id lastSeq unreadCount mentionCount readByAllSeq deliveredToAllSeq}member{__typename id deliveredSeq readSeq user{__typename id}}}...on ChatPreferencesEvent{__typename chat{__typename id viewerPreferences{__typename notifyLevel mutedUntil archivedAt pinnedAt}}}...on ThreadReadEvent{__typename chat{__typename id lastSeq unreadCount mentionCount}root:message{__typename id thread{__typename lastSeq viewerFollows unreadCount}}}...on DraftEvent{__typename chat{__typename id draft{__typename text updatedAt}}}...on TypingEvent{__typename typing expiresAt user{__typename ...UserFields}}...on ResyncRequiredEvent{__typename lastSeq}}';

const ViewerReactionsText = 'fragment ViewerReactions on Message{__typename reactions{__typename viewerReacted}poll{__typename options{__typename id viewerVoted}}}';

const SignedInText = 'fragment SignedIn on AuthPayload{__typename accessToken accessTokenExpiresIn refreshToken newAccount account{__typename id user{__typename ...UserFields}}}';

export const UserFieldsFragmentDocument: Document<UserFieldsFragment, never> = {
  toString: () => 'fragment UserFields on User{__typename id username profile{__typename id displayName avatarUrl statusText}}',
};

export const ChatFieldsFragmentDocument: Document<ChatFieldsFragment, never> = {
  toString: () => 'fragment ChatFields on Chat{__typename id kind visibility name description memberCount image{__typename id previewUrl}peer{__typename ...UserFields online lastSeenAt}lastSeq lastActivityAt lastMessage{__typename ...MessageFields}unreadCount mentionCount readByAllSeq deliveredToAllSeq viewerMembership{__typename id role readSeq deliveredSeq}viewerPreferences{__typename notifyLevel mutedUntil archivedAt pinnedAt}rights{__typename sendMessages sendMedia addMembers invite pin rename mentionEveryone}slowModeSeconds draft{__typename text updatedAt}}' + UserFieldsText + MessageFieldsText + MediaFieldsText,
};

export const ChatsDocument: Document<ChatsQuery, ChatsQueryVariables> = {
  toString: () => 'query Chats($first:Int!$after:String$archived:Boolean!$isFirst:Boolean!){pinned:chats(first:$first filter:{archived:$archived pinned:true})@include(if:$isFirst){__typename nodes{__typename ...ChatFields}}chats(first:$first after:$after filter:{archived:$archived}){__typename nodes{__typename ...ChatFields}pageInfo{__typename hasNextPage endCursor}}}' + ChatFieldsText + UserFieldsText + MessageFieldsText + MediaFieldsText,
};

export const ChatsByIdsDocument: Document<ChatsByIdsQuery, ChatsByIdsQueryVariables> = {
  toString: () => 'query ChatsByIds($ids:[ID!]!){chats(ids:$ids){__typename nodes{__typename ...ChatFields}}}' + ChatFieldsText + UserFieldsText + MessageFieldsText + MediaFieldsText,
};

export const ChatDocument: Document<ChatQuery, ChatQueryVariables> = {
  toString: () => 'query Chat($chatId:ID!){chat(id:$chatId){__typename ...ChatFields}}' + ChatFieldsText + UserFieldsText + MessageFieldsText + MediaFieldsText,
};

export const MarkReadDocument: Document<MarkReadMutation, MarkReadMutationVariables> = {
  toString: () => 'mutation MarkRead($input:MarkReadInput!){markRead(input:$input){__typename chat{__typename id lastSeq unreadCount mentionCount}}}',
};

export const MarkDeliveredDocument: Document<MarkDeliveredMutation, MarkDeliveredMutationVariables> = {
  toString: () => 'mutation MarkDelivered($input:MarkDeliveredInput!){markDelivered(input:$input){__typename chats{__typename id}}}',
};

export const SetTypingDocument: Document<SetTypingMutation, SetTypingMutationVariables> = {
  toString: () => 'mutation SetTyping($input:SetTypingInput!){setTyping(input:$input){__typename expiresAt}}',
};

export const ChatEventFieldsFragmentDocument: Document<ChatEventFieldsFragment, never> = {
  toString: () => 'fragment ChatEventFields on ChatEvent{__typename chatId seq at ...on MessageEvent{__typename message{__typename ...MessageFields}reply:message{__typename threadRoot{__typename id sender{__typename id}thread{__typename replyCount lastReplyAt lastSeq}}}}...on MessageChangedEvent{__typename by:user{__typename id}reaction{__typename emoji added}pollVote{__typename optionIds}}...on ChatUpdatedEvent{__typename chat{__typename id visibility name description memberCount image{__typename id previewUrl}}}...on MemberJoinedEvent{__typename chat{__typename id memberCount}member{__typename id role user{__typename ...UserFields}}}...on MemberLeftEvent{__typename chat{__typename id memberCount}memberId user{__typename ...UserFields}removedBy{__typename ...UserFields}}...on MemberRoleChangedEvent{__typename member{__typename id role user{__typename ...UserFields}}}...on ReceiptEvent{__typename chat{__typename id lastSeq unreadCount mentionCount readByAllSeq deliveredToAllSeq}member{__typename id deliveredSeq readSeq user{__typename id}}}...on ChatPreferencesEvent{__typename chat{__typename id viewerPreferences{__typename notifyLevel mutedUntil archivedAt pinnedAt}}}...on ThreadReadEvent{__typename chat{__typename id lastSeq unreadCount mentionCount}root:message{__typename id thread{__typename lastSeq viewerFollows unreadCount}}}...on DraftEvent{__typename chat{__typename id draft{__typename text updatedAt}}}...on TypingEvent{__typename typing expiresAt user{__typename ...UserFields}}...on ResyncRequiredEvent{__typename lastSeq}}' + MessageFieldsText + MediaFieldsText + UserFieldsText,
};

export const InboxEventsDocument: Document<InboxEventsSubscription, InboxEventsSubscriptionVariables> = {
  toString: () => 'subscription InboxEvents($after:[ChatPositionInput!]){inboxEvents(after:$after){__typename ...ChatEventFields ...on InboxReadyEvent{__typename positions{__typename chatId seq}leftChatIds}...on ProfileChangedEvent{__typename user{__typename ...UserFields}}...on PresenceEvent{__typename user{__typename id online lastSeenAt}}}}' + ChatEventFieldsText + MessageFieldsText + MediaFieldsText + UserFieldsText,
};

export const ChatEventsDocument: Document<ChatEventsSubscription, ChatEventsSubscriptionVariables> = {
  toString: () => 'subscription ChatEvents($chatId:ID!$after:Int){chatEvents(chatId:$chatId after:$after){__typename ...ChatEventFields ...on ReadyEvent{__typename position lastSeq}}}' + ChatEventFieldsText + MessageFieldsText + MediaFieldsText + UserFieldsText,
};

export const PresenceChangedDocument: Document<PresenceChangedSubscription, PresenceChangedSubscriptionVariables> = {
  toString: () => 'subscription PresenceChanged($userIds:[ID!]!){presenceChanged(userIds:$userIds){__typename id online lastSeenAt}}',
};

export const MediaFieldsFragmentDocument: Document<MediaFieldsFragment, never> = {
  toString: () => 'fragment MediaFields on Media{__typename id kind state failure filename mediaType size alt width height animated durationMs waveform thumbHash url previewUrl largeUrl:previewUrl(size:LARGE)urlExpiresAt}',
};

export const MessageFieldsFragmentDocument: Document<MessageFieldsFragment, never> = {
  toString: () => 'fragment MessageFields on Message{__typename id seq changedSeq clientMessageId kind text createdAt editedAt deletedAt attachments{__typename ...MediaFields}sender{__typename ...UserFields}replyTo{__typename id seq changedSeq kind text deletedAt sender{__typename ...UserFields}}reactions{__typename emoji count}pinnedAt inChat thread{__typename replyCount lastReplyAt lastSeq}threadRoot{__typename id}poll{__typename question isMultiple isAnonymous allowsNewOptions closesAt closedAt voterCount options{__typename id text voteCount}}mentions{__typename user{__typename id username}start length}mentionsEveryone forwardedFrom{__typename sender{__typename ...UserFields}at}systemKind systemChange{__typename subjects{__typename ...UserFields}subjectCount ...on ChatCreatedChange{__typename name}...on ChatUpdatedChange{__typename details{__typename ...on ChatNameDetail{__typename oldName newName}...on ChatDescriptionDetail{__typename oldDescription newDescription}...on ChatVisibilityDetail{__typename oldVisibility newVisibility}...on ChatImageDetail{__typename hasImage}}}...on MemberRoleChange{__typename oldRole newRole}}}' + MediaFieldsText + UserFieldsText,
};

export const ViewerReactionsFragmentDocument: Document<ViewerReactionsFragment, never> = {
  toString: () => 'fragment ViewerReactions on Message{__typename reactions{__typename viewerReacted}poll{__typename options{__typename id viewerVoted}}}',
};

export const MessagesDocument: Document<MessagesQuery, MessagesQueryVariables> = {
  toString: () => 'query Messages($chatId:ID!$first:Int$last:Int$afterSeq:Int$beforeSeq:Int$aroundSeq:Int){chat(id:$chatId){__typename id messages(first:$first last:$last afterSeq:$afterSeq beforeSeq:$beforeSeq aroundSeq:$aroundSeq){__typename nodes{__typename ...MessageFields ...ViewerReactions}pageInfo{__typename hasNextPage hasPreviousPage}}}}' + MessageFieldsText + MediaFieldsText + UserFieldsText + ViewerReactionsText,
};

export const SendMessageDocument: Document<SendMessageMutation, SendMessageMutationVariables> = {
  toString: () => 'mutation SendMessage($input:SendMessageInput!){sendMessage(input:$input){__typename message{__typename ...MessageFields}}}' + MessageFieldsText + MediaFieldsText + UserFieldsText,
};

export const SignedInFragmentDocument: Document<SignedInFragment, never> = {
  toString: () => 'fragment SignedIn on AuthPayload{__typename accessToken accessTokenExpiresIn refreshToken newAccount account{__typename id user{__typename ...UserFields}}}' + UserFieldsText,
};

export const RefreshSessionDocument: Document<RefreshSessionMutation, RefreshSessionMutationVariables> = {
  toString: () => 'mutation RefreshSession($input:RefreshSessionInput!){refreshSession(input:$input){__typename ...SignedIn}}' + SignedInText + UserFieldsText,
};

export const ReauthenticateDocument: Document<ReauthenticateMutation, ReauthenticateMutationVariables> = {
  toString: () => 'mutation Reauthenticate($input:ReauthenticateInput!){reauthenticate(input:$input){__typename accessTokenExpiresIn}}',
};

export const LogoutDocument: Document<LogoutMutation, LogoutMutationVariables> = {
  toString: () => 'mutation Logout{logout{__typename revokedSessionId}}',
};
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '../document.ts';
/** One more option of a poll. */
export type AddPollOptionInput = {
  /** The poll's message, of a chat the viewer is in. The poll must allow new options. */
  messageId: string;
  /** 1 to 100 characters after trimming, with a visible one. */
  text: string;
};

/** A reaction to a message. */
export type AddReactionInput = {
  /**
   * One emoji that Unicode recommends (`RGI_Emoji`). A variation selector that is missing is supplied, so what comes back may
   * be written in another way.
   */
  emoji: string;
  /** A message that is not deleted, of a chat the viewer is in. */
  messageId: string;
};

/** What a chat is. */
export type ChatKind =
  /** Between two people, one for each pair; with oneself it is a notebook. */
  | 'DIRECT'
  /** Private, of chosen members. */
  | 'GROUP'
  /** A place with a name, public or private. */
  | 'ROOM';

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

/** A poll to be closed. */
export type ClosePollInput = {
  /** The poll's message: one of the viewer's own, or, for those with PIN_MESSAGES, any of the chat. */
  messageId: string;
};

/** A message to be deleted. */
export type DeleteMessageInput = {
  /** One of the viewer's own messages; for owner and admins any message of their chat. */
  messageId: string;
};

/** A new text for a message. */
export type EditMessageInput = {
  /** As in `SendMessageInput`, in place of what is there: null takes it away, and left out it stays. */
  customData?: unknown;
  /** One of the viewer's own messages. */
  messageId: string;
  /** 1 to 4,000 characters after trimming; with attachments or a poll it may be empty. */
  text: string;
};

/** A root whose thread the viewer follows from now on. */
export type FollowThreadInput = {
  /** The root: a message with replies, of a chat that the viewer is in. */
  messageId: string;
};

/** A message that is to be forwarded. */
export type ForwardMessageInput = {
  /** 1 to 20 chats that the viewer is in, each named once. */
  chatIds: Array<string>;
  /**
   * The client's own name for the new messages, 1 to 64 characters, of which each chat has one: forwarding again returns the
   * first messages, and CONFLICT if anything differs.
   */
  clientMessageId?: string | null | undefined;
  /** A message that the viewer sees, and that is not deleted. */
  messageId: string;
};

/** How far the viewer has read a thread. */
export type MarkThreadReadInput = {
  /** The root, of a chat that the viewer is in. */
  messageId: string;
  /** The `seq` of the newest reply that was read; at most the thread's `lastSeq`. */
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

/** A message that is to be pinned. */
export type PinMessageInput = {
  /** A message that is not deleted, of a chat in which the viewer has PIN_MESSAGES. */
  messageId: string;
};

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

/** The viewer's reaction to a message. */
export type RemoveReactionInput = {
  /** The kind that is taken back. */
  emoji: string;
  /** A message of a chat the viewer is in. */
  messageId: string;
};

/** What the viewer has begun to write. What it answers, and its files, stay as they are where they are left out. */
export type SaveDraftInput = {
  /** A chat that the viewer is in. */
  chatId: string;
  /** Up to 10 files of the viewer that are ready; null is as none. */
  mediaIds?: Array<string> | null | undefined;
  /** A message of this chat that it answers; null where it answers nothing. */
  replyToId?: string | null | undefined;
  /**
   * Up to 4,000 characters, and 16,000 bytes, kept as they are. Where it is "", or nothing but white space, and there are no
   * files with it in this input, the draft is gone.
   */
  text: string;
  /** The root of a thread of this chat, where it is to be sent there. */
  threadRootId?: string | null | undefined;
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

/** What a system message tells. */
export type SystemMessageKind =
  /** `sender` made the chat. */
  | 'CHAT_CREATED'
  /** `sender` changed the chat's name, description, visibility or picture, or how long messages stay. */
  | 'CHAT_UPDATED'
  /** `subject` joined, or `sender` added them. */
  | 'MEMBER_JOINED'
  /** `subject` left, or `sender` removed them. */
  | 'MEMBER_LEFT'
  /** `sender` changed the role of `subject`. */
  | 'MEMBER_ROLE_CHANGED';

/** A root whose thread the viewer follows no longer. */
export type UnfollowThreadInput = {
  /** The root, of a chat that the viewer is in. */
  messageId: string;
};

/** A message that is to be pinned no longer. */
export type UnpinMessageInput = {
  /** A message of a chat in which the viewer has PIN_MESSAGES. */
  messageId: string;
};

/** What changes; what is left out stays as it is. */
export type UpdateChatPreferencesInput = {
  /** Whether it is put away; null is as left out. */
  archived?: boolean | null | undefined;
  /** A chat that the viewer is in. */
  chatId: string;
  /** Null, or a moment that has passed, ends a mute. For ever is the year 9999. */
  mutedUntil?: string | null | undefined;
  /** Null is as left out. */
  notifyLevel?: NotifyLevel | null | undefined;
  /** Whether it is pinned; null is as left out. */
  pinned?: boolean | null | undefined;
};

/** What the viewer chooses in a poll. */
export type VotePollInput = {
  /** The poll's message, of a chat the viewer is in. */
  messageId: string;
  /** All that the viewer chooses, in place of what they chose before: one, or several where the poll is for it; none takes the vote back. */
  optionIds: Array<string>;
};

export type UserFieldsFragment = { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } };

export type ChatFieldsFragment = { __typename: 'Chat', id: string, kind: ChatKind, visibility: ChatVisibility, name: string | null, description: string, memberCount: number, lastSeq: number, lastActivityAt: string, unreadCount: number, mentionCount: number, readByAllSeq: number, deliveredToAllSeq: number, slowModeSeconds: number | null, messageLifetimeSeconds: number | null, image: { __typename: 'Media', id: string, previewUrl: string | null } | null, peer: { __typename: 'User', online: boolean, lastSeenAt: string | null, id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, lastMessage: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, expiresAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, expiresAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number, participants: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } }> } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, linkPreviews: Array<{ __typename: 'LinkPreview', url: string, title: string | null, description: string | null, siteName: string | null, image: { __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
      | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
          | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
          | { __typename: 'ChatImageDetail', hasImage: boolean }
          | { __typename: 'ChatLifetimeDetail', oldSeconds: number | null, newSeconds: number | null }
          | { __typename: 'ChatNameDetail', oldName: string, newName: string }
          | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
        >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
      | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
     | null } | null, viewerMembership: { __typename: 'ChatMember', id: string, role: ChatRole, readSeq: number, deliveredSeq: number } | null, viewerPreferences: { __typename: 'ChatPreferences', notifyLevel: NotifyLevel, mutedUntil: string | null, archivedAt: string | null, pinnedAt: string | null } | null, rights: { __typename: 'ChatRights', sendMessages: ChatRole, sendMedia: ChatRole, addMembers: ChatRole, invite: ChatRole, pin: ChatRole, rename: ChatRole, mentionEveryone: ChatRole }, draft: { __typename: 'Draft', text: string, updatedAt: string } | null };

export type MediaFieldsFragment = { __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null };

export type ThreadFieldsFragment = { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number, participants: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } }> };

export type MessageFieldsFragment = { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, expiresAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, expiresAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number, participants: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } }> } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, linkPreviews: Array<{ __typename: 'LinkPreview', url: string, title: string | null, description: string | null, siteName: string | null, image: { __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
    | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
    | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
        | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
        | { __typename: 'ChatImageDetail', hasImage: boolean }
        | { __typename: 'ChatLifetimeDetail', oldSeconds: number | null, newSeconds: number | null }
        | { __typename: 'ChatNameDetail', oldName: string, newName: string }
        | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
      >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
    | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
    | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
    | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
    | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
    | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
   | null };

export type ViewerFieldsFragment = { __typename: 'Message', reactions: Array<{ __typename: 'ReactionGroup', viewerReacted: boolean }>, thread: { __typename: 'Thread', viewerFollows: boolean, unreadCount: number } | null, poll: { __typename: 'Poll', options: Array<{ __typename: 'PollOption', id: string, viewerVoted: boolean }> } | null };

export type SignedInFragment = { __typename: 'AuthPayload', accessToken: string, accessTokenExpiresIn: number, refreshToken: string, newAccount: boolean, account: { __typename: 'Account', id: string, user: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } } };

export type EditMessageMutationVariables = Exact<{
  input: EditMessageInput;
}>;


export type EditMessageMutation = { editMessage: { __typename: 'EditMessagePayload', message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, expiresAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, expiresAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number, participants: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } }> } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, linkPreviews: Array<{ __typename: 'LinkPreview', url: string, title: string | null, description: string | null, siteName: string | null, image: { __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
        | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
            | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
            | { __typename: 'ChatImageDetail', hasImage: boolean }
            | { __typename: 'ChatLifetimeDetail', oldSeconds: number | null, newSeconds: number | null }
            | { __typename: 'ChatNameDetail', oldName: string, newName: string }
            | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
          >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
       | null } } };

export type DeleteMessageMutationVariables = Exact<{
  input: DeleteMessageInput;
}>;


export type DeleteMessageMutation = { deleteMessage: { __typename: 'DeleteMessagePayload', message: { __typename: 'Message', id: string, seq: number, changedSeq: number, clientMessageId: string | null, kind: MessageKind, text: string | null, createdAt: string, editedAt: string | null, deletedAt: string | null, expiresAt: string | null, pinnedAt: string | null, inChat: boolean, mentionsEveryone: boolean, systemKind: SystemMessageKind | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null, replyTo: { __typename: 'Message', id: string, seq: number, changedSeq: number, kind: MessageKind, text: string | null, deletedAt: string | null, expiresAt: string | null, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number }>, thread: { __typename: 'Thread', replyCount: number, lastReplyAt: string, lastSeq: number, participants: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } }> } | null, threadRoot: { __typename: 'Message', id: string } | null, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number }> } | null, mentions: Array<{ __typename: 'Mention', start: number, length: number, user: { __typename: 'User', id: string, username: string } | null }>, linkPreviews: Array<{ __typename: 'LinkPreview', url: string, title: string | null, description: string | null, siteName: string | null, image: { __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null } | null }>, forwardedFrom: { __typename: 'ForwardOrigin', at: string, sender: { __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null, systemChange:
        | { __typename: 'ChatCreatedChange', name: string, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'ChatUpdatedChange', subjectCount: number, details: Array<
            | { __typename: 'ChatDescriptionDetail', oldDescription: string, newDescription: string }
            | { __typename: 'ChatImageDetail', hasImage: boolean }
            | { __typename: 'ChatLifetimeDetail', oldSeconds: number | null, newSeconds: number | null }
            | { __typename: 'ChatNameDetail', oldName: string, newName: string }
            | { __typename: 'ChatVisibilityDetail', oldVisibility: ChatVisibility, newVisibility: ChatVisibility }
          >, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberJoinedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberLeftChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberRemovedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MemberRoleChange', oldRole: ChatRole, newRole: ChatRole, subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
        | { __typename: 'MembersAddedChange', subjectCount: number, subjects: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null> }
       | null } } };

export type ReactionFieldsFragment = { __typename: 'Message', id: string, changedSeq: number, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number, viewerReacted: boolean }> };

export type AddReactionMutationVariables = Exact<{
  input: AddReactionInput;
}>;


export type AddReactionMutation = { addReaction: { __typename: 'AddReactionPayload', message: { __typename: 'Message', id: string, changedSeq: number, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number, viewerReacted: boolean }> } } };

export type RemoveReactionMutationVariables = Exact<{
  input: RemoveReactionInput;
}>;


export type RemoveReactionMutation = { removeReaction: { __typename: 'RemoveReactionPayload', message: { __typename: 'Message', id: string, changedSeq: number, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number, viewerReacted: boolean }> } } };

export type PinFieldsFragment = { __typename: 'Message', id: string, changedSeq: number, pinnedAt: string | null };

export type PinMessageMutationVariables = Exact<{
  input: PinMessageInput;
}>;


export type PinMessageMutation = { pinMessage: { __typename: 'PinMessagePayload', message: { __typename: 'Message', id: string, changedSeq: number, pinnedAt: string | null } } };

export type UnpinMessageMutationVariables = Exact<{
  input: UnpinMessageInput;
}>;


export type UnpinMessageMutation = { unpinMessage: { __typename: 'UnpinMessagePayload', message: { __typename: 'Message', id: string, changedSeq: number, pinnedAt: string | null } } };

export type UpdateChatPreferencesMutationVariables = Exact<{
  input: UpdateChatPreferencesInput;
}>;


export type UpdateChatPreferencesMutation = { updateChatPreferences: { __typename: 'UpdateChatPreferencesPayload', chat: { __typename: 'Chat', id: string, viewerPreferences: { __typename: 'ChatPreferences', notifyLevel: NotifyLevel, mutedUntil: string | null, archivedAt: string | null, pinnedAt: string | null } | null } } };

export type PollFieldsFragment = { __typename: 'Message', id: string, changedSeq: number, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number, viewerVoted: boolean }> } | null };

export type SendPollMutationVariables = Exact<{
  input: SendMessageInput;
}>;


export type SendPollMutation = { sendMessage: { __typename: 'SendMessagePayload', message: { __typename: 'Message', id: string } } };

export type VotePollMutationVariables = Exact<{
  input: VotePollInput;
}>;


export type VotePollMutation = { votePoll: { __typename: 'VotePollPayload', message: { __typename: 'Message', id: string, changedSeq: number, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number, viewerVoted: boolean }> } | null } } };

export type AddPollOptionMutationVariables = Exact<{
  input: AddPollOptionInput;
}>;


export type AddPollOptionMutation = { addPollOption: { __typename: 'AddPollOptionPayload', message: { __typename: 'Message', id: string, changedSeq: number, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number, viewerVoted: boolean }> } | null } } };

export type ClosePollMutationVariables = Exact<{
  input: ClosePollInput;
}>;


export type ClosePollMutation = { closePoll: { __typename: 'ClosePollPayload', message: { __typename: 'Message', id: string, changedSeq: number, poll: { __typename: 'Poll', question: string, isMultiple: boolean, isAnonymous: boolean, allowsNewOptions: boolean, closesAt: string | null, closedAt: string | null, voterCount: number, options: Array<{ __typename: 'PollOption', id: string, text: string, voteCount: number, viewerVoted: boolean }> } | null } } };

export type ForwardMessageMutationVariables = Exact<{
  input: ForwardMessageInput;
}>;


export type ForwardMessageMutation = { forwardMessage: { __typename: 'ForwardMessagePayload', messages: Array<{ __typename: 'Message', id: string }> } };

export type SaveDraftMutationVariables = Exact<{
  input: SaveDraftInput;
}>;


export type SaveDraftMutation = { saveDraft: { __typename: 'SaveDraftPayload', chat: { __typename: 'Chat', id: string, draft: { __typename: 'Draft', text: string, updatedAt: string } | null } } };

export type FollowedThreadFragment = { __typename: 'Message', id: string, thread: { __typename: 'Thread', lastSeq: number, viewerFollows: boolean, unreadCount: number } | null };

export type FollowThreadMutationVariables = Exact<{
  input: FollowThreadInput;
}>;


export type FollowThreadMutation = { followThread: { __typename: 'FollowThreadPayload', message: { __typename: 'Message', id: string, thread: { __typename: 'Thread', lastSeq: number, viewerFollows: boolean, unreadCount: number } | null } } };

export type UnfollowThreadMutationVariables = Exact<{
  input: UnfollowThreadInput;
}>;


export type UnfollowThreadMutation = { unfollowThread: { __typename: 'UnfollowThreadPayload', message: { __typename: 'Message', id: string, thread: { __typename: 'Thread', lastSeq: number, viewerFollows: boolean, unreadCount: number } | null } } };

export type MarkThreadReadMutationVariables = Exact<{
  input: MarkThreadReadInput;
}>;


export type MarkThreadReadMutation = { markThreadRead: { __typename: 'MarkThreadReadPayload', message: { __typename: 'Message', id: string, thread: { __typename: 'Thread', lastSeq: number, viewerFollows: boolean, unreadCount: number } | null } } };

const UserFieldsText = 'fragment UserFields on User{__typename id username profile{__typename id displayName avatarUrl statusText}}';

const MessageFieldsText = 'fragment MessageFields on Message{__typename id seq changedSeq clientMessageId kind text createdAt editedAt deletedAt expiresAt attachments{__typename ...MediaFields}sender{__typename ...UserFields}replyTo{__typename id seq changedSeq kind text deletedAt expiresAt sender{__typename ...UserFields}}reactions{__typename emoji count}pinnedAt inChat thread{__typename ...ThreadFields}threadRoot{__typename id}poll{__typename question isMultiple isAnonymous allowsNewOptions closesAt closedAt voterCount options{__typename id text voteCount}}mentions{__typename user{__typename id username}start length}mentionsEveryone linkPreviews{__typename url title description siteName image{__typename ...MediaFields}}forwardedFrom{__typename sender{__typename ...UserFields}at}systemKind systemChange{__typename subjects{__typename ...UserFields}subjectCount ...on ChatCreatedChange{__typename name}...on ChatUpdatedChange{__typename details{__typename ...on ChatNameDetail{__typename oldName newName}...on ChatDescriptionDetail{__typename oldDescription newDescription}...on ChatVisibilityDetail{__typename oldVisibility newVisibility}...on ChatImageDetail{__typename hasImage}...on ChatLifetimeDetail{__typename oldSeconds newSeconds}}}...on MemberRoleChange{__typename oldRole newRole}}}';

const MediaFieldsText = 'fragment MediaFields on Media{__typename id kind state failure filename mediaType size alt width height animated durationMs waveform thumbHash url previewUrl largeUrl:previewUrl(size:LARGE)urlExpiresAt}';

const ThreadFieldsText = 'fragment ThreadFields on Thread{__typename replyCount lastReplyAt lastSeq participants{__typename ...UserFields}}';

const ReactionFieldsText = 'fragment ReactionFields on Message{__typename id changedSeq reactions{__typename emoji count viewerReacted}}';

const PinFieldsText = 'fragment PinFields on Message{__typename id changedSeq pinnedAt}';

const PollFieldsText = 'fragment PollFields on Message{__typename id changedSeq poll{__typename question isMultiple isAnonymous allowsNewOptions closesAt closedAt voterCount options{__typename id text voteCount viewerVoted}}}';

const FollowedThreadText = 'fragment FollowedThread on Message{__typename id thread{__typename lastSeq viewerFollows unreadCount}}';

export const UserFieldsFragmentDocument: Document<UserFieldsFragment, never> = {
  toString: () => 'fragment UserFields on User{__typename id username profile{__typename id displayName avatarUrl statusText}}',
};

export const ChatFieldsFragmentDocument: Document<ChatFieldsFragment, never> = {
  toString: () => 'fragment ChatFields on Chat{__typename id kind visibility name description memberCount image{__typename id previewUrl}peer{__typename ...UserFields online lastSeenAt}lastSeq lastActivityAt lastMessage{__typename ...MessageFields}unreadCount mentionCount readByAllSeq deliveredToAllSeq viewerMembership{__typename id role readSeq deliveredSeq}viewerPreferences{__typename notifyLevel mutedUntil archivedAt pinnedAt}rights{__typename sendMessages sendMedia addMembers invite pin rename mentionEveryone}slowModeSeconds messageLifetimeSeconds draft{__typename text updatedAt}}' + UserFieldsText + MessageFieldsText + MediaFieldsText + ThreadFieldsText,
};

export const MediaFieldsFragmentDocument: Document<MediaFieldsFragment, never> = {
  toString: () => 'fragment MediaFields on Media{__typename id kind state failure filename mediaType size alt width height animated durationMs waveform thumbHash url previewUrl largeUrl:previewUrl(size:LARGE)urlExpiresAt}',
};

export const ThreadFieldsFragmentDocument: Document<ThreadFieldsFragment, never> = {
  toString: () => 'fragment ThreadFields on Thread{__typename replyCount lastReplyAt lastSeq participants{__typename ...UserFields}}' + UserFieldsText,
};

export const MessageFieldsFragmentDocument: Document<MessageFieldsFragment, never> = {
  toString: () => 'fragment MessageFields on Message{__typename id seq changedSeq clientMessageId kind text createdAt editedAt deletedAt expiresAt attachments{__typename ...MediaFields}sender{__typename ...UserFields}replyTo{__typename id seq changedSeq kind text deletedAt expiresAt sender{__typename ...UserFields}}reactions{__typename emoji count}pinnedAt inChat thread{__typename ...ThreadFields}threadRoot{__typename id}poll{__typename question isMultiple isAnonymous allowsNewOptions closesAt closedAt voterCount options{__typename id text voteCount}}mentions{__typename user{__typename id username}start length}mentionsEveryone linkPreviews{__typename url title description siteName image{__typename ...MediaFields}}forwardedFrom{__typename sender{__typename ...UserFields}at}systemKind systemChange{__typename subjects{__typename ...UserFields}subjectCount ...on ChatCreatedChange{__typename name}...on ChatUpdatedChange{__typename details{__typename ...on ChatNameDetail{__typename oldName newName}...on ChatDescriptionDetail{__typename oldDescription newDescription}...on ChatVisibilityDetail{__typename oldVisibility newVisibility}...on ChatImageDetail{__typename hasImage}...on ChatLifetimeDetail{__typename oldSeconds newSeconds}}}...on MemberRoleChange{__typename oldRole newRole}}}' + MediaFieldsText + UserFieldsText + ThreadFieldsText,
};

export const ViewerFieldsFragmentDocument: Document<ViewerFieldsFragment, never> = {
  toString: () => 'fragment ViewerFields on Message{__typename reactions{__typename viewerReacted}thread{__typename viewerFollows unreadCount}poll{__typename options{__typename id viewerVoted}}}',
};

export const SignedInFragmentDocument: Document<SignedInFragment, never> = {
  toString: () => 'fragment SignedIn on AuthPayload{__typename accessToken accessTokenExpiresIn refreshToken newAccount account{__typename id user{__typename ...UserFields}}}' + UserFieldsText,
};

export const EditMessageDocument: Document<EditMessageMutation, EditMessageMutationVariables> = {
  toString: () => 'mutation EditMessage($input:EditMessageInput!){editMessage(input:$input){__typename message{__typename ...MessageFields}}}' + MessageFieldsText + MediaFieldsText + UserFieldsText + ThreadFieldsText,
};

export const DeleteMessageDocument: Document<DeleteMessageMutation, DeleteMessageMutationVariables> = {
  toString: () => 'mutation DeleteMessage($input:DeleteMessageInput!){deleteMessage(input:$input){__typename message{__typename ...MessageFields}}}' + MessageFieldsText + MediaFieldsText + UserFieldsText + ThreadFieldsText,
};

export const ReactionFieldsFragmentDocument: Document<ReactionFieldsFragment, never> = {
  toString: () => 'fragment ReactionFields on Message{__typename id changedSeq reactions{__typename emoji count viewerReacted}}',
};

export const AddReactionDocument: Document<AddReactionMutation, AddReactionMutationVariables> = {
  toString: () => 'mutation AddReaction($input:AddReactionInput!){addReaction(input:$input){__typename message{__typename ...ReactionFields}}}' + ReactionFieldsText,
};

export const RemoveReactionDocument: Document<RemoveReactionMutation, RemoveReactionMutationVariables> = {
  toString: () => 'mutation RemoveReaction($input:RemoveReactionInput!){removeReaction(input:$input){__typename message{__typename ...ReactionFields}}}' + ReactionFieldsText,
};

export const PinFieldsFragmentDocument: Document<PinFieldsFragment, never> = {
  toString: () => 'fragment PinFields on Message{__typename id changedSeq pinnedAt}',
};

export const PinMessageDocument: Document<PinMessageMutation, PinMessageMutationVariables> = {
  toString: () => 'mutation PinMessage($input:PinMessageInput!){pinMessage(input:$input){__typename message{__typename ...PinFields}}}' + PinFieldsText,
};

export const UnpinMessageDocument: Document<UnpinMessageMutation, UnpinMessageMutationVariables> = {
  toString: () => 'mutation UnpinMessage($input:UnpinMessageInput!){unpinMessage(input:$input){__typename message{__typename ...PinFields}}}' + PinFieldsText,
};

export const UpdateChatPreferencesDocument: Document<UpdateChatPreferencesMutation, UpdateChatPreferencesMutationVariables> = {
  toString: () => 'mutation UpdateChatPreferences($input:UpdateChatPreferencesInput!){updateChatPreferences(input:$input){__typename chat{__typename id viewerPreferences{__typename notifyLevel mutedUntil archivedAt pinnedAt}}}}',
};

export const PollFieldsFragmentDocument: Document<PollFieldsFragment, never> = {
  toString: () => 'fragment PollFields on Message{__typename id changedSeq poll{__typename question isMultiple isAnonymous allowsNewOptions closesAt closedAt voterCount options{__typename id text voteCount viewerVoted}}}',
};

export const SendPollDocument: Document<SendPollMutation, SendPollMutationVariables> = {
  toString: () => 'mutation SendPoll($input:SendMessageInput!){sendMessage(input:$input){__typename message{__typename id}}}',
};

export const VotePollDocument: Document<VotePollMutation, VotePollMutationVariables> = {
  toString: () => 'mutation VotePoll($input:VotePollInput!){votePoll(input:$input){__typename message{__typename ...PollFields}}}' + PollFieldsText,
};

export const AddPollOptionDocument: Document<AddPollOptionMutation, AddPollOptionMutationVariables> = {
  toString: () => 'mutation AddPollOption($input:AddPollOptionInput!){addPollOption(input:$input){__typename message{__typename ...PollFields}}}' + PollFieldsText,
};

export const ClosePollDocument: Document<ClosePollMutation, ClosePollMutationVariables> = {
  toString: () => 'mutation ClosePoll($input:ClosePollInput!){closePoll(input:$input){__typename message{__typename ...PollFields}}}' + PollFieldsText,
};

export const ForwardMessageDocument: Document<ForwardMessageMutation, ForwardMessageMutationVariables> = {
  toString: () => 'mutation ForwardMessage($input:ForwardMessageInput!){forwardMessage(input:$input){__typename messages{__typename id}}}',
};

export const SaveDraftDocument: Document<SaveDraftMutation, SaveDraftMutationVariables> = {
  toString: () => 'mutation SaveDraft($input:SaveDraftInput!){saveDraft(input:$input){__typename chat{__typename id draft{__typename text updatedAt}}}}',
};

export const FollowedThreadFragmentDocument: Document<FollowedThreadFragment, never> = {
  toString: () => 'fragment FollowedThread on Message{__typename id thread{__typename lastSeq viewerFollows unreadCount}}',
};

export const FollowThreadDocument: Document<FollowThreadMutation, FollowThreadMutationVariables> = {
  toString: () => 'mutation FollowThread($input:FollowThreadInput!){followThread(input:$input){__typename message{__typename ...FollowedThread}}}' + FollowedThreadText,
};

export const UnfollowThreadDocument: Document<UnfollowThreadMutation, UnfollowThreadMutationVariables> = {
  toString: () => 'mutation UnfollowThread($input:UnfollowThreadInput!){unfollowThread(input:$input){__typename message{__typename ...FollowedThread}}}' + FollowedThreadText,
};

export const MarkThreadReadDocument: Document<MarkThreadReadMutation, MarkThreadReadMutationVariables> = {
  toString: () => 'mutation MarkThreadRead($input:MarkThreadReadInput!){markThreadRead(input:$input){__typename message{__typename ...FollowedThread}}}' + FollowedThreadText,
};
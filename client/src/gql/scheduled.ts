/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { Document } from '../document.ts';
/** A scheduled message that is not to be sent. */
export type CancelScheduledMessageInput = {
  /** One of the viewer's. */
  scheduledMessageId: string;
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

/** What `extensions.code` of an error says. It may grow: keep a default branch. */
export type ErrorCode =
  /** A value is malformed or out of range; `extensions.fields` names each: `[{ path, message, reason, limit }]`. */
  | 'BAD_USER_INPUT'
  /** A value is taken, or contradicts an earlier request; `extensions.fields` names it. */
  | 'CONFLICT'
  /** The message is too old, or has been read, so that its text stands. */
  | 'EDIT_WINDOW_CLOSED'
  /** The viewer sees the thing, but may not do this to it. */
  | 'FORBIDDEN'
  /** Our fault; the log has the cause under `extensions.requestId`. */
  | 'INTERNAL_SERVER_ERROR'
  /** The password or code is wrong, or nobody has that name. */
  | 'INVALID_CREDENTIALS'
  /** There is no such thing, or the viewer may not know of it. */
  | 'NOT_FOUND'
  /** The request is larger than the server accepts. */
  | 'PAYLOAD_TOO_LARGE'
  /** The operation is too deep, too wide or too costly: ask for less at once. */
  | 'QUERY_TOO_COMPLEX'
  /** The viewer's files take all the room that they may: delete some. */
  | 'QUOTA_EXCEEDED'
  /** Too many requests; `extensions.retryAfter` says after how many seconds one may succeed. */
  | 'RATE_LIMITED'
  /** The session behind the token was ended: sign in again. */
  | 'SESSION_REVOKED'
  /** The access token has expired: refresh it and try again. */
  | 'TOKEN_EXPIRED'
  /** There is no access token, or it is not one of ours: sign in. */
  | 'UNAUTHENTICATED'
  /** A part that the answer needs is out of reach for now: try again after `extensions.retryAfter` seconds. */
  | 'UNAVAILABLE'
  /** The request's media type is none that the server reads. */
  | 'UNSUPPORTED_MEDIA_TYPE';

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

/** A message to be sent later, by the rules of `sendMessage`: they are looked at again when it is sent. */
export type ScheduleMessageInput = {
  /** Of a reply in a thread: whether the chat shows it, too. */
  alsoInChat?: boolean | null | undefined;
  /** A chat that the viewer is in. */
  chatId: string;
  /** Up to 10 files of the viewer that are ready. They are kept until it is sent. */
  mediaIds?: Array<string> | null | undefined;
  /** A message of this chat that it answers. */
  replyToId?: string | null | undefined;
  /** When: after now, and within a year. */
  sendAt: string;
  /** 1 to 4,000 characters; beside files it may be "". */
  text: string;
  /** The root of a thread of this chat, where it is a reply there. */
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

/** What changes; what is left out, or null, stays as it is. */
export type UpdateScheduledMessageInput = {
  /** All of the files that go with it, up to 10. */
  mediaIds?: Array<string> | null | undefined;
  /** One of the viewer's. */
  scheduledMessageId: string;
  /** Within a year. Where it has passed, it is sent now. */
  sendAt?: string | null | undefined;
  /** 1 to 4,000 characters; beside files it may be "". */
  text?: string | null | undefined;
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

export type ScheduledFieldsFragment = { __typename: 'ScheduledMessage', id: string, text: string, sendAt: string, failure: ErrorCode | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, replyTo: { __typename: 'Message', id: string } | null, threadRoot: { __typename: 'Message', id: string } | null, chat: { __typename: 'Chat', id: string, name: string | null, peer: { __typename: 'User', online: boolean, lastSeenAt: string | null, id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null };

export type ScheduledMessagesQueryVariables = Exact<{ [key: string]: never; }>;


export type ScheduledMessagesQuery = { me: { __typename: 'Account', id: string, scheduledMessages: { __typename: 'ScheduledMessageConnection', nodes: Array<{ __typename: 'ScheduledMessage', id: string, text: string, sendAt: string, failure: ErrorCode | null, attachments: Array<{ __typename: 'Media', id: string, kind: MediaKind, state: MediaState, failure: MediaFailure | null, filename: string, mediaType: string, size: number, alt: string, width: number | null, height: number | null, animated: boolean, durationMs: number | null, waveform: Array<number> | null, thumbHash: string | null, url: string | null, previewUrl: string | null, urlExpiresAt: string | null, largeUrl: string | null }>, replyTo: { __typename: 'Message', id: string } | null, threadRoot: { __typename: 'Message', id: string } | null, chat: { __typename: 'Chat', id: string, name: string | null, peer: { __typename: 'User', online: boolean, lastSeenAt: string | null, id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } } | null } | null }> } } | null };

export type ScheduleMessageMutationVariables = Exact<{
  input: ScheduleMessageInput;
}>;


export type ScheduleMessageMutation = { scheduleMessage: { __typename: 'ScheduleMessagePayload', scheduledMessage: { __typename: 'ScheduledMessage', id: string } } };

export type UpdateScheduledMessageMutationVariables = Exact<{
  input: UpdateScheduledMessageInput;
}>;


export type UpdateScheduledMessageMutation = { updateScheduledMessage: { __typename: 'UpdateScheduledMessagePayload', scheduledMessage: { __typename: 'ScheduledMessage', id: string } } };

export type CancelScheduledMessageMutationVariables = Exact<{
  input: CancelScheduledMessageInput;
}>;


export type CancelScheduledMessageMutation = { cancelScheduledMessage: { __typename: 'CancelScheduledMessagePayload', canceledScheduledMessageId: string } };

const UserFieldsText = 'fragment UserFields on User{__typename id username profile{__typename id displayName avatarUrl statusText}}';

const MessageFieldsText = 'fragment MessageFields on Message{__typename id seq changedSeq clientMessageId kind text createdAt editedAt deletedAt expiresAt attachments{__typename ...MediaFields}sender{__typename ...UserFields}replyTo{__typename id seq changedSeq kind text deletedAt expiresAt sender{__typename ...UserFields}}reactions{__typename emoji count}pinnedAt inChat thread{__typename ...ThreadFields}threadRoot{__typename id}poll{__typename question isMultiple isAnonymous allowsNewOptions closesAt closedAt voterCount options{__typename id text voteCount}}mentions{__typename user{__typename id username}start length}mentionsEveryone linkPreviews{__typename url title description siteName image{__typename ...MediaFields}}forwardedFrom{__typename sender{__typename ...UserFields}at}systemKind systemChange{__typename subjects{__typename ...UserFields}subjectCount ...on ChatCreatedChange{__typename name}...on ChatUpdatedChange{__typename details{__typename ...on ChatNameDetail{__typename oldName newName}...on ChatDescriptionDetail{__typename oldDescription newDescription}...on ChatVisibilityDetail{__typename oldVisibility newVisibility}...on ChatImageDetail{__typename hasImage}...on ChatLifetimeDetail{__typename oldSeconds newSeconds}}}...on MemberRoleChange{__typename oldRole newRole}}}';

const MediaFieldsText = 'fragment MediaFields on Media{__typename id kind state failure filename mediaType size alt width height animated durationMs waveform thumbHash url previewUrl largeUrl:previewUrl(size:LARGE)urlExpiresAt}';

const ThreadFieldsText = 'fragment ThreadFields on Thread{__typename replyCount lastReplyAt lastSeq participants{__typename ...UserFields}}';

const ScheduledFieldsText = 'fragment ScheduledFields on ScheduledMessage{__typename id text sendAt failure attachments{__typename ...MediaFields}replyTo{__typename id}threadRoot{__typename id}chat{__typename id name peer{__typename ...UserFields online lastSeenAt}}}';

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

export const ScheduledFieldsFragmentDocument: Document<ScheduledFieldsFragment, never> = {
  toString: () => 'fragment ScheduledFields on ScheduledMessage{__typename id text sendAt failure attachments{__typename ...MediaFields}replyTo{__typename id}threadRoot{__typename id}chat{__typename id name peer{__typename ...UserFields online lastSeenAt}}}' + MediaFieldsText + UserFieldsText,
};

export const ScheduledMessagesDocument: Document<ScheduledMessagesQuery, ScheduledMessagesQueryVariables> = {
  toString: () => 'query ScheduledMessages{me{__typename id scheduledMessages(first:100){__typename nodes{__typename ...ScheduledFields}}}}' + ScheduledFieldsText + MediaFieldsText + UserFieldsText,
};

export const ScheduleMessageDocument: Document<ScheduleMessageMutation, ScheduleMessageMutationVariables> = {
  toString: () => 'mutation ScheduleMessage($input:ScheduleMessageInput!){scheduleMessage(input:$input){__typename scheduledMessage{__typename id}}}',
};

export const UpdateScheduledMessageDocument: Document<UpdateScheduledMessageMutation, UpdateScheduledMessageMutationVariables> = {
  toString: () => 'mutation UpdateScheduledMessage($input:UpdateScheduledMessageInput!){updateScheduledMessage(input:$input){__typename scheduledMessage{__typename id}}}',
};

export const CancelScheduledMessageDocument: Document<CancelScheduledMessageMutation, CancelScheduledMessageMutationVariables> = {
  toString: () => 'mutation CancelScheduledMessage($input:CancelScheduledMessageInput!){cancelScheduledMessage(input:$input){__typename canceledScheduledMessageId}}',
};
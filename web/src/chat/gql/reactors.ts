/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import { type Document, documentOf } from '../../document.ts';
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

export type ReactorsQueryVariables = Exact<{
  messageId: string;
}>;


export type ReactorsQuery = { message: { __typename: 'Message', id: string, reactions: Array<{ __typename: 'ReactionGroup', emoji: string, count: number, reactors: { __typename: 'ReactorConnection', nodes: Array<{ __typename: 'User', id: string, username: string, profile: { __typename: 'Profile', id: string, displayName: string, avatarUrl: string | null, statusText: string } }> } }> } | null };

export const UserFieldsFragmentDocument: Document<UserFieldsFragment, never> = /* @__PURE__ */ documentOf(
  'fragment UserFields on User{__typename id username profile{__typename id displayName avatarUrl statusText}}',
);

export const ChatFieldsFragmentDocument: Document<ChatFieldsFragment, never> = /* @__PURE__ */ documentOf(
  'fragment ChatFields on Chat{__typename id kind visibility name description memberCount image{__typename id previewUrl}peer{__typename ...UserFields online lastSeenAt}lastSeq lastActivityAt lastMessage{__typename ...MessageFields}unreadCount mentionCount readByAllSeq deliveredToAllSeq viewerMembership{__typename id role readSeq deliveredSeq}viewerPreferences{__typename notifyLevel mutedUntil archivedAt pinnedAt}rights{__typename sendMessages sendMedia addMembers invite pin rename mentionEveryone}slowModeSeconds messageLifetimeSeconds draft{__typename text updatedAt}}fragment UserFields on User{__typename id username profile{__typename id displayName avatarUrl statusText}}fragment MessageFields on Message{__typename id seq changedSeq clientMessageId kind text createdAt editedAt deletedAt expiresAt attachments{__typename ...MediaFields}sender{__typename ...UserFields}replyTo{__typename id seq changedSeq kind text deletedAt expiresAt sender{__typename ...UserFields}}reactions{__typename emoji count}pinnedAt inChat thread{__typename ...ThreadFields}threadRoot{__typename id}poll{__typename question isMultiple isAnonymous allowsNewOptions closesAt closedAt voterCount options{__typename id text voteCount}}mentions{__typename user{__typename id username}start length}mentionsEveryone linkPreviews{__typename url title description siteName image{__typename ...MediaFields}}forwardedFrom{__typename sender{__typename ...UserFields}at}systemKind systemChange{__typename subjects{__typename ...UserFields}subjectCount ...on ChatCreatedChange{__typename name}...on ChatUpdatedChange{__typename details{__typename ...on ChatNameDetail{__typename oldName newName}...on ChatDescriptionDetail{__typename oldDescription newDescription}...on ChatVisibilityDetail{__typename oldVisibility newVisibility}...on ChatImageDetail{__typename hasImage}...on ChatLifetimeDetail{__typename oldSeconds newSeconds}}}...on MemberRoleChange{__typename oldRole newRole}}}fragment MediaFields on Media{__typename id kind state failure filename mediaType size alt width height animated durationMs waveform thumbHash url previewUrl largeUrl:previewUrl(size:LARGE)urlExpiresAt}fragment ThreadFields on Thread{__typename replyCount lastReplyAt lastSeq participants{__typename ...UserFields}}',
);

export const MediaFieldsFragmentDocument: Document<MediaFieldsFragment, never> = /* @__PURE__ */ documentOf(
  'fragment MediaFields on Media{__typename id kind state failure filename mediaType size alt width height animated durationMs waveform thumbHash url previewUrl largeUrl:previewUrl(size:LARGE)urlExpiresAt}',
);

export const ThreadFieldsFragmentDocument: Document<ThreadFieldsFragment, never> = /* @__PURE__ */ documentOf(
  'fragment ThreadFields on Thread{__typename replyCount lastReplyAt lastSeq participants{__typename ...UserFields}}fragment UserFields on User{__typename id username profile{__typename id displayName avatarUrl statusText}}',
);

export const MessageFieldsFragmentDocument: Document<MessageFieldsFragment, never> = /* @__PURE__ */ documentOf(
  'fragment MessageFields on Message{__typename id seq changedSeq clientMessageId kind text createdAt editedAt deletedAt expiresAt attachments{__typename ...MediaFields}sender{__typename ...UserFields}replyTo{__typename id seq changedSeq kind text deletedAt expiresAt sender{__typename ...UserFields}}reactions{__typename emoji count}pinnedAt inChat thread{__typename ...ThreadFields}threadRoot{__typename id}poll{__typename question isMultiple isAnonymous allowsNewOptions closesAt closedAt voterCount options{__typename id text voteCount}}mentions{__typename user{__typename id username}start length}mentionsEveryone linkPreviews{__typename url title description siteName image{__typename ...MediaFields}}forwardedFrom{__typename sender{__typename ...UserFields}at}systemKind systemChange{__typename subjects{__typename ...UserFields}subjectCount ...on ChatCreatedChange{__typename name}...on ChatUpdatedChange{__typename details{__typename ...on ChatNameDetail{__typename oldName newName}...on ChatDescriptionDetail{__typename oldDescription newDescription}...on ChatVisibilityDetail{__typename oldVisibility newVisibility}...on ChatImageDetail{__typename hasImage}...on ChatLifetimeDetail{__typename oldSeconds newSeconds}}}...on MemberRoleChange{__typename oldRole newRole}}}fragment MediaFields on Media{__typename id kind state failure filename mediaType size alt width height animated durationMs waveform thumbHash url previewUrl largeUrl:previewUrl(size:LARGE)urlExpiresAt}fragment UserFields on User{__typename id username profile{__typename id displayName avatarUrl statusText}}fragment ThreadFields on Thread{__typename replyCount lastReplyAt lastSeq participants{__typename ...UserFields}}',
);

export const ViewerFieldsFragmentDocument: Document<ViewerFieldsFragment, never> = /* @__PURE__ */ documentOf(
  'fragment ViewerFields on Message{__typename reactions{__typename viewerReacted}thread{__typename viewerFollows unreadCount}poll{__typename options{__typename id viewerVoted}}}',
);

export const SignedInFragmentDocument: Document<SignedInFragment, never> = /* @__PURE__ */ documentOf(
  'fragment SignedIn on AuthPayload{__typename accessToken accessTokenExpiresIn refreshToken newAccount account{__typename id user{__typename ...UserFields}}}fragment UserFields on User{__typename id username profile{__typename id displayName avatarUrl statusText}}',
);

export const ReactorsDocument: Document<ReactorsQuery, ReactorsQueryVariables> = /* @__PURE__ */ documentOf(
  'query Reactors($messageId:ID!){message(id:$messageId){__typename id reactions{__typename emoji count reactors(first:50){__typename nodes{__typename ...UserFields}}}}}fragment UserFields on User{__typename id username profile{__typename id displayName avatarUrl statusText}}',
);
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PresenceEvent as PresenceSource } from '../../people/presence/events.ts';
import type { SecurityEventRow } from '../../identity/audit/entity.ts';
import type { LogEvent } from '../../live/log/events.ts';
import type { MemberJoinedEvent as MemberJoinedSource, MemberLeftEvent as MemberLeftSource, MemberRoleChangedEvent as MemberRoleChangedSource } from '../../chat/member/events.ts';
import type { ReceiptEvent as ReceiptSource } from '../../chat/receipt/events.ts';
import type { ReadyEvent as ReadySource, ResyncRequiredEvent as ResyncRequiredSource, InboxReadyEvent as InboxReadySource } from '../../live/hub/events.ts';
import type { TypingEvent as TypingSource } from '../../chat/typing/events.ts';
import type { ChatRow, ChatMemberRow } from '../../chat/chat/entity.ts';
import type { MessageRow } from '../../chat/message/entity.ts';
import type { CommentRow } from '../../feed/comment/entity.ts';
import type { PostRow } from '../../feed/post/entity.ts';
import type { AccountRow } from '../../identity/account/entity.ts';
import type { SessionRow } from '../../identity/session/entity.ts';
import type { UserRow, ProfileRow } from '../../people/user/entity.ts';
import type { NodeRow } from '../node/kinds.ts';
import type { IssuedSession } from '../../identity/session/issue.ts';
import type { Context } from '../../context.ts';
export type Maybe<T> = T | null | undefined;
export type InputMaybe<T> = T | null | undefined;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type EnumResolverSignature<T, AllowedValues = any> = { [key in keyof T]?: AllowedValues };
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A moment: RFC 3339, in UTC, with milliseconds, as in `2026-02-01T12:00:00.000Z`. */
  DateTime: { input: Date; output: Date; }
  /** An e-mail address as HTML's `<input type=email>` accepts it. It is kept in lower case. */
  EmailAddress: { input: string; output: string; }
  /** A phone number in E.164, as in `+12025550123`. */
  PhoneNumber: { input: string; output: string; }
  /** An absolute URI, as browsers read URLs. */
  URI: { input: URL; output: string; }
};

/** What only its owner ever sees: how they sign in, and their settings. It is never reachable from a `User`. */
export type Account = {
  readonly __typename?: 'Account';
  /** The e-mail address to sign in with; null when the account has none. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Whether a password is set, so that changes must be confirmed with it; else a recent phone code confirms them. */
  readonly hasPassword: Scalars['Boolean']['output'];
  /** The account's own id, not its user's. */
  readonly id: Scalars['ID']['output'];
  /** Whether the viewer is shown as offline to everyone else. */
  readonly invisible: Scalars['Boolean']['output'];
  /** Who may see when the viewer was last online. */
  readonly lastSeenVisibility: LastSeenVisibility;
  /** The phone number to sign in with; null when the account has none. */
  readonly phoneNumber?: Maybe<Scalars['PhoneNumber']['output']>;
  /** What happened to the account, newest first: the last 1,000 events, and the last 100 failures, of a year by default. */
  readonly securityEvents: SecurityEventConnection;
  /** Where the account is signed in: this session first, then those used last; at most 100. */
  readonly sessions: ReadonlyArray<Session>;
  /** Unread messages over all of the viewer's chats; each chat counts at most 1,000. */
  readonly unreadCount: Scalars['Int']['output'];
  /** What everyone else sees of the viewer. */
  readonly user: User;
};


/** What only its owner ever sees: how they sign in, and their settings. It is never reachable from a `User`. */
export type AccountsecurityEventsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A new comment. */
export type AddCommentInput = {
  /** The client's own key for this comment, 1 to 64 characters: adding it again returns the first comment, and CONFLICT if the content differs or the comment is gone. */
  readonly clientCommentId?: InputMaybe<Scalars['String']['input']>;
  /** The post to write under. */
  readonly postId: Scalars['ID']['input'];
  /** 1 to 2,000 characters after trimming. */
  readonly text: Scalars['String']['input'];
};

/** The comment that `addComment` made. */
export type AddCommentPayload = {
  readonly __typename?: 'AddCommentPayload';
  /** The new comment; on a retry with the same `clientCommentId`, the first one. */
  readonly comment: Comment;
};

/** Whom to add. */
export type AddMembersInput = {
  /** A group or room in which the viewer is owner or admin. */
  readonly chatId: Scalars['ID']['input'];
  /** 1 to 100 people. All are added, or none; who is a member already stays as they are. Those the viewer knows from no other chat are counted each: RATE_LIMITED beyond so many an hour. */
  readonly userIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** The chat after `addMembers`. */
export type AddMembersPayload = {
  readonly __typename?: 'AddMembersPayload';
  /** The chat. */
  readonly chat: Chat;
  /** The memberships of everyone named, those who were members before included. */
  readonly members: ReadonlyArray<ChatMember>;
};

/** A number for the viewer's account, and the code that was sent there. */
export type AddPhoneNumberInput = {
  /** The digits that were sent. */
  readonly code: Scalars['String']['input'];
  /** The number that the code was sent to. */
  readonly phoneNumber: Scalars['PhoneNumber']['input'];
};

/** The account after `addPhoneNumber`. */
export type AddPhoneNumberPayload = {
  readonly __typename?: 'AddPhoneNumberPayload';
  /** The viewer's account. */
  readonly account: Account;
};

/** A fresh session: what a client stores to stay signed in. */
export type AuthPayload = {
  readonly __typename?: 'AuthPayload';
  /** A JWT for `Authorization: Bearer …`; it lives 15 minutes by default. */
  readonly accessToken: Scalars['String']['output'];
  /** When `accessToken` ends. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** How many seconds `accessToken` lives from now on: for devices whose clock is wrong. */
  readonly accessTokenExpiresIn: Scalars['Int']['output'];
  /** The account that is now signed in. */
  readonly account: Account;
  /** Whether this call made the account. */
  readonly newAccount: Scalars['Boolean']['output'];
  /** An opaque secret that `refreshSession` takes once for a new pair of tokens. */
  readonly refreshToken: Scalars['String']['output'];
  /** When `refreshToken` ends. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
};

/** A new e-mail address, confirmed by the password. */
export type ChangeEmailInput = {
  /** Required where the account has a password. Without one, this session must have verified a phone code within 10 minutes. */
  readonly currentPassword?: InputMaybe<Scalars['String']['input']>;
  /** The new address; unique without regard to case. */
  readonly email: Scalars['EmailAddress']['input'];
};

/** The account after `changeEmail`. */
export type ChangeEmailPayload = {
  readonly __typename?: 'ChangeEmailPayload';
  /** The viewer's account. */
  readonly account: Account;
};

/** A new password, confirmed by the current one. */
export type ChangePasswordInput = {
  /** Required where the account has a password. Without one, this session must have verified a phone code within 10 minutes. */
  readonly currentPassword?: InputMaybe<Scalars['String']['input']>;
  /** At least 8 characters, or what the server is set to, and at most 72 bytes in UTF-8; neither a common password nor one that contains the username. */
  readonly newPassword: Scalars['String']['input'];
};

/** The account after `changePassword`. */
export type ChangePasswordPayload = {
  readonly __typename?: 'ChangePasswordPayload';
  /** The viewer's account. */
  readonly account: Account;
};

/** A new username. */
export type ChangeUsernameInput = {
  /** 3 to 30 letters, digits or underscores; unique without regard to case. */
  readonly username: Scalars['String']['input'];
};

/** The account after `changeUsername`. */
export type ChangeUsernamePayload = {
  readonly __typename?: 'ChangeUsernamePayload';
  /** The viewer's account. */
  readonly account: Account;
};

/** A conversation and its log. To a stranger a private chat is the same as none. */
export type Chat = Node & {
  readonly __typename?: 'Chat';
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who made it; null when that account is gone. */
  readonly createdBy?: Maybe<User>;
  /** Every member but the viewer has received everything up to here; 0 while one of them has received nothing since they joined later, and to a visitor. In a chat of more than 1,000 members those are asked who joined first. */
  readonly deliveredToAllSeq: Scalars['Int']['output'];
  /** At most 500 characters; may be empty. */
  readonly description: Scalars['String']['output'];
  /** Unique, and never used again. */
  readonly id: Scalars['ID']['output'];
  /** What it is. */
  readonly kind: ChatKind;
  /** When its newest message was sent, or else when it was made. */
  readonly lastActivityAt: Scalars['DateTime']['output'];
  /** The newest message, tombstones and system messages included; null in an empty chat. */
  readonly lastMessage?: Maybe<Message>;
  /**
   * The newest position in its log. It is no newer than anything else in the same answer: what was read, and then
   * `chatEvents(after: lastSeq)`, miss nothing together.
   */
  readonly lastSeq: Scalars['Int']['output'];
  /** How many members it has. */
  readonly memberCount: Scalars['Int']['output'];
  /** Its members, in the order in which they joined. */
  readonly members: ChatMemberConnection;
  /** Its messages, always oldest first: the newest page unless told otherwise. */
  readonly messages: MessageConnection;
  /** 1 to 100 characters; null in a direct chat: show `peer`. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The other one of a direct chat; the viewer in the notebook; null in groups and rooms, and when that account is gone. */
  readonly peer?: Maybe<User>;
  /** Every member but the viewer has read everything up to here; 0 while one of them has read nothing since they joined later, and to a visitor. In a chat of more than 1,000 members those are asked who joined first. */
  readonly readByAllSeq: Scalars['Int']['output'];
  /** Others' messages that the viewer has not read, without deleted and system ones: exact to 1,000, and 1,000 beyond; 0 for a visitor. */
  readonly unreadCount: Scalars['Int']['output'];
  /**
   * What the viewer may do here now; nothing for a visitor of a public room, who may join it. It changes with the viewer's
   * role and, for an owner, with who else is there. It differs from viewer to viewer: select it in queries, not in
   * events of chats that many watch, which are then executed for each of them.
   */
  readonly viewerCapabilities: ReadonlyArray<ChatCapability>;
  /** The viewer's own membership; null for a visitor of a public room. */
  readonly viewerMembership?: Maybe<ChatMember>;
  /** Who may find and read it. */
  readonly visibility: ChatVisibility;
};


/** A conversation and its log. To a stranger a private chat is the same as none. */
export type ChatmembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A conversation and its log. To a stranger a private chat is the same as none. */
export type ChatmessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  aroundSeq?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** What a member may do in a chat. More may come: keep a default branch. */
export type ChatCapability =
  /** `addMembers`. */
  | 'ADD_MEMBERS'
  /** `deleteChat`. */
  | 'DELETE_CHAT'
  /** `deleteMessage` for what others have written. One's own may always be deleted: see `Message.viewerCanDelete`. */
  | 'DELETE_MESSAGES'
  /** `leaveChat`. An owner who is not alone hands the chat on first. */
  | 'LEAVE'
  /** `removeMember`; of admins only with SET_ROLES, too. */
  | 'REMOVE_MEMBERS'
  /** `updateChat`: the name, the description, and the visibility of a room. */
  | 'RENAME'
  /** `sendMessage`. */
  | 'SEND_MESSAGE'
  /** `setMemberRole`, and so to hand the chat on. */
  | 'SET_ROLES';

/** A page of chats. */
export type ChatConnection = {
  readonly __typename?: 'ChatConnection';
  /** The chats with their cursors. */
  readonly edges: ReadonlyArray<ChatEdge>;
  /** The chats alone. */
  readonly nodes: ReadonlyArray<Chat>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** The chat was made: the first event of its log. */
export type ChatCreatedEvent = ChatEvent & {
  readonly __typename?: 'ChatCreatedEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** The chat was deleted: its last event. */
export type ChatDeletedEvent = ChatEvent & {
  readonly __typename?: 'ChatDeletedEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** A chat in a page. */
export type ChatEdge = {
  readonly __typename?: 'ChatEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The chat. */
  readonly node: Chat;
};

/** Something that happened in a chat. More kinds may come: keep a default branch. */
export type ChatEvent = {
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** What a chat is. */
export type ChatKind =
  /** Between two people, one for each pair; with oneself it is a notebook. */
  | 'DIRECT'
  /** Private, of chosen members. */
  | 'GROUP'
  /** A place with a name, public or private. */
  | 'ROOM';

/** Somebody's place in a chat, and how far they have come in it. */
export type ChatMember = {
  readonly __typename?: 'ChatMember';
  /** The chat. */
  readonly chat: Chat;
  /** They have received everything up to here. It starts at their joining and never goes back. 0 to a visitor. */
  readonly deliveredSeq: Scalars['Int']['output'];
  /** The membership's own id, not its user's. */
  readonly id: Scalars['ID']['output'];
  /** When they joined. */
  readonly joinedAt: Scalars['DateTime']['output'];
  /** They have read everything up to here. It starts at their joining and never goes back. 0 to a visitor. */
  readonly readSeq: Scalars['Int']['output'];
  /** What they may do. */
  readonly role: ChatRole;
  /** Who it is. */
  readonly user: User;
};

/** A page of members. */
export type ChatMemberConnection = {
  readonly __typename?: 'ChatMemberConnection';
  /** The members with their cursors. */
  readonly edges: ReadonlyArray<ChatMemberEdge>;
  /** The members alone. */
  readonly nodes: ReadonlyArray<ChatMember>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A member in a page. */
export type ChatMemberEdge = {
  readonly __typename?: 'ChatMemberEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The member. */
  readonly node: ChatMember;
};

/** A position in one chat's log. */
export type ChatPosition = {
  readonly __typename?: 'ChatPosition';
  /** The chat. */
  readonly chatId: Scalars['ID']['output'];
  /** The position. */
  readonly seq: Scalars['Int']['output'];
};

/** A position in one chat's log. */
export type ChatPositionInput = {
  /** The chat. */
  readonly chatId: Scalars['ID']['input'];
  /** The position; 0 is the beginning. */
  readonly seq: Scalars['Int']['input'];
};

/** What a member may do. */
export type ChatRole =
  /** May rename the chat, add and remove members, and delete messages. */
  | 'ADMIN'
  /** May read and write. */
  | 'MEMBER'
  /** May do everything; every group and room has exactly one. */
  | 'OWNER';

/** The chat's name, description or visibility changed. */
export type ChatUpdatedEvent = ChatEvent & {
  readonly __typename?: 'ChatUpdatedEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** Who may find and read a chat. */
export type ChatVisibility =
  /** To all but its members it does not exist. */
  | 'PRIVATE'
  /** Everyone signed in may find, read, watch and join it; members write. */
  | 'PUBLIC';

/** What somebody wrote under a post, for everyone who is signed in. */
export type Comment = Node & {
  readonly __typename?: 'Comment';
  /** Who wrote it, as they are now. */
  readonly author: User;
  /** When it was written. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When its text last changed; null while it never did. */
  readonly editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Unique, and never used again. */
  readonly id: Scalars['ID']['output'];
  /** The post it stands under. */
  readonly post: Post;
  /** 1 to 2,000 characters. */
  readonly text: Scalars['String']['output'];
};

/** A page of comments. */
export type CommentConnection = {
  readonly __typename?: 'CommentConnection';
  /** The comments with their cursors. */
  readonly edges: ReadonlyArray<CommentEdge>;
  /** The comments alone. */
  readonly nodes: ReadonlyArray<Comment>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A comment in a page. */
export type CommentEdge = {
  readonly __typename?: 'CommentEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The comment. */
  readonly node: Comment;
};

/** A new private group. */
export type CreateGroupInput = {
  /** The client's own key for this chat, 1 to 64 characters, among groups and rooms: creating it again returns the first chat, and CONFLICT if the content differs, or the chat is gone or the viewer may no longer read it. */
  readonly clientChatId?: InputMaybe<Scalars['String']['input']>;
  /** At most 500 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 100 characters after trimming, one of which can be seen. */
  readonly name: Scalars['String']['input'];
  /** At most 100 people to begin with; the viewer need not be named. Those the viewer knows from no other chat are counted each: RATE_LIMITED beyond so many an hour. */
  readonly userIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** The chat that `createGroup` made. */
export type CreateGroupPayload = {
  readonly __typename?: 'CreateGroupPayload';
  /** The new group; on a retry with the same `clientChatId`, the first one. */
  readonly chat: Chat;
};

/** A new post. */
export type CreatePostInput = {
  /** The client's own key for this post, 1 to 64 characters: creating it again returns the first post, and CONFLICT if the content differs or the post is gone. */
  readonly clientPostId?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 5,000 characters after trimming. */
  readonly text: Scalars['String']['input'];
};

/** The post that `createPost` made. */
export type CreatePostPayload = {
  readonly __typename?: 'CreatePostPayload';
  /** The new post; on a retry with the same `clientPostId`, the first one. */
  readonly post: Post;
};

/** A new room. */
export type CreateRoomInput = {
  /** The client's own key for this chat, 1 to 64 characters, among groups and rooms: creating it again returns the first chat, and CONFLICT if the content differs, or the chat is gone or the viewer may no longer read it. */
  readonly clientChatId?: InputMaybe<Scalars['String']['input']>;
  /** At most 500 characters. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 100 characters after trimming, one of which can be seen. */
  readonly name: Scalars['String']['input'];
  /** Who may find and read it. */
  readonly visibility: ChatVisibility;
};

/** The chat that `createRoom` made. */
export type CreateRoomPayload = {
  readonly __typename?: 'CreateRoomPayload';
  /** The new room; on a retry with the same `clientChatId`, the first one. */
  readonly chat: Chat;
};

/** The end of an account, confirmed by its password. */
export type DeleteAccountInput = {
  /** Required where the account has a password. Without one, this session must have verified a phone code within 10 minutes. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
};

/** What `deleteAccount` ended. */
export type DeleteAccountPayload = {
  readonly __typename?: 'DeleteAccountPayload';
  /** The user that no longer exists. */
  readonly deletedUserId: Scalars['ID']['output'];
};

/** A chat to be deleted. */
export type DeleteChatInput = {
  /** A group or room that the viewer owns. */
  readonly chatId: Scalars['ID']['input'];
};

/** What `deleteChat` ended. */
export type DeleteChatPayload = {
  readonly __typename?: 'DeleteChatPayload';
  /** The chat that no longer exists. */
  readonly deletedChatId: Scalars['ID']['output'];
};

/** A comment to be deleted. */
export type DeleteCommentInput = {
  /** A comment by the viewer, or under the viewer's post. */
  readonly commentId: Scalars['ID']['input'];
};

/** What `deleteComment` removed. */
export type DeleteCommentPayload = {
  readonly __typename?: 'DeleteCommentPayload';
  /** The comment that is gone. */
  readonly deletedCommentId: Scalars['ID']['output'];
  /** The post it stood under, with its new `commentCount`. */
  readonly post: Post;
};

/** A message to be deleted. */
export type DeleteMessageInput = {
  /** One of the viewer's own messages; for owner and admins any message of their chat. */
  readonly messageId: Scalars['ID']['input'];
};

/** The message after `deleteMessage`. */
export type DeleteMessagePayload = {
  readonly __typename?: 'DeleteMessagePayload';
  /** The tombstone. */
  readonly message: Message;
};

/** A post to be deleted. */
export type DeletePostInput = {
  /** One of the viewer's own posts. */
  readonly postId: Scalars['ID']['input'];
};

/** What `deletePost` removed. */
export type DeletePostPayload = {
  readonly __typename?: 'DeletePostPayload';
  /** The post that is gone. */
  readonly deletedPostId: Scalars['ID']['output'];
};

/** How the device is to be listed; what is left out is read from the user agent. */
export type DeviceInput = {
  /** What kind of device it is. */
  readonly kind?: InputMaybe<DeviceKind>;
  /** 1 to 100 characters, such as the name that the owner has given it. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** What somebody signs in with. */
export type DeviceKind =
  /** A program on a computer. */
  | 'DESKTOP'
  /** A telephone. */
  | 'MOBILE'
  /** Anything else, or unknown. */
  | 'OTHER'
  /** A tablet. */
  | 'TABLET'
  /** A browser on a computer. */
  | 'WEB';

/** A new text for a comment. */
export type EditCommentInput = {
  /** One of the viewer's own comments. */
  readonly commentId: Scalars['ID']['input'];
  /** 1 to 2,000 characters after trimming. */
  readonly text: Scalars['String']['input'];
};

/** The comment after `editComment`. */
export type EditCommentPayload = {
  readonly __typename?: 'EditCommentPayload';
  /** The comment, with `editedAt` set. */
  readonly comment: Comment;
};

/** A new text for a message. */
export type EditMessageInput = {
  /** One of the viewer's own messages. */
  readonly messageId: Scalars['ID']['input'];
  /** 1 to 4,000 characters after trimming. */
  readonly text: Scalars['String']['input'];
};

/** The message after `editMessage`. */
export type EditMessagePayload = {
  readonly __typename?: 'EditMessagePayload';
  /** The message as it is now. */
  readonly message: Message;
};

/** A new text for a post. */
export type EditPostInput = {
  /** One of the viewer's own posts. */
  readonly postId: Scalars['ID']['input'];
  /** 1 to 5,000 characters after trimming. */
  readonly text: Scalars['String']['input'];
};

/** The post after `editPost`. */
export type EditPostPayload = {
  readonly __typename?: 'EditPostPayload';
  /** The post, with `editedAt` set. */
  readonly post: Post;
};

/** What `extensions.code` of an error says. It may grow: keep a default branch. */
export type ErrorCode =
  /** A value is malformed or out of range; `extensions.fields` names each: `[{ path, message }]`. */
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

/** A copy of everything about the viewer, confirmed by the password. */
export type ExportMyDataInput = {
  /** Required where the account has a password. */
  readonly password?: InputMaybe<Scalars['String']['input']>;
};

/** Where the viewer's data can be fetched. */
export type ExportMyDataPayload = {
  readonly __typename?: 'ExportMyDataPayload';
  /** When the address ends: after an hour, or with the session that asked for it. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /**
   * An address that answers `GET` with everything about the viewer as one JSON document: account, sessions,
   * security events, posts, comments, memberships, messages. Whoever holds it needs no token: keep it secret.
   */
  readonly exportUrl: Scalars['URI']['output'];
};

/**
 * Something that happened in one of the viewer's chats. More kinds may come: keep a default branch.
 * `... on ChatEvent { chatId seq }` fits every kind that is about one chat.
 */
export type InboxEvent = ChatCreatedEvent | ChatDeletedEvent | ChatUpdatedEvent | InboxReadyEvent | MemberJoinedEvent | MemberLeftEvent | MemberRoleChangedEvent | MessageAddedEvent | MessageDeletedEvent | MessageEditedEvent | OtherEvent | PresenceEvent | ReceiptEvent | ResyncRequiredEvent | TypingEvent;

/** The inbox is live. Always the first event, on every subscription. */
export type InboxReadyEvent = {
  readonly __typename?: 'InboxReadyEvent';
  /** Those of the chats asked for that are not, or no longer, the viewer's. */
  readonly leftChatIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Every chat of the viewer with its newest position: a chat unknown to the client is new. */
  readonly positions: ReadonlyArray<ChatPosition>;
};

/** A room to join. */
export type JoinRoomInput = {
  /** A public room. */
  readonly chatId: Scalars['ID']['input'];
};

/** The chat after `joinRoom`. */
export type JoinRoomPayload = {
  readonly __typename?: 'JoinRoomPayload';
  /** The room, which the viewer is now in. */
  readonly chat: Chat;
};

/** Who may see when somebody was last online. */
export type LastSeenVisibility =
  /** Those who share a direct chat or a group with them; rooms do not count. */
  | 'CONTACTS'
  /** Everyone signed in. */
  | 'EVERYONE'
  /** Nobody else. */
  | 'NOBODY';

/** A chat to leave. */
export type LeaveChatInput = {
  /** A group or room the viewer is in. */
  readonly chatId: Scalars['ID']['input'];
};

/** What `leaveChat` ended. */
export type LeaveChatPayload = {
  readonly __typename?: 'LeaveChatPayload';
  /** The chat as the viewer still sees it; null where it is private or has ended. */
  readonly chat?: Maybe<Chat>;
  /** The chat the viewer is no longer in. */
  readonly leftChatId: Scalars['ID']['output'];
};

/** Who signs in. */
export type LoginInput = {
  /** How the session is to be listed; read from the user agent where it is left out. */
  readonly device?: InputMaybe<DeviceInput>;
  /** The username or the e-mail address, in any case. */
  readonly identifier: Scalars['String']['input'];
  /** The account's password. */
  readonly password: Scalars['String']['input'];
};

/** Which sessions are to be ended. */
export type LogoutEverywhereInput = {
  /** Whether the session of this request goes on. */
  readonly keepCurrent?: Scalars['Boolean']['input'];
};

/** What `logoutEverywhere` ended. */
export type LogoutEverywherePayload = {
  readonly __typename?: 'LogoutEverywherePayload';
  /** The sessions that have ended. */
  readonly revokedSessionIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** What `logout` ended. */
export type LogoutPayload = {
  readonly __typename?: 'LogoutPayload';
  /** The session that this request was made in. */
  readonly revokedSessionId: Scalars['ID']['output'];
};

/** How far the viewer's device has received its chats. */
export type MarkDeliveredInput = {
  /** 1 to 100 chats with the newest position received; a lower one than before changes nothing. */
  readonly positions: ReadonlyArray<ChatPositionInput>;
};

/** The chats after `markDelivered`. */
export type MarkDeliveredPayload = {
  readonly __typename?: 'MarkDeliveredPayload';
  /** The named chats, in the order of the positions. */
  readonly chats: ReadonlyArray<Chat>;
};

/** How far the viewer has read a chat. */
export type MarkReadInput = {
  /** The chat. */
  readonly chatId: Scalars['ID']['input'];
  /** The newest position read; a lower one than before changes nothing. */
  readonly seq: Scalars['Int']['input'];
};

/** The chat after `markRead`. */
export type MarkReadPayload = {
  readonly __typename?: 'MarkReadPayload';
  /** The chat, with its new `unreadCount`. */
  readonly chat: Chat;
};

/** From where on a chat is to count as unread. */
export type MarkUnreadInput = {
  /** The chat. */
  readonly chatId: Scalars['ID']['input'];
  /** The first position to count as unread; what has not been read counts anyway. */
  readonly seq: Scalars['Int']['input'];
};

/** The chat after `markUnread`. */
export type MarkUnreadPayload = {
  readonly __typename?: 'MarkUnreadPayload';
  /** The chat, with its new `unreadCount`. */
  readonly chat: Chat;
};

/** Somebody became a member. Whoever was added is told by it, too. */
export type MemberJoinedEvent = ChatEvent & {
  readonly __typename?: 'MemberJoinedEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** The new membership. */
  readonly member: ChatMember;
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** Somebody left, or was removed. It is the last event that they get. */
export type MemberLeftEvent = ChatEvent & {
  readonly __typename?: 'MemberLeftEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** The membership that ended. */
  readonly memberId: Scalars['ID']['output'];
  /** Who removed them; null when they left. */
  readonly removedBy?: Maybe<User>;
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
  /** Whose it was. */
  readonly user: User;
};

/** A member's role changed. */
export type MemberRoleChangedEvent = ChatEvent & {
  readonly __typename?: 'MemberRoleChangedEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** The membership with its new role. */
  readonly member: ChatMember;
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** One message of a chat. Deleted, it stays as a tombstone without text. */
export type Message = Node & {
  readonly __typename?: 'Message';
  /** The position of the last event that changed it: of two copies, the one with the higher is the newer. */
  readonly changedSeq: Scalars['Int']['output'];
  /** The chat it stands in. */
  readonly chat: Chat;
  /** What its sender named it, so that a retry finds it. */
  readonly clientMessageId?: Maybe<Scalars['String']['output']>;
  /** When it was sent. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When it was deleted; null while it stands. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its text last changed; null while it never did. */
  readonly editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Unique, and never used again. */
  readonly id: Scalars['ID']['output'];
  /** What it carries. */
  readonly kind: MessageKind;
  /** Members who have read it, without its sender. Who joined later is left out until they have read. Empty to a visitor of a public room. In a chat of more than 1,000 members those are looked at who joined first. */
  readonly readBy: UserConnection;
  /** The message it answers, perhaps a tombstone by now. */
  readonly replyTo?: Maybe<Message>;
  /** Who sent it, as they are now; null when that account is gone. */
  readonly sender?: Maybe<User>;
  /** Its position in the chat's log: it orders the history, and never changes. There are gaps between messages. */
  readonly seq: Scalars['Int']['output'];
  /** How far it has come; SENT to a visitor of a public room. In a chat of more than 1,000 members those are asked who joined first. */
  readonly status: MessageStatus;
  /** Whom a system message is about; null where it is about nobody, or several. */
  readonly subject?: Maybe<User>;
  /** What a system message tells; null in all others. */
  readonly systemKind?: Maybe<SystemMessageKind>;
  /** 1 to 4,000 characters; null in a tombstone; an English sentence in a system message, with the names of now. */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** Whether `deleteMessage` would delete it for the viewer now; false in a tombstone. */
  readonly viewerCanDelete: Scalars['Boolean']['output'];
  /** Whether `editMessage` would succeed for the viewer now. */
  readonly viewerCanEdit: Scalars['Boolean']['output'];
};


/** One message of a chat. Deleted, it stays as a tombstone without text. */
export type MessagereadByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A message was sent. */
export type MessageAddedEvent = ChatEvent & {
  readonly __typename?: 'MessageAddedEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** The message as it is now: in a replay perhaps a tombstone already. */
  readonly message: Message;
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** A page of messages, oldest first. */
export type MessageConnection = {
  readonly __typename?: 'MessageConnection';
  /** The messages with their cursors. */
  readonly edges: ReadonlyArray<MessageEdge>;
  /** The messages alone. */
  readonly nodes: ReadonlyArray<Message>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A message was deleted. */
export type MessageDeletedEvent = ChatEvent & {
  readonly __typename?: 'MessageDeletedEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** Its tombstone. */
  readonly message: Message;
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** A message in a page. */
export type MessageEdge = {
  readonly __typename?: 'MessageEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The message. */
  readonly node: Message;
};

/** A message's text changed. */
export type MessageEditedEvent = ChatEvent & {
  readonly __typename?: 'MessageEditedEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** The message as it is now. */
  readonly message: Message;
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** What a message carries. */
export type MessageKind =
  /** A sound recording. */
  | 'AUDIO'
  /** A file. */
  | 'FILE'
  /** A picture. */
  | 'IMAGE'
  /** Written by the server: see `systemKind`. */
  | 'SYSTEM'
  /** Text that somebody wrote. */
  | 'TEXT'
  /** A moving picture. */
  | 'VIDEO';

/** How far a message has come. */
export type MessageStatus =
  /** Every other member has received it. */
  | 'DELIVERED'
  /** Every other member has read it. */
  | 'READ'
  /** It is stored. */
  | 'SENT';

/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /** Comments on a post. */
  readonly addComment: AddCommentPayload;
  /** Adds people to a group or room. For its owner and admins. */
  readonly addMembers: AddMembersPayload;
  /**
   * Gives the viewer's account a phone number to sign in with. One that another account has is a CONFLICT. In
   * place of a number that the account already has, it is FORBIDDEN unless this session has verified a code from
   * that one within 10 minutes; then all other sessions end.
   */
  readonly addPhoneNumber: AddPhoneNumberPayload;
  /** Changes the address to sign in with, and ends all other sessions. */
  readonly changeEmail: ChangeEmailPayload;
  /** Changes the password, and ends all other sessions. */
  readonly changePassword: ChangePasswordPayload;
  /**
   * Renames the viewer, everywhere at once. The first change is free; another one within 6 hours of the last
   * is RATE_LIMITED. The name that they have already is no change. The name of a deleted account stays taken for 30
   * days.
   */
  readonly changeUsername: ChangeUsernamePayload;
  /** Makes a private group, owned by the viewer. */
  readonly createGroup: CreateGroupPayload;
  /** Posts to the feed. */
  readonly createPost: CreatePostPayload;
  /** Makes a room, owned by the viewer. */
  readonly createRoom: CreateRoomPayload;
  /**
   * Ends the viewer's account for good. When it is answered, the account, its sessions and the profile are gone and nobody
   * can sign in; posts, comments and memberships go, and messages become tombstones, within moments, for large accounts
   * within minutes. A group is handed on to its oldest admin, or else its oldest member.
   */
  readonly deleteAccount: DeleteAccountPayload;
  /** Ends a group or room for everyone. For its owner. */
  readonly deleteChat: DeleteChatPayload;
  /** Deletes the viewer's own comment, or one under the viewer's own post. */
  readonly deleteComment: DeleteCommentPayload;
  /** Deletes a message, leaving a tombstone. Deleting it twice is the same as once. */
  readonly deleteMessage: DeleteMessagePayload;
  /** Deletes the viewer's own post, with its comments. */
  readonly deletePost: DeletePostPayload;
  /** Changes the text of the viewer's own comment. */
  readonly editComment: EditCommentPayload;
  /**
   * Changes the text of the viewer's own message. EDIT_WINDOW_CLOSED once it is deleted, and where this server ends
   * editing after some time, or once another member has read it. The same text again changes nothing.
   */
  readonly editMessage: EditMessagePayload;
  /** Changes the text of the viewer's own post. */
  readonly editPost: EditPostPayload;
  /** Gives an address from which everything about the viewer can be fetched. */
  readonly exportMyData: ExportMyDataPayload;
  /** Joins a public room; joining twice is the same as once. */
  readonly joinRoom: JoinRoomPayload;
  /** Leaves a group or room. The owner hands it on first, or leaves last: then it ends. */
  readonly leaveChat: LeaveChatPayload;
  /** Signs in. An unknown name and a wrong password give the same INVALID_CREDENTIALS. Needs no token. */
  readonly login: AuthPayload;
  /** Ends the session of this request: its tokens are refused and its sockets are closed. */
  readonly logout: LogoutPayload;
  /** Ends all of the viewer's sessions, or all but this one. */
  readonly logoutEverywhere: LogoutEverywherePayload;
  /** Tells that the viewer's device has received messages. */
  readonly markDelivered: MarkDeliveredPayload;
  /** Tells that the viewer has read a chat up to a position. */
  readonly markRead: MarkReadPayload;
  /** Shows a chat as unread again to the viewer alone: what others see of their reading stays. */
  readonly markUnread: MarkUnreadPayload;
  /** Opens the one chat between the viewer and somebody, making it the first time. */
  readonly openDirectChat: OpenDirectChatPayload;
  /**
   * Replaces the access token of the socket that this comes over: its subscriptions go on without a gap. The
   * server asks for it with a ping whose payload is `{ "authExpiresAt": … }`.
   */
  readonly reauthenticate: ReauthenticatePayload;
  /** Exchanges a refresh token for a new pair of tokens. Needs no access token. */
  readonly refreshSession: AuthPayload;
  /** Makes an account with its user and profile, and signs it in. Needs no token. */
  readonly register: AuthPayload;
  /** Removes somebody from a group or room. For its owner and admins. */
  readonly removeMember: RemoveMemberPayload;
  /** Takes the phone number off the viewer's account, and ends all other sessions. FORBIDDEN without a password. */
  readonly removePhoneNumber: RemovePhoneNumberPayload;
  /**
   * Sends a code to a telephone, for `verifyOtp` or `addPhoneNumber`. The answer is the same whether the number
   * is anyone's or not. UNAVAILABLE where the server sends no codes, or cannot now. Needs no token.
   */
  readonly requestOtp: RequestOtpPayload;
  /** Ends one of the viewer's sessions: its tokens are refused and its sockets are closed. */
  readonly revokeSession: RevokeSessionPayload;
  /** Sends a message to a chat. */
  readonly sendMessage: SendMessagePayload;
  /** Changes a member's role, or hands the ownership on. For the owner. */
  readonly setMemberRole: SetMemberRolePayload;
  /** Tells the other members that the viewer is typing, or has stopped. It ends by itself after 6 seconds. */
  readonly setTyping: SetTypingPayload;
  /** Changes a group's or room's name, description or visibility. For its owner and admins. */
  readonly updateChat: UpdateChatPayload;
  /** Changes how the viewer presents themselves. */
  readonly updateProfile: UpdateProfilePayload;
  /** Changes the viewer's settings. */
  readonly updateSettings: UpdateSettingsPayload;
  /**
   * Signs in with a code; the first time this makes the account, with a username that can be changed. A code
   * is good for one success, 10 minutes and 5 tries; a wrong code, an old one and none at all give the same
   * INVALID_CREDENTIALS. Needs no token.
   */
  readonly verifyOtp: AuthPayload;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationaddCommentArgs = {
  input: AddCommentInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationaddMembersArgs = {
  input: AddMembersInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationaddPhoneNumberArgs = {
  input: AddPhoneNumberInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationchangeEmailArgs = {
  input: ChangeEmailInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationchangePasswordArgs = {
  input: ChangePasswordInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationchangeUsernameArgs = {
  input: ChangeUsernameInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationcreateGroupArgs = {
  input: CreateGroupInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationcreatePostArgs = {
  input: CreatePostInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationcreateRoomArgs = {
  input: CreateRoomInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationdeleteAccountArgs = {
  input: DeleteAccountInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationdeleteChatArgs = {
  input: DeleteChatInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationdeleteCommentArgs = {
  input: DeleteCommentInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationdeleteMessageArgs = {
  input: DeleteMessageInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationdeletePostArgs = {
  input: DeletePostInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationeditCommentArgs = {
  input: EditCommentInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationeditMessageArgs = {
  input: EditMessageInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationeditPostArgs = {
  input: EditPostInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationexportMyDataArgs = {
  input: ExportMyDataInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationjoinRoomArgs = {
  input: JoinRoomInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationleaveChatArgs = {
  input: LeaveChatInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationloginArgs = {
  input: LoginInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationlogoutEverywhereArgs = {
  input: LogoutEverywhereInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationmarkDeliveredArgs = {
  input: MarkDeliveredInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationmarkReadArgs = {
  input: MarkReadInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationmarkUnreadArgs = {
  input: MarkUnreadInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationopenDirectChatArgs = {
  input: OpenDirectChatInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationreauthenticateArgs = {
  input: ReauthenticateInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationrefreshSessionArgs = {
  input: RefreshSessionInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationregisterArgs = {
  input: RegisterInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationremoveMemberArgs = {
  input: RemoveMemberInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationremovePhoneNumberArgs = {
  input: RemovePhoneNumberInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationrequestOtpArgs = {
  input: RequestOtpInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationrevokeSessionArgs = {
  input: RevokeSessionInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationsendMessageArgs = {
  input: SendMessageInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationsetMemberRoleArgs = {
  input: SetMemberRoleInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationsetTypingArgs = {
  input: SetTypingInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationupdateChatArgs = {
  input: UpdateChatInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationupdateProfileArgs = {
  input: UpdateProfileInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationupdateSettingsArgs = {
  input: UpdateSettingsInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationverifyOtpArgs = {
  input: VerifyOtpInput;
};

/** Anything that can be read by its id alone. Ids are unique over all types. */
export type Node = {
  /** Unique, and never used again. */
  readonly id: Scalars['ID']['output'];
};

/** Whom to talk with. */
export type OpenDirectChatInput = {
  /** The other one; the viewer's own id opens the notebook. */
  readonly userId: Scalars['ID']['input'];
};

/** The chat that `openDirectChat` found or made. */
export type OpenDirectChatPayload = {
  readonly __typename?: 'OpenDirectChatPayload';
  /** The same one every time, from either side. */
  readonly chat: Chat;
};

/**
 * Something that this version of the server does not know: a newer one, beside it during a deploy, has written it. Its
 * position counts; read anew what you show of the chat, if you cannot do without.
 */
export type OtherEvent = ChatEvent & {
  readonly __typename?: 'OtherEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** Where a page lies in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the last item; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether more items follow the last one of this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether items precede the first one of this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the first item; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** Something a user posted for everyone who is signed in. */
export type Post = Node & {
  readonly __typename?: 'Post';
  /** Who wrote it, as they are now. */
  readonly author: User;
  /** How many comments it has: exact to 1,000, and 1,000 beyond. */
  readonly commentCount: Scalars['Int']['output'];
  /** Its comments, newest first. */
  readonly comments: CommentConnection;
  /** When it was posted. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** When its text last changed; null while it never did. */
  readonly editedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Unique, and never used again. */
  readonly id: Scalars['ID']['output'];
  /** 1 to 5,000 characters. */
  readonly text: Scalars['String']['output'];
};


/** Something a user posted for everyone who is signed in. */
export type PostcommentsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of posts. */
export type PostConnection = {
  readonly __typename?: 'PostConnection';
  /** The posts with their cursors. */
  readonly edges: ReadonlyArray<PostEdge>;
  /** The posts alone. */
  readonly nodes: ReadonlyArray<Post>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A post in a page. */
export type PostEdge = {
  readonly __typename?: 'PostEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The post. */
  readonly node: Post;
};

/** The other one of a direct chat came or went. Not replayed. */
export type PresenceEvent = {
  readonly __typename?: 'PresenceEvent';
  /** Who, with `online` as it is now. */
  readonly user: User;
};

/** How a user presents themselves. Visible to everyone who is signed in. */
export type Profile = Node & {
  readonly __typename?: 'Profile';
  /** A picture; null where there is none. */
  readonly avatarUrl?: Maybe<Scalars['URI']['output']>;
  /** At most 500 characters; may be empty. */
  readonly bio: Scalars['String']['output'];
  /** At most 100 characters; the username where none is set. */
  readonly displayName: Scalars['String']['output'];
  /** The profile's own id, not its user's. */
  readonly id: Scalars['ID']['output'];
  /** At most 140 characters; may be empty. */
  readonly statusText: Scalars['String']['output'];
  /** Whose profile it is. */
  readonly user: User;
};

/** Where reading starts. Without an access token only `me` answers, with null. */
export type Query = {
  readonly __typename?: 'Query';
  /** A chat the viewer is in, or a public room; else null. */
  readonly chat?: Maybe<Chat>;
  /** The viewer's chats, the most recently active first. An empty direct chat is listed only for who opened it. */
  readonly chats: ChatConnection;
  /** A comment; null when there is none with that id. */
  readonly comment?: Maybe<Comment>;
  /** Everyone's posts, newest first. */
  readonly feed: PostConnection;
  /** The viewer's own account; null when no access token is sent. */
  readonly me?: Maybe<Account>;
  /** A message of a chat the viewer sees; else null. */
  readonly message?: Maybe<Message>;
  /** What has this id; null where there is none, or none that the viewer may see. */
  readonly node?: Maybe<Node>;
  /** The same of several: in the order of the ids, null where there is none. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** A post; null when there is none with that id. */
  readonly post?: Maybe<Post>;
  /** Where the viewer stands, without counting against it; empty where the server limits nothing. */
  readonly rateLimits: ReadonlyArray<RateLimit>;
  /** Public rooms, newest first; with `search`, those whose name contains it: the newest 2,000 are looked at, and of others a thousand that match. */
  readonly rooms: ChatConnection;
  /** A user; null when nobody has that id. */
  readonly user?: Maybe<User>;
  /** A user by their present name, in any case; null when nobody bears it. */
  readonly userByUsername?: Maybe<User>;
  /** Everyone but the viewer by username; with `search`, those whose name begins with it or resembles it, best match first: of each kind of match, a thousand are looked at. A name in Chinese, Japanese or Korean letters may also end with it. */
  readonly users: UserConnection;
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QuerychatArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QuerychatsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QuerycommentArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QueryfeedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QuerymessageArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QuerynodeArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QuerynodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QuerypostArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QueryroomsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QueryuserArgs = {
  id: Scalars['ID']['input'];
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QueryuserByUsernameArgs = {
  username: Scalars['String']['input'];
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QueryusersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  search?: InputMaybe<Scalars['String']['input']>;
};

/** How much of something the viewer may still do. What goes beyond is answered with `RATE_LIMITED`. */
export type RateLimit = {
  readonly __typename?: 'RateLimit';
  /** How many there are in all, over all of the viewer's devices. */
  readonly limit: Scalars['Int']['output'];
  /**
   * What is counted: `operations` (each root field of a mutation is one, and so is every 1,000 of cost),
   * `messages` (sent, edited or deleted), `typing`, `receipts`, `events` (every 1,000 of cost that subscriptions
   * execute; what many ask for alike is shared among them), `search`, and `confirmations` (changes
   * that ask for the password or a code). What has a name of its own is not counted as an operation.
   */
  readonly name: Scalars['String']['output'];
  /** How many are left until `resetAt`. */
  readonly remaining: Scalars['Int']['output'];
  /** When there will be `limit` again; now, where none is used. */
  readonly resetAt: Scalars['DateTime']['output'];
};

/**
 * The stream is live: whatever happens from here on will arrive. It comes first on every subscription, also after
 * a reconnect, unless `ResyncRequiredEvent` takes its place.
 */
export type ReadyEvent = ChatEvent & {
  readonly __typename?: 'ReadyEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** The newest position; events up to here are replayed first. */
  readonly lastSeq: Scalars['Int']['output'];
  /** The position to store: `after` where it was given, else `lastSeq`. */
  readonly position: Scalars['Int']['output'];
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** A fresh access token for a socket that is open. */
export type ReauthenticateInput = {
  /** A token of the same user. */
  readonly accessToken: Scalars['String']['input'];
};

/** The life of the socket's new token. */
export type ReauthenticatePayload = {
  readonly __typename?: 'ReauthenticatePayload';
  /** When the token ends; 10 seconds later the socket is closed with 4403 unless a newer one came. */
  readonly accessTokenExpiresAt: Scalars['DateTime']['output'];
  /** How many seconds the token lives from now on: for devices whose clock is wrong. */
  readonly accessTokenExpiresIn: Scalars['Int']['output'];
};

/**
 * A member's `deliveredSeq` or `readSeq` went up. The viewer's own devices are told of their own, too, and they alone
 * of what `markUnread` did: select `chat { unreadCount }`. Not replayed: after a reconnect select `chat` on the first
 * event, and read the members anew.
 */
export type ReceiptEvent = ChatEvent & {
  readonly __typename?: 'ReceiptEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** The membership with its new positions. */
  readonly member: ChatMember;
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** A refresh token to be exchanged. */
export type RefreshSessionInput = {
  /** The newest refresh token of the session. */
  readonly refreshToken: Scalars['String']['input'];
};

/** A new account and its public user. */
export type RegisterInput = {
  /** How the session is to be listed; read from the user agent where it is left out. */
  readonly device?: InputMaybe<DeviceInput>;
  /** At most 100 characters, one of which can be seen; the username is shown while it is empty. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** Unique without regard to case; never shown to others. */
  readonly email: Scalars['EmailAddress']['input'];
  /** At least 8 characters, or what the server is set to, and at most 72 bytes in UTF-8; neither a common password nor one that contains the username. */
  readonly password: Scalars['String']['input'];
  /** 3 to 30 letters, digits or underscores; unique without regard to case. */
  readonly username: Scalars['String']['input'];
};

/** Whom to remove. */
export type RemoveMemberInput = {
  /** A group or room in which the viewer is owner or admin. */
  readonly chatId: Scalars['ID']['input'];
  /** The member; admins remove members only, the owner also admins. */
  readonly userId: Scalars['ID']['input'];
};

/** The chat after `removeMember`. */
export type RemoveMemberPayload = {
  readonly __typename?: 'RemoveMemberPayload';
  /** The chat. */
  readonly chat: Chat;
  /** The membership that ended. */
  readonly removedMemberId: Scalars['ID']['output'];
};

/** The confirmation by the password. */
export type RemovePhoneNumberInput = {
  /** The account's password: without one the number is the only way in, and stays. */
  readonly currentPassword?: InputMaybe<Scalars['String']['input']>;
};

/** The account after `removePhoneNumber`. */
export type RemovePhoneNumberPayload = {
  readonly __typename?: 'RemovePhoneNumberPayload';
  /** The viewer's account. */
  readonly account: Account;
};

/** A telephone that is to get a code. */
export type RequestOtpInput = {
  /** With its country code, such as `+12025550123`. */
  readonly phoneNumber: Scalars['PhoneNumber']['input'];
};

/** When the code ends, and when the next one can be had. */
export type RequestOtpPayload = {
  readonly __typename?: 'RequestOtpPayload';
  /** The code is good until then: 10 minutes. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** Asking again before is RATE_LIMITED; the next code takes the place of this one. */
  readonly retryAt: Scalars['DateTime']['output'];
};

/**
 * The log does not reach back to the position asked for, or has not reached it: read the history anew. The stream
 * is live from `lastSeq` on.
 */
export type ResyncRequiredEvent = ChatEvent & {
  readonly __typename?: 'ResyncRequiredEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** The newest position: what follows comes after it. */
  readonly lastSeq: Scalars['Int']['output'];
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** A session to be ended. */
export type RevokeSessionInput = {
  /** One of the viewer's sessions. */
  readonly sessionId: Scalars['ID']['input'];
};

/** What `revokeSession` ended. */
export type RevokeSessionPayload = {
  readonly __typename?: 'RevokeSessionPayload';
  /** The session that has ended. */
  readonly revokedSessionId: Scalars['ID']['output'];
};

/** Something that happened to an account, and where it came from. Only its owner sees it. */
export type SecurityEvent = {
  readonly __typename?: 'SecurityEvent';
  /** The network it came from: the first 24 bits of an IPv4 address, 48 of an IPv6 one. */
  readonly addressPrefix?: Maybe<Scalars['String']['output']>;
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The kind of that device. */
  readonly deviceKind?: Maybe<DeviceKind>;
  /** The device it came from; null when somebody else did it. */
  readonly deviceName?: Maybe<Scalars['String']['output']>;
  /** The event's id. */
  readonly id: Scalars['ID']['output'];
  /** What happened. */
  readonly type: SecurityEventType;
};

/** A page of security events, newest first. */
export type SecurityEventConnection = {
  readonly __typename?: 'SecurityEventConnection';
  /** The events with their cursors. */
  readonly edges: ReadonlyArray<SecurityEventEdge>;
  /** The events alone. */
  readonly nodes: ReadonlyArray<SecurityEvent>;
  /** Where the page lies in the list. */
  readonly pageInfo: PageInfo;
};

/** A security event in its list. */
export type SecurityEventEdge = {
  readonly __typename?: 'SecurityEventEdge';
  /** Where the event stands in the list. */
  readonly cursor: Scalars['String']['output'];
  /** The event. */
  readonly node: SecurityEvent;
};

/** What happened to an account. New types may be added: keep a default branch. */
export type SecurityEventType =
  /** The account was deleted. */
  | 'ACCOUNT_DELETED'
  /** The account's role in a chat was changed. */
  | 'CHAT_ROLE_CHANGED'
  /** An address was given out from which all data of the account can be had. */
  | 'DATA_EXPORTED'
  /** The e-mail address was changed, and all other sessions were ended. */
  | 'EMAIL_CHANGED'
  /** The password was changed, and all other sessions were ended. */
  | 'PASSWORD_CHANGED'
  /** A phone number was added, changed or removed. */
  | 'PHONE_NUMBER_CHANGED'
  /** A refresh token came again that had been exchanged: its session was ended. */
  | 'REFRESH_TOKEN_REUSED'
  /** Sessions were ended by their owner. */
  | 'SESSIONS_REVOKED'
  /** A session was started. */
  | 'SIGNED_IN'
  /** Somebody gave a wrong password or code. */
  | 'SIGN_IN_FAILED'
  /** The username was changed. */
  | 'USERNAME_CHANGED';

/** A new message. */
export type SendMessageInput = {
  /** A chat the viewer is in. */
  readonly chatId: Scalars['ID']['input'];
  /** The client's own name for this message, 1 to 64 characters: sending it again returns the first message, and CONFLICT if the content differs. */
  readonly clientMessageId?: InputMaybe<Scalars['String']['input']>;
  /** A message of the same chat that this one answers. */
  readonly replyToId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 4,000 characters after trimming. */
  readonly text: Scalars['String']['input'];
};

/** The message that `sendMessage` stored. */
export type SendMessagePayload = {
  readonly __typename?: 'SendMessagePayload';
  /** The new message; on a retry with the same `clientMessageId`, the first one. */
  readonly message: Message;
};

/** The account's presence on one device, from signing in to signing out. Only its owner sees it. */
export type Session = {
  readonly __typename?: 'Session';
  /** The network it was refreshed from last: the first 24 bits of an IPv4 address, 48 of an IPv6 one. */
  readonly addressPrefix?: Maybe<Scalars['String']['output']>;
  /** When it began. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Whether this request is made in it. */
  readonly current: Scalars['Boolean']['output'];
  /** What kind of device it is. */
  readonly deviceKind: DeviceKind;
  /** What the client calls its device, or else the browser and the system that its user agent names. */
  readonly deviceName: Scalars['String']['output'];
  /** When it ends unless it is refreshed before. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** The session's id. */
  readonly id: Scalars['ID']['output'];
  /** When it was used last, to the minute. */
  readonly lastUsedAt: Scalars['DateTime']['output'];
};

/** Who gets which role. */
export type SetMemberRoleInput = {
  /** A group or room that the viewer owns. */
  readonly chatId: Scalars['ID']['input'];
  /** OWNER hands the chat on: the viewer becomes ADMIN. */
  readonly role: ChatRole;
  /** A member. */
  readonly userId: Scalars['ID']['input'];
};

/** What `setMemberRole` changed. */
export type SetMemberRolePayload = {
  readonly __typename?: 'SetMemberRolePayload';
  /** The named membership; when the ownership was handed on, the viewer's own follows. */
  readonly members: ReadonlyArray<ChatMember>;
};

/** Whether the viewer is typing. */
export type SetTypingInput = {
  /** A chat the viewer is in. */
  readonly chatId: Scalars['ID']['input'];
  /** True while typing: repeat it every 2 to 5 seconds. Sending a message ends it, too. */
  readonly typing: Scalars['Boolean']['input'];
};

/** What `setTyping` told the others. */
export type SetTypingPayload = {
  readonly __typename?: 'SetTypingPayload';
  /** When it ends unless repeated; null when typing is false. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
};

/**
 * What the server pushes, over `graphql-transport-ws` on the same path. A subscription whose right to
 * watch ends (the viewer left, was removed, or the chat was deleted) is completed within a second.
 */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Everything that happens in one chat, in order, without a gap or a repeat: resume with the last `seq` seen.
   * For members, and for everyone in a public room.
   */
  readonly chatEvents: ChatEvent;
  /** Every new comment on one post, from now on. */
  readonly commentAdded: Comment;
  /**
   * The same for all of the viewer's chats at once, those that they join later included. Of more than 5,000 chats it
   * brings those where something happened last.
   */
  readonly inboxEvents: InboxEvent;
  /** Every new message of a chat, from now on. To lose none over a broken connection use `chatEvents`. */
  readonly messageAdded: Message;
  /** Every message of a chat that is deleted, as its tombstone, from now on. */
  readonly messageDeleted: Message;
  /** Every message of a chat whose text changes, from now on. */
  readonly messageEdited: Message;
  /** Every new post, from now on. */
  readonly postAdded: Post;
  /**
   * Those of the users who share a direct chat or a group with the viewer: each as they are now, then again
   * whenever they come or go. Others are told once, as offline.
   */
  readonly presenceChanged: User;
  /** Who types in a chat, without the viewer. For members. */
  readonly typing: TypingEvent;
};


/**
 * What the server pushes, over `graphql-transport-ws` on the same path. A subscription whose right to
 * watch ends (the viewer left, was removed, or the chat was deleted) is completed within a second.
 */
export type SubscriptionchatEventsArgs = {
  after?: InputMaybe<Scalars['Int']['input']>;
  chatId: Scalars['ID']['input'];
};


/**
 * What the server pushes, over `graphql-transport-ws` on the same path. A subscription whose right to
 * watch ends (the viewer left, was removed, or the chat was deleted) is completed within a second.
 */
export type SubscriptioncommentAddedArgs = {
  postId: Scalars['ID']['input'];
};


/**
 * What the server pushes, over `graphql-transport-ws` on the same path. A subscription whose right to
 * watch ends (the viewer left, was removed, or the chat was deleted) is completed within a second.
 */
export type SubscriptioninboxEventsArgs = {
  after?: InputMaybe<ReadonlyArray<ChatPositionInput>>;
};


/**
 * What the server pushes, over `graphql-transport-ws` on the same path. A subscription whose right to
 * watch ends (the viewer left, was removed, or the chat was deleted) is completed within a second.
 */
export type SubscriptionmessageAddedArgs = {
  chatId: Scalars['ID']['input'];
};


/**
 * What the server pushes, over `graphql-transport-ws` on the same path. A subscription whose right to
 * watch ends (the viewer left, was removed, or the chat was deleted) is completed within a second.
 */
export type SubscriptionmessageDeletedArgs = {
  chatId: Scalars['ID']['input'];
};


/**
 * What the server pushes, over `graphql-transport-ws` on the same path. A subscription whose right to
 * watch ends (the viewer left, was removed, or the chat was deleted) is completed within a second.
 */
export type SubscriptionmessageEditedArgs = {
  chatId: Scalars['ID']['input'];
};


/**
 * What the server pushes, over `graphql-transport-ws` on the same path. A subscription whose right to
 * watch ends (the viewer left, was removed, or the chat was deleted) is completed within a second.
 */
export type SubscriptionpresenceChangedArgs = {
  userIds: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * What the server pushes, over `graphql-transport-ws` on the same path. A subscription whose right to
 * watch ends (the viewer left, was removed, or the chat was deleted) is completed within a second.
 */
export type SubscriptiontypingArgs = {
  chatId: Scalars['ID']['input'];
};

/** What a system message tells. */
export type SystemMessageKind =
  /** `sender` made the chat. */
  | 'CHAT_CREATED'
  /** `sender` changed the chat's name, description or visibility. */
  | 'CHAT_UPDATED'
  /** `subject` joined, or `sender` added them. */
  | 'MEMBER_JOINED'
  /** `subject` left, or `sender` removed them. */
  | 'MEMBER_LEFT'
  /** `sender` changed the role of `subject`. */
  | 'MEMBER_ROLE_CHANGED';

/** Somebody else started or stopped typing. Not replayed: it ends at `expiresAt` by itself. */
export type TypingEvent = ChatEvent & {
  readonly __typename?: 'TypingEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** When it ends unless repeated; null when `typing` is false. By this device's clock: `expiresAt` less `at` from now. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
  /** Whether they are typing. */
  readonly typing: Scalars['Boolean']['output'];
  /** Who. */
  readonly user: User;
};

/** What to change of a group or room: an absent field stays. */
export type UpdateChatInput = {
  /** The chat. */
  readonly chatId: Scalars['ID']['input'];
  /** At most 500 characters; empty clears it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** 1 to 100 characters after trimming, one of which can be seen. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Rooms only. Making a room private ends what its visitors watch. */
  readonly visibility?: InputMaybe<ChatVisibility>;
};

/** The chat after `updateChat`. */
export type UpdateChatPayload = {
  readonly __typename?: 'UpdateChatPayload';
  /** The chat. */
  readonly chat: Chat;
};

/** What to change of the viewer's profile: an absent field stays, an empty one is cleared. */
export type UpdateProfileInput = {
  /** At most 500 characters as people count them. */
  readonly bio?: InputMaybe<Scalars['String']['input']>;
  /** At most 100 characters as people count them, one of which can be seen; empty shows the username. */
  readonly displayName?: InputMaybe<Scalars['String']['input']>;
  /** At most 140 characters as people count them. */
  readonly statusText?: InputMaybe<Scalars['String']['input']>;
};

/** The profile after `updateProfile`. */
export type UpdateProfilePayload = {
  readonly __typename?: 'UpdateProfilePayload';
  /** The viewer's profile. */
  readonly profile: Profile;
};

/** What to change of the viewer's settings: an absent field stays. */
export type UpdateSettingsInput = {
  /** Whether to be shown as offline to everyone else. */
  readonly invisible?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who may see when the viewer was last online. */
  readonly lastSeenVisibility?: InputMaybe<LastSeenVisibility>;
};

/** The account after `updateSettings`. */
export type UpdateSettingsPayload = {
  readonly __typename?: 'UpdateSettingsPayload';
  /** The viewer's account. */
  readonly account: Account;
};

/** Somebody, as everyone who is signed in may see them. */
export type User = Node & {
  readonly __typename?: 'User';
  /** When they joined. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Unique, and never used again. */
  readonly id: Scalars['ID']['output'];
  /** When they were last connected, to the minute; null where the viewer may not see it, or there was no such moment. */
  readonly lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Whether any of their devices is connected. Told to those who share a direct chat or a group with them; to
   * others, and while they are invisible, they are offline.
   */
  readonly online: Scalars['Boolean']['output'];
  /** What they posted, newest first. */
  readonly posts: PostConnection;
  /** How they present themselves. */
  readonly profile: Profile;
  /** The name to mention them by; it may change. */
  readonly username: Scalars['String']['output'];
};


/** Somebody, as everyone who is signed in may see them. */
export type UserpostsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of users. */
export type UserConnection = {
  readonly __typename?: 'UserConnection';
  /** The users with their cursors. */
  readonly edges: ReadonlyArray<UserEdge>;
  /** The users alone. */
  readonly nodes: ReadonlyArray<User>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A user in a page. */
export type UserEdge = {
  readonly __typename?: 'UserEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The user. */
  readonly node: User;
};

/** A code from a telephone. */
export type VerifyOtpInput = {
  /** The digits that were sent. */
  readonly code: Scalars['String']['input'];
  /** How the session is to be listed; read from the user agent where it is left out. */
  readonly device?: InputMaybe<DeviceInput>;
  /** The number that the code was sent to. */
  readonly phoneNumber: Scalars['PhoneNumber']['input'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;



/** Mapping of union types */
export type ResolversUnionTypes<_RefType extends Record<string, unknown>> = {
  InboxEvent:
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( InboxReadySource )
    | ( MemberJoinedSource )
    | ( MemberLeftSource )
    | ( MemberRoleChangedSource )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( PresenceSource )
    | ( ReceiptSource )
    | ( ResyncRequiredSource )
    | ( TypingSource )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  ChatEvent:
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( MemberJoinedSource )
    | ( MemberLeftSource )
    | ( MemberRoleChangedSource )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( ReadySource )
    | ( ReceiptSource )
    | ( ResyncRequiredSource )
    | ( TypingSource )
  ;
  Node:
    | ( ChatRow )
    | ( CommentRow )
    | ( MessageRow )
    | ( PostRow )
    | ( ProfileRow )
    | ( UserRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<AccountRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  AddCommentInput: AddCommentInput;
  AddCommentPayload: ResolverTypeWrapper<Omit<AddCommentPayload, 'comment'> & { comment: ResolversTypes['Comment'] }>;
  AddMembersInput: AddMembersInput;
  AddMembersPayload: ResolverTypeWrapper<Omit<AddMembersPayload, 'chat' | 'members'> & { chat: ResolversTypes['Chat'], members: ReadonlyArray<ResolversTypes['ChatMember']> }>;
  AddPhoneNumberInput: AddPhoneNumberInput;
  AddPhoneNumberPayload: ResolverTypeWrapper<Omit<AddPhoneNumberPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  AuthPayload: ResolverTypeWrapper<IssuedSession>;
  ChangeEmailInput: ChangeEmailInput;
  ChangeEmailPayload: ResolverTypeWrapper<Omit<ChangeEmailPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<Omit<ChangePasswordPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  ChangeUsernameInput: ChangeUsernameInput;
  ChangeUsernamePayload: ResolverTypeWrapper<Omit<ChangeUsernamePayload, 'account'> & { account: ResolversTypes['Account'] }>;
  Chat: ResolverTypeWrapper<ChatRow>;
  ChatCapability: ResolverTypeWrapper<'SEND_MESSAGE' | 'ADD_MEMBERS' | 'REMOVE_MEMBERS' | 'RENAME' | 'DELETE_MESSAGES' | 'SET_ROLES' | 'DELETE_CHAT' | 'LEAVE'>;
  ChatConnection: ResolverTypeWrapper<Omit<ChatConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ChatEdge']>, nodes: ReadonlyArray<ResolversTypes['Chat']> }>;
  ChatCreatedEvent: ResolverTypeWrapper<LogEvent>;
  ChatDeletedEvent: ResolverTypeWrapper<LogEvent>;
  ChatEdge: ResolverTypeWrapper<Omit<ChatEdge, 'node'> & { node: ResolversTypes['Chat'] }>;
  ChatEvent: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ChatEvent']>;
  ChatKind: ResolverTypeWrapper<'DIRECT' | 'GROUP' | 'ROOM'>;
  ChatMember: ResolverTypeWrapper<ChatMemberRow>;
  ChatMemberConnection: ResolverTypeWrapper<Omit<ChatMemberConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ChatMemberEdge']>, nodes: ReadonlyArray<ResolversTypes['ChatMember']> }>;
  ChatMemberEdge: ResolverTypeWrapper<Omit<ChatMemberEdge, 'node'> & { node: ResolversTypes['ChatMember'] }>;
  ChatPosition: ResolverTypeWrapper<ChatPosition>;
  ChatPositionInput: ChatPositionInput;
  ChatRole: ResolverTypeWrapper<'OWNER' | 'ADMIN' | 'MEMBER'>;
  ChatUpdatedEvent: ResolverTypeWrapper<LogEvent>;
  ChatVisibility: ResolverTypeWrapper<'PUBLIC' | 'PRIVATE'>;
  Comment: ResolverTypeWrapper<CommentRow>;
  CommentConnection: ResolverTypeWrapper<Omit<CommentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CommentEdge']>, nodes: ReadonlyArray<ResolversTypes['Comment']> }>;
  CommentEdge: ResolverTypeWrapper<Omit<CommentEdge, 'node'> & { node: ResolversTypes['Comment'] }>;
  CreateGroupInput: CreateGroupInput;
  CreateGroupPayload: ResolverTypeWrapper<Omit<CreateGroupPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  CreatePostInput: CreatePostInput;
  CreatePostPayload: ResolverTypeWrapper<Omit<CreatePostPayload, 'post'> & { post: ResolversTypes['Post'] }>;
  CreateRoomInput: CreateRoomInput;
  CreateRoomPayload: ResolverTypeWrapper<Omit<CreateRoomPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountPayload: ResolverTypeWrapper<DeleteAccountPayload>;
  DeleteChatInput: DeleteChatInput;
  DeleteChatPayload: ResolverTypeWrapper<DeleteChatPayload>;
  DeleteCommentInput: DeleteCommentInput;
  DeleteCommentPayload: ResolverTypeWrapper<Omit<DeleteCommentPayload, 'post'> & { post: ResolversTypes['Post'] }>;
  DeleteMessageInput: DeleteMessageInput;
  DeleteMessagePayload: ResolverTypeWrapper<Omit<DeleteMessagePayload, 'message'> & { message: ResolversTypes['Message'] }>;
  DeletePostInput: DeletePostInput;
  DeletePostPayload: ResolverTypeWrapper<DeletePostPayload>;
  DeviceInput: DeviceInput;
  DeviceKind: ResolverTypeWrapper<'MOBILE' | 'TABLET' | 'DESKTOP' | 'WEB' | 'OTHER'>;
  EditCommentInput: EditCommentInput;
  EditCommentPayload: ResolverTypeWrapper<Omit<EditCommentPayload, 'comment'> & { comment: ResolversTypes['Comment'] }>;
  EditMessageInput: EditMessageInput;
  EditMessagePayload: ResolverTypeWrapper<Omit<EditMessagePayload, 'message'> & { message: ResolversTypes['Message'] }>;
  EditPostInput: EditPostInput;
  EditPostPayload: ResolverTypeWrapper<Omit<EditPostPayload, 'post'> & { post: ResolversTypes['Post'] }>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  ErrorCode: ResolverTypeWrapper<'UNAUTHENTICATED' | 'TOKEN_EXPIRED' | 'SESSION_REVOKED' | 'INVALID_CREDENTIALS' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT' | 'RATE_LIMITED' | 'EDIT_WINDOW_CLOSED' | 'QUERY_TOO_COMPLEX' | 'PAYLOAD_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE' | 'UNAVAILABLE' | 'INTERNAL_SERVER_ERROR'>;
  ExportMyDataInput: ExportMyDataInput;
  ExportMyDataPayload: ResolverTypeWrapper<ExportMyDataPayload>;
  InboxEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InboxEvent']>;
  InboxReadyEvent: ResolverTypeWrapper<InboxReadySource>;
  JoinRoomInput: JoinRoomInput;
  JoinRoomPayload: ResolverTypeWrapper<Omit<JoinRoomPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  LastSeenVisibility: ResolverTypeWrapper<'EVERYONE' | 'CONTACTS' | 'NOBODY'>;
  LeaveChatInput: LeaveChatInput;
  LeaveChatPayload: ResolverTypeWrapper<Omit<LeaveChatPayload, 'chat'> & { chat?: Maybe<ResolversTypes['Chat']> }>;
  LoginInput: LoginInput;
  LogoutEverywhereInput: LogoutEverywhereInput;
  LogoutEverywherePayload: ResolverTypeWrapper<LogoutEverywherePayload>;
  LogoutPayload: ResolverTypeWrapper<LogoutPayload>;
  MarkDeliveredInput: MarkDeliveredInput;
  MarkDeliveredPayload: ResolverTypeWrapper<Omit<MarkDeliveredPayload, 'chats'> & { chats: ReadonlyArray<ResolversTypes['Chat']> }>;
  MarkReadInput: MarkReadInput;
  MarkReadPayload: ResolverTypeWrapper<Omit<MarkReadPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  MarkUnreadInput: MarkUnreadInput;
  MarkUnreadPayload: ResolverTypeWrapper<Omit<MarkUnreadPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  MemberJoinedEvent: ResolverTypeWrapper<MemberJoinedSource>;
  MemberLeftEvent: ResolverTypeWrapper<MemberLeftSource>;
  MemberRoleChangedEvent: ResolverTypeWrapper<MemberRoleChangedSource>;
  Message: ResolverTypeWrapper<MessageRow>;
  MessageAddedEvent: ResolverTypeWrapper<LogEvent>;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MessageEdge']>, nodes: ReadonlyArray<ResolversTypes['Message']> }>;
  MessageDeletedEvent: ResolverTypeWrapper<LogEvent>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageEditedEvent: ResolverTypeWrapper<LogEvent>;
  MessageKind: ResolverTypeWrapper<'TEXT' | 'IMAGE' | 'FILE' | 'AUDIO' | 'VIDEO' | 'SYSTEM'>;
  MessageStatus: ResolverTypeWrapper<'SENT' | 'DELIVERED' | 'READ'>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Node: ResolverTypeWrapper<NodeRow>;
  OpenDirectChatInput: OpenDirectChatInput;
  OpenDirectChatPayload: ResolverTypeWrapper<Omit<OpenDirectChatPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  OtherEvent: ResolverTypeWrapper<LogEvent>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PhoneNumber: ResolverTypeWrapper<Scalars['PhoneNumber']['output']>;
  Post: ResolverTypeWrapper<PostRow>;
  PostConnection: ResolverTypeWrapper<Omit<PostConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PostEdge']>, nodes: ReadonlyArray<ResolversTypes['Post']> }>;
  PostEdge: ResolverTypeWrapper<Omit<PostEdge, 'node'> & { node: ResolversTypes['Post'] }>;
  PresenceEvent: ResolverTypeWrapper<PresenceSource>;
  Profile: ResolverTypeWrapper<ProfileRow>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLimit: ResolverTypeWrapper<RateLimit>;
  ReadyEvent: ResolverTypeWrapper<ReadySource>;
  ReauthenticateInput: ReauthenticateInput;
  ReauthenticatePayload: ResolverTypeWrapper<ReauthenticatePayload>;
  ReceiptEvent: ResolverTypeWrapper<ReceiptSource>;
  RefreshSessionInput: RefreshSessionInput;
  RegisterInput: RegisterInput;
  RemoveMemberInput: RemoveMemberInput;
  RemoveMemberPayload: ResolverTypeWrapper<Omit<RemoveMemberPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  RemovePhoneNumberInput: RemovePhoneNumberInput;
  RemovePhoneNumberPayload: ResolverTypeWrapper<Omit<RemovePhoneNumberPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  RequestOtpInput: RequestOtpInput;
  RequestOtpPayload: ResolverTypeWrapper<RequestOtpPayload>;
  ResyncRequiredEvent: ResolverTypeWrapper<ResyncRequiredSource>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: ResolverTypeWrapper<RevokeSessionPayload>;
  SecurityEvent: ResolverTypeWrapper<SecurityEventRow>;
  SecurityEventConnection: ResolverTypeWrapper<Omit<SecurityEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SecurityEventEdge']>, nodes: ReadonlyArray<ResolversTypes['SecurityEvent']> }>;
  SecurityEventEdge: ResolverTypeWrapper<Omit<SecurityEventEdge, 'node'> & { node: ResolversTypes['SecurityEvent'] }>;
  SecurityEventType: ResolverTypeWrapper<'SIGNED_IN' | 'SIGN_IN_FAILED' | 'REFRESH_TOKEN_REUSED' | 'SESSIONS_REVOKED' | 'USERNAME_CHANGED' | 'EMAIL_CHANGED' | 'PASSWORD_CHANGED' | 'PHONE_NUMBER_CHANGED' | 'CHAT_ROLE_CHANGED' | 'DATA_EXPORTED' | 'ACCOUNT_DELETED'>;
  SendMessageInput: SendMessageInput;
  SendMessagePayload: ResolverTypeWrapper<Omit<SendMessagePayload, 'message'> & { message: ResolversTypes['Message'] }>;
  Session: ResolverTypeWrapper<SessionRow>;
  SetMemberRoleInput: SetMemberRoleInput;
  SetMemberRolePayload: ResolverTypeWrapper<Omit<SetMemberRolePayload, 'members'> & { members: ReadonlyArray<ResolversTypes['ChatMember']> }>;
  SetTypingInput: SetTypingInput;
  SetTypingPayload: ResolverTypeWrapper<SetTypingPayload>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SystemMessageKind: ResolverTypeWrapper<'CHAT_CREATED' | 'CHAT_UPDATED' | 'MEMBER_JOINED' | 'MEMBER_LEFT' | 'MEMBER_ROLE_CHANGED'>;
  TypingEvent: ResolverTypeWrapper<TypingSource>;
  URI: ResolverTypeWrapper<Scalars['URI']['output']>;
  UpdateChatInput: UpdateChatInput;
  UpdateChatPayload: ResolverTypeWrapper<Omit<UpdateChatPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<UpdateProfilePayload, 'profile'> & { profile: ResolversTypes['Profile'] }>;
  UpdateSettingsInput: UpdateSettingsInput;
  UpdateSettingsPayload: ResolverTypeWrapper<Omit<UpdateSettingsPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  User: ResolverTypeWrapper<UserRow>;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UserEdge']>, nodes: ReadonlyArray<ResolversTypes['User']> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  VerifyOtpInput: VerifyOtpInput;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: AccountRow;
  Boolean: Scalars['Boolean']['output'];
  ID: Scalars['ID']['output'];
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  AddCommentInput: AddCommentInput;
  AddCommentPayload: Omit<AddCommentPayload, 'comment'> & { comment: ResolversParentTypes['Comment'] };
  AddMembersInput: AddMembersInput;
  AddMembersPayload: Omit<AddMembersPayload, 'chat' | 'members'> & { chat: ResolversParentTypes['Chat'], members: ReadonlyArray<ResolversParentTypes['ChatMember']> };
  AddPhoneNumberInput: AddPhoneNumberInput;
  AddPhoneNumberPayload: Omit<AddPhoneNumberPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  AuthPayload: IssuedSession;
  ChangeEmailInput: ChangeEmailInput;
  ChangeEmailPayload: Omit<ChangeEmailPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: Omit<ChangePasswordPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  ChangeUsernameInput: ChangeUsernameInput;
  ChangeUsernamePayload: Omit<ChangeUsernamePayload, 'account'> & { account: ResolversParentTypes['Account'] };
  Chat: ChatRow;
  ChatConnection: Omit<ChatConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChatEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Chat']> };
  ChatCreatedEvent: LogEvent;
  ChatDeletedEvent: LogEvent;
  ChatEdge: Omit<ChatEdge, 'node'> & { node: ResolversParentTypes['Chat'] };
  ChatEvent: ResolversInterfaceTypes<ResolversParentTypes>['ChatEvent'];
  ChatMember: ChatMemberRow;
  ChatMemberConnection: Omit<ChatMemberConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChatMemberEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ChatMember']> };
  ChatMemberEdge: Omit<ChatMemberEdge, 'node'> & { node: ResolversParentTypes['ChatMember'] };
  ChatPosition: ChatPosition;
  ChatPositionInput: ChatPositionInput;
  ChatUpdatedEvent: LogEvent;
  Comment: CommentRow;
  CommentConnection: Omit<CommentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CommentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Comment']> };
  CommentEdge: Omit<CommentEdge, 'node'> & { node: ResolversParentTypes['Comment'] };
  CreateGroupInput: CreateGroupInput;
  CreateGroupPayload: Omit<CreateGroupPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  CreatePostInput: CreatePostInput;
  CreatePostPayload: Omit<CreatePostPayload, 'post'> & { post: ResolversParentTypes['Post'] };
  CreateRoomInput: CreateRoomInput;
  CreateRoomPayload: Omit<CreateRoomPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  DateTime: Scalars['DateTime']['output'];
  DeleteAccountInput: DeleteAccountInput;
  DeleteAccountPayload: DeleteAccountPayload;
  DeleteChatInput: DeleteChatInput;
  DeleteChatPayload: DeleteChatPayload;
  DeleteCommentInput: DeleteCommentInput;
  DeleteCommentPayload: Omit<DeleteCommentPayload, 'post'> & { post: ResolversParentTypes['Post'] };
  DeleteMessageInput: DeleteMessageInput;
  DeleteMessagePayload: Omit<DeleteMessagePayload, 'message'> & { message: ResolversParentTypes['Message'] };
  DeletePostInput: DeletePostInput;
  DeletePostPayload: DeletePostPayload;
  DeviceInput: DeviceInput;
  EditCommentInput: EditCommentInput;
  EditCommentPayload: Omit<EditCommentPayload, 'comment'> & { comment: ResolversParentTypes['Comment'] };
  EditMessageInput: EditMessageInput;
  EditMessagePayload: Omit<EditMessagePayload, 'message'> & { message: ResolversParentTypes['Message'] };
  EditPostInput: EditPostInput;
  EditPostPayload: Omit<EditPostPayload, 'post'> & { post: ResolversParentTypes['Post'] };
  EmailAddress: Scalars['EmailAddress']['output'];
  ExportMyDataInput: ExportMyDataInput;
  ExportMyDataPayload: ExportMyDataPayload;
  InboxEvent: ResolversUnionTypes<ResolversParentTypes>['InboxEvent'];
  InboxReadyEvent: InboxReadySource;
  JoinRoomInput: JoinRoomInput;
  JoinRoomPayload: Omit<JoinRoomPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  LeaveChatInput: LeaveChatInput;
  LeaveChatPayload: Omit<LeaveChatPayload, 'chat'> & { chat?: Maybe<ResolversParentTypes['Chat']> };
  LoginInput: LoginInput;
  LogoutEverywhereInput: LogoutEverywhereInput;
  LogoutEverywherePayload: LogoutEverywherePayload;
  LogoutPayload: LogoutPayload;
  MarkDeliveredInput: MarkDeliveredInput;
  MarkDeliveredPayload: Omit<MarkDeliveredPayload, 'chats'> & { chats: ReadonlyArray<ResolversParentTypes['Chat']> };
  MarkReadInput: MarkReadInput;
  MarkReadPayload: Omit<MarkReadPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  MarkUnreadInput: MarkUnreadInput;
  MarkUnreadPayload: Omit<MarkUnreadPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  MemberJoinedEvent: MemberJoinedSource;
  MemberLeftEvent: MemberLeftSource;
  MemberRoleChangedEvent: MemberRoleChangedSource;
  Message: MessageRow;
  MessageAddedEvent: LogEvent;
  MessageConnection: Omit<MessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MessageEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Message']> };
  MessageDeletedEvent: LogEvent;
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  MessageEditedEvent: LogEvent;
  Mutation: Record<PropertyKey, never>;
  Node: NodeRow;
  OpenDirectChatInput: OpenDirectChatInput;
  OpenDirectChatPayload: Omit<OpenDirectChatPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  OtherEvent: LogEvent;
  PageInfo: PageInfo;
  PhoneNumber: Scalars['PhoneNumber']['output'];
  Post: PostRow;
  PostConnection: Omit<PostConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PostEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Post']> };
  PostEdge: Omit<PostEdge, 'node'> & { node: ResolversParentTypes['Post'] };
  PresenceEvent: PresenceSource;
  Profile: ProfileRow;
  Query: Record<PropertyKey, never>;
  RateLimit: RateLimit;
  ReadyEvent: ReadySource;
  ReauthenticateInput: ReauthenticateInput;
  ReauthenticatePayload: ReauthenticatePayload;
  ReceiptEvent: ReceiptSource;
  RefreshSessionInput: RefreshSessionInput;
  RegisterInput: RegisterInput;
  RemoveMemberInput: RemoveMemberInput;
  RemoveMemberPayload: Omit<RemoveMemberPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  RemovePhoneNumberInput: RemovePhoneNumberInput;
  RemovePhoneNumberPayload: Omit<RemovePhoneNumberPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  RequestOtpInput: RequestOtpInput;
  RequestOtpPayload: RequestOtpPayload;
  ResyncRequiredEvent: ResyncRequiredSource;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: RevokeSessionPayload;
  SecurityEvent: SecurityEventRow;
  SecurityEventConnection: Omit<SecurityEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SecurityEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SecurityEvent']> };
  SecurityEventEdge: Omit<SecurityEventEdge, 'node'> & { node: ResolversParentTypes['SecurityEvent'] };
  SendMessageInput: SendMessageInput;
  SendMessagePayload: Omit<SendMessagePayload, 'message'> & { message: ResolversParentTypes['Message'] };
  Session: SessionRow;
  SetMemberRoleInput: SetMemberRoleInput;
  SetMemberRolePayload: Omit<SetMemberRolePayload, 'members'> & { members: ReadonlyArray<ResolversParentTypes['ChatMember']> };
  SetTypingInput: SetTypingInput;
  SetTypingPayload: SetTypingPayload;
  Subscription: Record<PropertyKey, never>;
  TypingEvent: TypingSource;
  URI: Scalars['URI']['output'];
  UpdateChatInput: UpdateChatInput;
  UpdateChatPayload: Omit<UpdateChatPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: Omit<UpdateProfilePayload, 'profile'> & { profile: ResolversParentTypes['Profile'] };
  UpdateSettingsInput: UpdateSettingsInput;
  UpdateSettingsPayload: Omit<UpdateSettingsPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  User: UserRow;
  UserConnection: Omit<UserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UserEdge']>, nodes: ReadonlyArray<ResolversParentTypes['User']> };
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  VerifyOtpInput: VerifyOtpInput;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  hasPassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invisible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeenVisibility?: Resolver<ResolversTypes['LastSeenVisibility'], ParentType, ContextType>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  securityEvents?: Resolver<ResolversTypes['SecurityEventConnection'], ParentType, ContextType, Partial<AccountsecurityEventsArgs>>;
  sessions?: Resolver<ReadonlyArray<ResolversTypes['Session']>, ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type AddCommentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddCommentPayload'] = ResolversParentTypes['AddCommentPayload']> = {
  comment?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
};

export type AddMembersPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddMembersPayload'] = ResolversParentTypes['AddMembersPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['ChatMember']>, ParentType, ContextType>;
};

export type AddPhoneNumberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddPhoneNumberPayload'] = ResolversParentTypes['AddPhoneNumberPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type AuthPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuthPayload'] = ResolversParentTypes['AuthPayload']> = {
  accessToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  accessTokenExpiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
  newAccount?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  refreshToken?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refreshTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ChangeEmailPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeEmailPayload'] = ResolversParentTypes['ChangeEmailPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type ChangePasswordPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangePasswordPayload'] = ResolversParentTypes['ChangePasswordPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type ChangeUsernamePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangeUsernamePayload'] = ResolversParentTypes['ChangeUsernamePayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type ChatResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Chat'] = ResolversParentTypes['Chat']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  deliveredToAllSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChatKind'], ParentType, ContextType>;
  lastActivityAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastMessage?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  lastSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['ChatMemberConnection'], ParentType, ContextType, Partial<ChatmembersArgs>>;
  messages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, Partial<ChatmessagesArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  peer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  readByAllSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerCapabilities?: Resolver<ReadonlyArray<ResolversTypes['ChatCapability']>, ParentType, ContextType>;
  viewerMembership?: Resolver<Maybe<ResolversTypes['ChatMember']>, ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['ChatVisibility'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChatCapabilityResolvers = EnumResolverSignature<{ ADD_MEMBERS?: any, DELETE_CHAT?: any, DELETE_MESSAGES?: any, LEAVE?: any, REMOVE_MEMBERS?: any, RENAME?: any, SEND_MESSAGE?: any, SET_ROLES?: any }, ResolversTypes['ChatCapability']>;

export type ChatConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatConnection'] = ResolversParentTypes['ChatConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChatEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Chat']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChatCreatedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatCreatedEvent'] = ResolversParentTypes['ChatCreatedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChatDeletedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatDeletedEvent'] = ResolversParentTypes['ChatDeletedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChatEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatEdge'] = ResolversParentTypes['ChatEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type ChatEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatEvent'] = ResolversParentTypes['ChatEvent']> = {
  __resolveType?: TypeResolveFn<'ChatCreatedEvent' | 'ChatDeletedEvent' | 'ChatUpdatedEvent' | 'MemberJoinedEvent' | 'MemberLeftEvent' | 'MemberRoleChangedEvent' | 'MessageAddedEvent' | 'MessageDeletedEvent' | 'MessageEditedEvent' | 'OtherEvent' | 'ReadyEvent' | 'ReceiptEvent' | 'ResyncRequiredEvent' | 'TypingEvent', ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ChatKindResolvers = EnumResolverSignature<{ DIRECT?: any, GROUP?: any, ROOM?: any }, ResolversTypes['ChatKind']>;

export type ChatMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatMember'] = ResolversParentTypes['ChatMember']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
  deliveredSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  readSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['ChatRole'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type ChatMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatMemberConnection'] = ResolversParentTypes['ChatMemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChatMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ChatMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChatMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatMemberEdge'] = ResolversParentTypes['ChatMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChatMember'], ParentType, ContextType>;
};

export type ChatPositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatPosition'] = ResolversParentTypes['ChatPosition']> = {
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChatRoleResolvers = EnumResolverSignature<{ ADMIN?: any, MEMBER?: any, OWNER?: any }, ResolversTypes['ChatRole']>;

export type ChatUpdatedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatUpdatedEvent'] = ResolversParentTypes['ChatUpdatedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChatVisibilityResolvers = EnumResolverSignature<{ PRIVATE?: any, PUBLIC?: any }, ResolversTypes['ChatVisibility']>;

export type CommentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Comment'] = ResolversParentTypes['Comment']> = {
  author?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CommentConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommentConnection'] = ResolversParentTypes['CommentConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CommentEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Comment']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type CommentEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommentEdge'] = ResolversParentTypes['CommentEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
};

export type CreateGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateGroupPayload'] = ResolversParentTypes['CreateGroupPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type CreatePostPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePostPayload'] = ResolversParentTypes['CreatePostPayload']> = {
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
};

export type CreateRoomPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateRoomPayload'] = ResolversParentTypes['CreateRoomPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DeleteAccountPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteAccountPayload'] = ResolversParentTypes['DeleteAccountPayload']> = {
  deletedUserId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteChatPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteChatPayload'] = ResolversParentTypes['DeleteChatPayload']> = {
  deletedChatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeleteCommentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteCommentPayload'] = ResolversParentTypes['DeleteCommentPayload']> = {
  deletedCommentId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
};

export type DeleteMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteMessagePayload'] = ResolversParentTypes['DeleteMessagePayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type DeletePostPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeletePostPayload'] = ResolversParentTypes['DeletePostPayload']> = {
  deletedPostId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeviceKindResolvers = EnumResolverSignature<{ DESKTOP?: any, MOBILE?: any, OTHER?: any, TABLET?: any, WEB?: any }, ResolversTypes['DeviceKind']>;

export type EditCommentPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditCommentPayload'] = ResolversParentTypes['EditCommentPayload']> = {
  comment?: Resolver<ResolversTypes['Comment'], ParentType, ContextType>;
};

export type EditMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditMessagePayload'] = ResolversParentTypes['EditMessagePayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type EditPostPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EditPostPayload'] = ResolversParentTypes['EditPostPayload']> = {
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
};

export interface EmailAddressScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['EmailAddress'], any> {
  name: 'EmailAddress';
}

export type ErrorCodeResolvers = EnumResolverSignature<{ BAD_USER_INPUT?: any, CONFLICT?: any, EDIT_WINDOW_CLOSED?: any, FORBIDDEN?: any, INTERNAL_SERVER_ERROR?: any, INVALID_CREDENTIALS?: any, NOT_FOUND?: any, PAYLOAD_TOO_LARGE?: any, QUERY_TOO_COMPLEX?: any, RATE_LIMITED?: any, SESSION_REVOKED?: any, TOKEN_EXPIRED?: any, UNAUTHENTICATED?: any, UNAVAILABLE?: any, UNSUPPORTED_MEDIA_TYPE?: any }, ResolversTypes['ErrorCode']>;

export type ExportMyDataPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportMyDataPayload'] = ResolversParentTypes['ExportMyDataPayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  exportUrl?: Resolver<ResolversTypes['URI'], ParentType, ContextType>;
};

export type InboxEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboxEvent'] = ResolversParentTypes['InboxEvent']> = {
  __resolveType?: TypeResolveFn<'ChatCreatedEvent' | 'ChatDeletedEvent' | 'ChatUpdatedEvent' | 'InboxReadyEvent' | 'MemberJoinedEvent' | 'MemberLeftEvent' | 'MemberRoleChangedEvent' | 'MessageAddedEvent' | 'MessageDeletedEvent' | 'MessageEditedEvent' | 'OtherEvent' | 'PresenceEvent' | 'ReceiptEvent' | 'ResyncRequiredEvent' | 'TypingEvent', ParentType, ContextType>;
};

export type InboxReadyEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboxReadyEvent'] = ResolversParentTypes['InboxReadyEvent']> = {
  leftChatIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  positions?: Resolver<ReadonlyArray<ResolversTypes['ChatPosition']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type JoinRoomPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinRoomPayload'] = ResolversParentTypes['JoinRoomPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type LastSeenVisibilityResolvers = EnumResolverSignature<{ CONTACTS?: any, EVERYONE?: any, NOBODY?: any }, ResolversTypes['LastSeenVisibility']>;

export type LeaveChatPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LeaveChatPayload'] = ResolversParentTypes['LeaveChatPayload']> = {
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  leftChatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type LogoutEverywherePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogoutEverywherePayload'] = ResolversParentTypes['LogoutEverywherePayload']> = {
  revokedSessionIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type LogoutPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LogoutPayload'] = ResolversParentTypes['LogoutPayload']> = {
  revokedSessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MarkDeliveredPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkDeliveredPayload'] = ResolversParentTypes['MarkDeliveredPayload']> = {
  chats?: Resolver<ReadonlyArray<ResolversTypes['Chat']>, ParentType, ContextType>;
};

export type MarkReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkReadPayload'] = ResolversParentTypes['MarkReadPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type MarkUnreadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkUnreadPayload'] = ResolversParentTypes['MarkUnreadPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type MemberJoinedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberJoinedEvent'] = ResolversParentTypes['MemberJoinedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['ChatMember'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberLeftEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberLeftEvent'] = ResolversParentTypes['MemberLeftEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  removedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberRoleChangedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberRoleChangedEvent'] = ResolversParentTypes['MemberRoleChangedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['ChatMember'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  changedSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
  clientMessageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  readBy?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, Partial<MessagereadByArgs>>;
  replyTo?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MessageStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  systemKind?: Resolver<Maybe<ResolversTypes['SystemMessageKind']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  viewerCanDelete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanEdit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageAddedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageAddedEvent'] = ResolversParentTypes['MessageAddedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageConnection'] = ResolversParentTypes['MessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageDeletedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageDeletedEvent'] = ResolversParentTypes['MessageDeletedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEdge'] = ResolversParentTypes['MessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessageEditedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEditedEvent'] = ResolversParentTypes['MessageEditedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageKindResolvers = EnumResolverSignature<{ AUDIO?: any, FILE?: any, IMAGE?: any, SYSTEM?: any, TEXT?: any, VIDEO?: any }, ResolversTypes['MessageKind']>;

export type MessageStatusResolvers = EnumResolverSignature<{ DELIVERED?: any, READ?: any, SENT?: any }, ResolversTypes['MessageStatus']>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addComment?: Resolver<ResolversTypes['AddCommentPayload'], ParentType, ContextType, RequireFields<MutationaddCommentArgs, 'input'>>;
  addMembers?: Resolver<ResolversTypes['AddMembersPayload'], ParentType, ContextType, RequireFields<MutationaddMembersArgs, 'input'>>;
  addPhoneNumber?: Resolver<ResolversTypes['AddPhoneNumberPayload'], ParentType, ContextType, RequireFields<MutationaddPhoneNumberArgs, 'input'>>;
  changeEmail?: Resolver<ResolversTypes['ChangeEmailPayload'], ParentType, ContextType, RequireFields<MutationchangeEmailArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordPayload'], ParentType, ContextType, RequireFields<MutationchangePasswordArgs, 'input'>>;
  changeUsername?: Resolver<ResolversTypes['ChangeUsernamePayload'], ParentType, ContextType, RequireFields<MutationchangeUsernameArgs, 'input'>>;
  createGroup?: Resolver<ResolversTypes['CreateGroupPayload'], ParentType, ContextType, RequireFields<MutationcreateGroupArgs, 'input'>>;
  createPost?: Resolver<ResolversTypes['CreatePostPayload'], ParentType, ContextType, RequireFields<MutationcreatePostArgs, 'input'>>;
  createRoom?: Resolver<ResolversTypes['CreateRoomPayload'], ParentType, ContextType, RequireFields<MutationcreateRoomArgs, 'input'>>;
  deleteAccount?: Resolver<ResolversTypes['DeleteAccountPayload'], ParentType, ContextType, RequireFields<MutationdeleteAccountArgs, 'input'>>;
  deleteChat?: Resolver<ResolversTypes['DeleteChatPayload'], ParentType, ContextType, RequireFields<MutationdeleteChatArgs, 'input'>>;
  deleteComment?: Resolver<ResolversTypes['DeleteCommentPayload'], ParentType, ContextType, RequireFields<MutationdeleteCommentArgs, 'input'>>;
  deleteMessage?: Resolver<ResolversTypes['DeleteMessagePayload'], ParentType, ContextType, RequireFields<MutationdeleteMessageArgs, 'input'>>;
  deletePost?: Resolver<ResolversTypes['DeletePostPayload'], ParentType, ContextType, RequireFields<MutationdeletePostArgs, 'input'>>;
  editComment?: Resolver<ResolversTypes['EditCommentPayload'], ParentType, ContextType, RequireFields<MutationeditCommentArgs, 'input'>>;
  editMessage?: Resolver<ResolversTypes['EditMessagePayload'], ParentType, ContextType, RequireFields<MutationeditMessageArgs, 'input'>>;
  editPost?: Resolver<ResolversTypes['EditPostPayload'], ParentType, ContextType, RequireFields<MutationeditPostArgs, 'input'>>;
  exportMyData?: Resolver<ResolversTypes['ExportMyDataPayload'], ParentType, ContextType, RequireFields<MutationexportMyDataArgs, 'input'>>;
  joinRoom?: Resolver<ResolversTypes['JoinRoomPayload'], ParentType, ContextType, RequireFields<MutationjoinRoomArgs, 'input'>>;
  leaveChat?: Resolver<ResolversTypes['LeaveChatPayload'], ParentType, ContextType, RequireFields<MutationleaveChatArgs, 'input'>>;
  login?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationloginArgs, 'input'>>;
  logout?: Resolver<ResolversTypes['LogoutPayload'], ParentType, ContextType>;
  logoutEverywhere?: Resolver<ResolversTypes['LogoutEverywherePayload'], ParentType, ContextType, RequireFields<MutationlogoutEverywhereArgs, 'input'>>;
  markDelivered?: Resolver<ResolversTypes['MarkDeliveredPayload'], ParentType, ContextType, RequireFields<MutationmarkDeliveredArgs, 'input'>>;
  markRead?: Resolver<ResolversTypes['MarkReadPayload'], ParentType, ContextType, RequireFields<MutationmarkReadArgs, 'input'>>;
  markUnread?: Resolver<ResolversTypes['MarkUnreadPayload'], ParentType, ContextType, RequireFields<MutationmarkUnreadArgs, 'input'>>;
  openDirectChat?: Resolver<ResolversTypes['OpenDirectChatPayload'], ParentType, ContextType, RequireFields<MutationopenDirectChatArgs, 'input'>>;
  reauthenticate?: Resolver<ResolversTypes['ReauthenticatePayload'], ParentType, ContextType, RequireFields<MutationreauthenticateArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationrefreshSessionArgs, 'input'>>;
  register?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationregisterArgs, 'input'>>;
  removeMember?: Resolver<ResolversTypes['RemoveMemberPayload'], ParentType, ContextType, RequireFields<MutationremoveMemberArgs, 'input'>>;
  removePhoneNumber?: Resolver<ResolversTypes['RemovePhoneNumberPayload'], ParentType, ContextType, RequireFields<MutationremovePhoneNumberArgs, 'input'>>;
  requestOtp?: Resolver<ResolversTypes['RequestOtpPayload'], ParentType, ContextType, RequireFields<MutationrequestOtpArgs, 'input'>>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionPayload'], ParentType, ContextType, RequireFields<MutationrevokeSessionArgs, 'input'>>;
  sendMessage?: Resolver<ResolversTypes['SendMessagePayload'], ParentType, ContextType, RequireFields<MutationsendMessageArgs, 'input'>>;
  setMemberRole?: Resolver<ResolversTypes['SetMemberRolePayload'], ParentType, ContextType, RequireFields<MutationsetMemberRoleArgs, 'input'>>;
  setTyping?: Resolver<ResolversTypes['SetTypingPayload'], ParentType, ContextType, RequireFields<MutationsetTypingArgs, 'input'>>;
  updateChat?: Resolver<ResolversTypes['UpdateChatPayload'], ParentType, ContextType, RequireFields<MutationupdateChatArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfilePayload'], ParentType, ContextType, RequireFields<MutationupdateProfileArgs, 'input'>>;
  updateSettings?: Resolver<ResolversTypes['UpdateSettingsPayload'], ParentType, ContextType, RequireFields<MutationupdateSettingsArgs, 'input'>>;
  verifyOtp?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationverifyOtpArgs, 'input'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType?: TypeResolveFn<'Chat' | 'Comment' | 'Message' | 'Post' | 'Profile' | 'User', ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OpenDirectChatPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OpenDirectChatPayload'] = ResolversParentTypes['OpenDirectChatPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type OtherEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OtherEvent'] = ResolversParentTypes['OtherEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export interface PhoneNumberScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['PhoneNumber'], any> {
  name: 'PhoneNumber';
}

export type PostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  author?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  commentCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  comments?: Resolver<ResolversTypes['CommentConnection'], ParentType, ContextType, Partial<PostcommentsArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type PostConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostConnection'] = ResolversParentTypes['PostConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PostEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Post']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PostEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PostEdge'] = ResolversParentTypes['PostEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
};

export type PresenceEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PresenceEvent'] = ResolversParentTypes['PresenceEvent']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile']> = {
  avatarUrl?: Resolver<Maybe<ResolversTypes['URI']>, ParentType, ContextType>;
  bio?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  statusText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType, RequireFields<QuerychatArgs, 'id'>>;
  chats?: Resolver<ResolversTypes['ChatConnection'], ParentType, ContextType, Partial<QuerychatsArgs>>;
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType, RequireFields<QuerycommentArgs, 'id'>>;
  feed?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, Partial<QueryfeedArgs>>;
  me?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<QuerymessageArgs, 'id'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QuerynodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QuerynodesArgs, 'ids'>>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType, RequireFields<QuerypostArgs, 'id'>>;
  rateLimits?: Resolver<ReadonlyArray<ResolversTypes['RateLimit']>, ParentType, ContextType>;
  rooms?: Resolver<ResolversTypes['ChatConnection'], ParentType, ContextType, Partial<QueryroomsArgs>>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryuserArgs, 'id'>>;
  userByUsername?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType, RequireFields<QueryuserByUsernameArgs, 'username'>>;
  users?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, Partial<QueryusersArgs>>;
};

export type RateLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RateLimit'] = ResolversParentTypes['RateLimit']> = {
  limit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remaining?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  resetAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ReadyEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReadyEvent'] = ResolversParentTypes['ReadyEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ReauthenticatePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReauthenticatePayload'] = ResolversParentTypes['ReauthenticatePayload']> = {
  accessTokenExpiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  accessTokenExpiresIn?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReceiptEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReceiptEvent'] = ResolversParentTypes['ReceiptEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['ChatMember'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemoveMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveMemberPayload'] = ResolversParentTypes['RemoveMemberPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
  removedMemberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RemovePhoneNumberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePhoneNumberPayload'] = ResolversParentTypes['RemovePhoneNumberPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type RequestOtpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestOtpPayload'] = ResolversParentTypes['RequestOtpPayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type ResyncRequiredEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResyncRequiredEvent'] = ResolversParentTypes['ResyncRequiredEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionPayload'] = ResolversParentTypes['RevokeSessionPayload']> = {
  revokedSessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SecurityEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityEvent'] = ResolversParentTypes['SecurityEvent']> = {
  addressPrefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  deviceKind?: Resolver<Maybe<ResolversTypes['DeviceKind']>, ParentType, ContextType>;
  deviceName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  type?: Resolver<ResolversTypes['SecurityEventType'], ParentType, ContextType>;
};

export type SecurityEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityEventConnection'] = ResolversParentTypes['SecurityEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SecurityEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SecurityEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SecurityEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SecurityEventEdge'] = ResolversParentTypes['SecurityEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SecurityEvent'], ParentType, ContextType>;
};

export type SecurityEventTypeResolvers = EnumResolverSignature<{ ACCOUNT_DELETED?: any, CHAT_ROLE_CHANGED?: any, DATA_EXPORTED?: any, EMAIL_CHANGED?: any, PASSWORD_CHANGED?: any, PHONE_NUMBER_CHANGED?: any, REFRESH_TOKEN_REUSED?: any, SESSIONS_REVOKED?: any, SIGNED_IN?: any, SIGN_IN_FAILED?: any, USERNAME_CHANGED?: any }, ResolversTypes['SecurityEventType']>;

export type SendMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SendMessagePayload'] = ResolversParentTypes['SendMessagePayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type SessionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Session'] = ResolversParentTypes['Session']> = {
  addressPrefix?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  current?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  deviceKind?: Resolver<ResolversTypes['DeviceKind'], ParentType, ContextType>;
  deviceName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastUsedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type SetMemberRolePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetMemberRolePayload'] = ResolversParentTypes['SetMemberRolePayload']> = {
  members?: Resolver<ReadonlyArray<ResolversTypes['ChatMember']>, ParentType, ContextType>;
};

export type SetTypingPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetTypingPayload'] = ResolversParentTypes['SetTypingPayload']> = {
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  chatEvents?: SubscriptionResolver<ResolversTypes['ChatEvent'], "chatEvents", ParentType, ContextType, RequireFields<SubscriptionchatEventsArgs, 'chatId'>>;
  commentAdded?: SubscriptionResolver<ResolversTypes['Comment'], "commentAdded", ParentType, ContextType, RequireFields<SubscriptioncommentAddedArgs, 'postId'>>;
  inboxEvents?: SubscriptionResolver<ResolversTypes['InboxEvent'], "inboxEvents", ParentType, ContextType, Partial<SubscriptioninboxEventsArgs>>;
  messageAdded?: SubscriptionResolver<ResolversTypes['Message'], "messageAdded", ParentType, ContextType, RequireFields<SubscriptionmessageAddedArgs, 'chatId'>>;
  messageDeleted?: SubscriptionResolver<ResolversTypes['Message'], "messageDeleted", ParentType, ContextType, RequireFields<SubscriptionmessageDeletedArgs, 'chatId'>>;
  messageEdited?: SubscriptionResolver<ResolversTypes['Message'], "messageEdited", ParentType, ContextType, RequireFields<SubscriptionmessageEditedArgs, 'chatId'>>;
  postAdded?: SubscriptionResolver<ResolversTypes['Post'], "postAdded", ParentType, ContextType>;
  presenceChanged?: SubscriptionResolver<ResolversTypes['User'], "presenceChanged", ParentType, ContextType, RequireFields<SubscriptionpresenceChangedArgs, 'userIds'>>;
  typing?: SubscriptionResolver<ResolversTypes['TypingEvent'], "typing", ParentType, ContextType, RequireFields<SubscriptiontypingArgs, 'chatId'>>;
};

export type SystemMessageKindResolvers = EnumResolverSignature<{ CHAT_CREATED?: any, CHAT_UPDATED?: any, MEMBER_JOINED?: any, MEMBER_LEFT?: any, MEMBER_ROLE_CHANGED?: any }, ResolversTypes['SystemMessageKind']>;

export type TypingEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TypingEvent'] = ResolversParentTypes['TypingEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  typing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface URIScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['URI'], any> {
  name: 'URI';
}

export type UpdateChatPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateChatPayload'] = ResolversParentTypes['UpdateChatPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  profile?: Resolver<ResolversTypes['Profile'], ParentType, ContextType>;
};

export type UpdateSettingsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateSettingsPayload'] = ResolversParentTypes['UpdateSettingsPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  online?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, Partial<UserpostsArgs>>;
  profile?: Resolver<ResolversTypes['Profile'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserConnection'] = ResolversParentTypes['UserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type UserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UserEdge'] = ResolversParentTypes['UserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Account?: AccountResolvers<ContextType>;
  AddCommentPayload?: AddCommentPayloadResolvers<ContextType>;
  AddMembersPayload?: AddMembersPayloadResolvers<ContextType>;
  AddPhoneNumberPayload?: AddPhoneNumberPayloadResolvers<ContextType>;
  AuthPayload?: AuthPayloadResolvers<ContextType>;
  ChangeEmailPayload?: ChangeEmailPayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  ChangeUsernamePayload?: ChangeUsernamePayloadResolvers<ContextType>;
  Chat?: ChatResolvers<ContextType>;
  ChatCapability?: ChatCapabilityResolvers;
  ChatConnection?: ChatConnectionResolvers<ContextType>;
  ChatCreatedEvent?: ChatCreatedEventResolvers<ContextType>;
  ChatDeletedEvent?: ChatDeletedEventResolvers<ContextType>;
  ChatEdge?: ChatEdgeResolvers<ContextType>;
  ChatEvent?: ChatEventResolvers<ContextType>;
  ChatKind?: ChatKindResolvers;
  ChatMember?: ChatMemberResolvers<ContextType>;
  ChatMemberConnection?: ChatMemberConnectionResolvers<ContextType>;
  ChatMemberEdge?: ChatMemberEdgeResolvers<ContextType>;
  ChatPosition?: ChatPositionResolvers<ContextType>;
  ChatRole?: ChatRoleResolvers;
  ChatUpdatedEvent?: ChatUpdatedEventResolvers<ContextType>;
  ChatVisibility?: ChatVisibilityResolvers;
  Comment?: CommentResolvers<ContextType>;
  CommentConnection?: CommentConnectionResolvers<ContextType>;
  CommentEdge?: CommentEdgeResolvers<ContextType>;
  CreateGroupPayload?: CreateGroupPayloadResolvers<ContextType>;
  CreatePostPayload?: CreatePostPayloadResolvers<ContextType>;
  CreateRoomPayload?: CreateRoomPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAccountPayload?: DeleteAccountPayloadResolvers<ContextType>;
  DeleteChatPayload?: DeleteChatPayloadResolvers<ContextType>;
  DeleteCommentPayload?: DeleteCommentPayloadResolvers<ContextType>;
  DeleteMessagePayload?: DeleteMessagePayloadResolvers<ContextType>;
  DeletePostPayload?: DeletePostPayloadResolvers<ContextType>;
  DeviceKind?: DeviceKindResolvers;
  EditCommentPayload?: EditCommentPayloadResolvers<ContextType>;
  EditMessagePayload?: EditMessagePayloadResolvers<ContextType>;
  EditPostPayload?: EditPostPayloadResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  ErrorCode?: ErrorCodeResolvers;
  ExportMyDataPayload?: ExportMyDataPayloadResolvers<ContextType>;
  InboxEvent?: InboxEventResolvers<ContextType>;
  InboxReadyEvent?: InboxReadyEventResolvers<ContextType>;
  JoinRoomPayload?: JoinRoomPayloadResolvers<ContextType>;
  LastSeenVisibility?: LastSeenVisibilityResolvers;
  LeaveChatPayload?: LeaveChatPayloadResolvers<ContextType>;
  LogoutEverywherePayload?: LogoutEverywherePayloadResolvers<ContextType>;
  LogoutPayload?: LogoutPayloadResolvers<ContextType>;
  MarkDeliveredPayload?: MarkDeliveredPayloadResolvers<ContextType>;
  MarkReadPayload?: MarkReadPayloadResolvers<ContextType>;
  MarkUnreadPayload?: MarkUnreadPayloadResolvers<ContextType>;
  MemberJoinedEvent?: MemberJoinedEventResolvers<ContextType>;
  MemberLeftEvent?: MemberLeftEventResolvers<ContextType>;
  MemberRoleChangedEvent?: MemberRoleChangedEventResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageAddedEvent?: MessageAddedEventResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageDeletedEvent?: MessageDeletedEventResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessageEditedEvent?: MessageEditedEventResolvers<ContextType>;
  MessageKind?: MessageKindResolvers;
  MessageStatus?: MessageStatusResolvers;
  Mutation?: MutationResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  OpenDirectChatPayload?: OpenDirectChatPayloadResolvers<ContextType>;
  OtherEvent?: OtherEventResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PhoneNumber?: GraphQLScalarType;
  Post?: PostResolvers<ContextType>;
  PostConnection?: PostConnectionResolvers<ContextType>;
  PostEdge?: PostEdgeResolvers<ContextType>;
  PresenceEvent?: PresenceEventResolvers<ContextType>;
  Profile?: ProfileResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLimit?: RateLimitResolvers<ContextType>;
  ReadyEvent?: ReadyEventResolvers<ContextType>;
  ReauthenticatePayload?: ReauthenticatePayloadResolvers<ContextType>;
  ReceiptEvent?: ReceiptEventResolvers<ContextType>;
  RemoveMemberPayload?: RemoveMemberPayloadResolvers<ContextType>;
  RemovePhoneNumberPayload?: RemovePhoneNumberPayloadResolvers<ContextType>;
  RequestOtpPayload?: RequestOtpPayloadResolvers<ContextType>;
  ResyncRequiredEvent?: ResyncRequiredEventResolvers<ContextType>;
  RevokeSessionPayload?: RevokeSessionPayloadResolvers<ContextType>;
  SecurityEvent?: SecurityEventResolvers<ContextType>;
  SecurityEventConnection?: SecurityEventConnectionResolvers<ContextType>;
  SecurityEventEdge?: SecurityEventEdgeResolvers<ContextType>;
  SecurityEventType?: SecurityEventTypeResolvers;
  SendMessagePayload?: SendMessagePayloadResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SetMemberRolePayload?: SetMemberRolePayloadResolvers<ContextType>;
  SetTypingPayload?: SetTypingPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SystemMessageKind?: SystemMessageKindResolvers;
  TypingEvent?: TypingEventResolvers<ContextType>;
  URI?: GraphQLScalarType;
  UpdateChatPayload?: UpdateChatPayloadResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  UpdateSettingsPayload?: UpdateSettingsPayloadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
};


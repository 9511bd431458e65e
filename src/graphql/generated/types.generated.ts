import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { PresenceEvent as PresenceSource } from '../../people/presence/events.ts';
import type { ProfileChangedEvent as ProfileChangedSource } from '../../people/user/events.ts';
import type { SecurityEventRow } from '../../identity/audit/entity.ts';
import type { LogEvent } from '../../live/log/events.ts';
import type { DraftEvent as DraftSource } from '../../chat/draft/events.ts';
import type { JoinRequestedEvent as JoinRequestedSource } from '../../chat/invite/events.ts';
import type { MemberJoinedEvent as MemberJoinedSource, MemberLeftEvent as MemberLeftSource, MemberRoleChangedEvent as MemberRoleChangedSource } from '../../chat/member/events.ts';
import type { ReceiptEvent as ReceiptSource } from '../../chat/receipt/events.ts';
import type { ReadyEvent as ReadySource, ResyncRequiredEvent as ResyncRequiredSource, InboxReadyEvent as InboxReadySource } from '../../live/hub/events.ts';
import type { ThreadReadEvent as ThreadReadSource } from '../../chat/thread/events.ts';
import type { TypingEvent as TypingSource } from '../../chat/typing/events.ts';
import type { ChatBanRow } from '../../chat/ban/entity.ts';
import type { ChatRow, ChatRightsRow, ChatPreferencesRow, ChatMemberRow } from '../../chat/chat/entity.ts';
import type { DraftRow } from '../../chat/draft/entity.ts';
import type { MessageEditRow } from '../../chat/edit/entity.ts';
import type { InviteRow, InvitePreviewRow, JoinRequestRow } from '../../chat/invite/entity.ts';
import type { MessageRow, MentionRow, ForwardOriginRow, ChatCreatedChangeRow, ChatUpdatedChangeRow, MemberJoinedChangeRow, MembersAddedChangeRow, MemberLeftChangeRow, MemberRemovedChangeRow, MemberRoleChangeRow, ChatNameDetailRow, ChatDescriptionDetailRow, ChatVisibilityDetailRow, ChatImageDetailRow, ChatLifetimeDetailRow } from '../../chat/message/entity.ts';
import type { PollRow, PollOptionRow } from '../../chat/poll/entity.ts';
import type { LinkPreviewRow } from '../../chat/preview/entity.ts';
import type { ReactionGroupRow } from '../../chat/reaction/entity.ts';
import type { ScheduledMessageRow } from '../../chat/scheduled/entity.ts';
import type { ThreadRow } from '../../chat/thread/entity.ts';
import type { CommentRow } from '../../feed/comment/entity.ts';
import type { PostRow } from '../../feed/post/entity.ts';
import type { AccountRow } from '../../identity/account/entity.ts';
import type { SessionRow } from '../../identity/session/entity.ts';
import type { MediaRow } from '../../media/media/entity.ts';
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
  /** Any JSON value. */
  JSON: { input: any; output: any; }
  /** A phone number in E.164, as in `+12025550123`. */
  PhoneNumber: { input: string; output: string; }
  /** An absolute URI, as browsers read URLs. */
  URI: { input: URL; output: string; }
};

/** Which invite to use. */
export type AcceptInviteInput = {
  /** Its code: what `url` ends with. */
  readonly code: Scalars['String']['input'];
};

/** What became of an invite: one of the two is null. */
export type AcceptInvitePayload = {
  readonly __typename?: 'AcceptInvitePayload';
  /** The chat, which the viewer is now in, or was before. */
  readonly chat?: Maybe<Chat>;
  /** The viewer's request, where the invite needs approval. */
  readonly joinRequest?: Maybe<JoinRequest>;
};

/** What only its owner ever sees: how they sign in, and their settings. It is never reachable from a `User`. */
export type Account = {
  readonly __typename?: 'Account';
  /** Those whom the viewer blocks, the newest first. */
  readonly blockedUsers: BlockedUserConnection;
  /** What the viewer has begun to write, in chats and their threads: at most 1,000 drafts, the one that was saved last first. */
  readonly drafts: DraftConnection;
  /** The e-mail address to sign in with; null when the account has none. */
  readonly email?: Maybe<Scalars['EmailAddress']['output']>;
  /** Those who ask to follow the viewer, the newest first: there are none while the account is public. */
  readonly followRequests: FollowRequestConnection;
  /** Whether a password is set, so that changes must be confirmed with it; else a recent phone code confirms them. */
  readonly hasPassword: Scalars['Boolean']['output'];
  /** The account's own id, not its user's. */
  readonly id: Scalars['ID']['output'];
  /** Whether the viewer is shown as offline to everyone else. */
  readonly invisible: Scalars['Boolean']['output'];
  /** Who may see when the viewer was last online. */
  readonly lastSeenVisibility: LastSeenVisibility;
  /** What files the server takes, so that others need not be sent; a kind that it takes nothing of is left out. */
  readonly mediaLimits: ReadonlyArray<MediaLimit>;
  /** What the viewer's files take, and may take. */
  readonly mediaUsage: MediaUsage;
  /** Those whom the viewer mutes at this moment, the newest first. */
  readonly mutedUsers: MutedUserConnection;
  /** The phone number to sign in with; null when the account has none. */
  readonly phoneNumber?: Maybe<Scalars['PhoneNumber']['output']>;
  /**
   * What the viewer has saved, which nobody else learns: at most 1,000 messages, the one that was saved last first. It leaves out
   * what is deleted, and what is in chats that the viewer does not see any more, until they are back.
   */
  readonly savedMessages: SavedMessageConnection;
  /** What the viewer sends later: at most 100 messages, the one that is sent first, first. */
  readonly scheduledMessages: ScheduledMessageConnection;
  /** What happened to the account, newest first: the last 1,000 events, and the last 100 failures, of a year by default. */
  readonly securityEvents: SecurityEventConnection;
  /** Where the account is signed in: this session first, then those used last; at most 100. */
  readonly sessions: ReadonlyArray<Session>;
  /**
   * Unread messages over all of the viewer's chats, but for those that are archived, are muted or have NONE as their
   * `notifyLevel`; each chat counts at most 1,000.
   */
  readonly unreadCount: Scalars['Int']['output'];
  /** What everyone else sees of the viewer. */
  readonly user: User;
};


/** What only its owner ever sees: how they sign in, and their settings. It is never reachable from a `User`. */
export type AccountblockedUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What only its owner ever sees: how they sign in, and their settings. It is never reachable from a `User`. */
export type AccountdraftsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What only its owner ever sees: how they sign in, and their settings. It is never reachable from a `User`. */
export type AccountfollowRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What only its owner ever sees: how they sign in, and their settings. It is never reachable from a `User`. */
export type AccountmutedUsersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What only its owner ever sees: how they sign in, and their settings. It is never reachable from a `User`. */
export type AccountsavedMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** What only its owner ever sees: how they sign in, and their settings. It is never reachable from a `User`. */
export type AccountscheduledMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  chatId?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** One more option of a poll. */
export type AddPollOptionInput = {
  /** The poll's message, of a chat the viewer is in. The poll must allow new options. */
  readonly messageId: Scalars['ID']['input'];
  /** 1 to 100 characters after trimming, with a visible one. */
  readonly text: Scalars['String']['input'];
};

/** The message after `addPollOption`. */
export type AddPollOptionPayload = {
  readonly __typename?: 'AddPollOptionPayload';
  /** The message as it is now. */
  readonly message: Message;
};

/** A reaction to a message. */
export type AddReactionInput = {
  /**
   * One emoji that Unicode recommends (`RGI_Emoji`). A variation selector that is missing is supplied, so what comes back may
   * be written in another way.
   */
  readonly emoji: Scalars['String']['input'];
  /** A message that is not deleted, of a chat the viewer is in. */
  readonly messageId: Scalars['ID']['input'];
};

/** The message after `addReaction`. */
export type AddReactionPayload = {
  readonly __typename?: 'AddReactionPayload';
  /** The message as it is now. */
  readonly message: Message;
};

/** What becomes of somebody's request to follow the viewer. */
export type AnswerFollowRequestInput = {
  /** Whether they follow the viewer from now on; else the request is gone, and they are not told. */
  readonly accept: Scalars['Boolean']['input'];
  /** Who has asked. */
  readonly userId: Scalars['ID']['input'];
};

/** The user after `answerFollowRequest`. */
export type AnswerFollowRequestPayload = {
  readonly __typename?: 'AnswerFollowRequestPayload';
  /** Who has asked. */
  readonly user: User;
};

/** Which request is answered, and how. */
export type AnswerJoinRequestInput = {
  /** Whether they are let in. */
  readonly accept: Scalars['Boolean']['input'];
  /** A request of a chat in which the viewer may add members. */
  readonly joinRequestId: Scalars['ID']['input'];
};

/** What `answerJoinRequest` did. */
export type AnswerJoinRequestPayload = {
  readonly __typename?: 'AnswerJoinRequestPayload';
  /** The chat. */
  readonly chat: Chat;
  /** The new membership; null where they were refused. */
  readonly member?: Maybe<ChatMember>;
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
  /**
   * An opaque secret that `refreshSession` takes once for a new pair of tokens. Empty where the browser keeps it as a
   * cookie, for a page that has asked for that by the header `confab-refresh-cookie`.
   */
  readonly refreshToken: Scalars['String']['output'];
  /** When `refreshToken` ends. */
  readonly refreshTokenExpiresAt: Scalars['DateTime']['output'];
};

/** Whom to ban. */
export type BanMemberInput = {
  /** A group or room in which the viewer is owner or admin. */
  readonly chatId: Scalars['ID']['input'];
  /** At most 500 characters, told to those who may ban. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** When it ends by itself, in the future; null for never. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  /** Anyone but the viewer, a member or not; admins ban no admins, and nobody bans the owner. A member is removed. */
  readonly userId: Scalars['ID']['input'];
};

/** The chat after `banMember`. */
export type BanMemberPayload = {
  readonly __typename?: 'BanMemberPayload';
  /** The chat. */
  readonly chat: Chat;
};

/** Somebody to block. */
export type BlockUserInput = {
  /** Whom: not the viewer themselves. */
  readonly userId: Scalars['ID']['input'];
};

/** The user after `blockUser`. */
export type BlockUserPayload = {
  readonly __typename?: 'BlockUserPayload';
  /** The user. */
  readonly user: User;
};

/** A page of those whom the viewer blocks. */
export type BlockedUserConnection = {
  readonly __typename?: 'BlockedUserConnection';
  /** The users with their cursors. */
  readonly edges: ReadonlyArray<BlockedUserEdge>;
  /** The users alone. */
  readonly nodes: ReadonlyArray<User>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** Somebody whom the viewer blocks, in a page. */
export type BlockedUserEdge = {
  readonly __typename?: 'BlockedUserEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** Who is blocked. */
  readonly node: User;
};

/** A scheduled message that is not to be sent. */
export type CancelScheduledMessageInput = {
  /** One of the viewer's. */
  readonly scheduledMessageId: Scalars['ID']['input'];
};

/** What `cancelScheduledMessage` has done. */
export type CancelScheduledMessagePayload = {
  readonly __typename?: 'CancelScheduledMessagePayload';
  /** The id of the message that is not sent. */
  readonly canceledScheduledMessageId: Scalars['ID']['output'];
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
  /** Who is banned, the newest first; null to those who may not ban. */
  readonly bans?: Maybe<ChatBanConnection>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who made it; null when that account is gone. */
  readonly createdBy?: Maybe<User>;
  /** What its owner and admins keep with it for clients of their own; null where that is nothing. */
  readonly customData?: Maybe<Scalars['JSON']['output']>;
  /** Every member but the viewer has received everything up to here; 0 while one of them has received nothing since they joined later, and to a visitor. In a chat of more than 1,000 members those are asked who joined first. */
  readonly deliveredToAllSeq: Scalars['Int']['output'];
  /** At most 500 characters; may be empty. */
  readonly description: Scalars['String']['output'];
  /**
   * What the viewer has begun to write there, not counting its threads; null where that is nothing, and where they are no
   * member. It differs from viewer to viewer: select it in queries and in `DraftEvent`.
   */
  readonly draft?: Maybe<Draft>;
  /** Unique, and never used again. */
  readonly id: Scalars['ID']['output'];
  /** The picture of a group or room; null where there is none, and in direct chats: show the `avatar` of `peer`. */
  readonly image?: Maybe<Media>;
  /** Those that are good, the newest first, without their codes; null to those who may not invite. There are at most 100. */
  readonly invites?: Maybe<InviteConnection>;
  /** Who asks to join, the newest first; null to those who may not add members. There are at most 1,000. */
  readonly joinRequests?: Maybe<JoinRequestConnection>;
  /** What it is. */
  readonly kind: ChatKind;
  /** When its newest message was sent, or else when it was made. */
  readonly lastActivityAt: Scalars['DateTime']['output'];
  /** The newest of `messages`, tombstones and system messages included; null in an empty chat. */
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
  /**
   * How many of the messages in `unreadCount` name the viewer, or `@all`, and how many replies that are in threads alone, which
   * `markThreadRead` takes from it; counting stops at 1,000. 0 for those who are not members.
   */
  readonly mentionCount: Scalars['Int']['output'];
  /**
   * So many seconds, 60 to 31,536,000, what is sent from now on stays here, forwarded messages and replies in threads
   * included: see `Message.expiresAt`. Null where it stays for good. System messages always stay.
   */
  readonly messageLifetimeSeconds?: Maybe<Scalars['Int']['output']>;
  /** Its messages, always oldest first: the newest page unless told otherwise. Replies that are in their threads alone are not here. */
  readonly messages: MessageConnection;
  /** 1 to 100 characters; null in a direct chat: show `peer`. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The other one of a direct chat; the viewer in the notebook; null in groups and rooms, and when that account is gone. */
  readonly peer?: Maybe<User>;
  /** What is pinned in it, for all who see the chat: at most 50 messages, the one that was pinned last first. */
  readonly pinnedMessages: PinnedMessageConnection;
  /** Every member but the viewer has read everything up to here; 0 while one of them has read nothing since they joined later, and to a visitor. In a chat of more than 1,000 members those are asked who joined first. */
  readonly readByAllSeq: Scalars['Int']['output'];
  /** Who may do what here, role by role. What the viewer may do is in `viewerCapabilities`. */
  readonly rights: ChatRights;
  /**
   * So many seconds, 1 to 3,600, lie between two messages of one member, forwarded ones and those in threads included;
   * null where there is no slow mode. Owners and admins need not wait.
   */
  readonly slowModeSeconds?: Maybe<Scalars['Int']['output']>;
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
  /** What the viewer has chosen for it; null where they are no member. */
  readonly viewerPreferences?: Maybe<ChatPreferences>;
  /** Who may find and read it. */
  readonly visibility: ChatVisibility;
};


/** A conversation and its log. To a stranger a private chat is the same as none. */
export type ChatbansArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A conversation and its log. To a stranger a private chat is the same as none. */
export type ChatinvitesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A conversation and its log. To a stranger a private chat is the same as none. */
export type ChatjoinRequestsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A conversation and its log. To a stranger a private chat is the same as none. */
export type ChatmembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** A conversation and its log. To a stranger a private chat is the same as none. */
export type ChatmessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  afterSeq?: InputMaybe<Scalars['Int']['input']>;
  aroundSeq?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  beforeSeq?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** A conversation and its log. To a stranger a private chat is the same as none. */
export type ChatpinnedMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/**
 * Somebody who may not be in a chat. They cannot join it, be added, or use an invite, and to them a public room does not
 * exist either.
 */
export type ChatBan = {
  readonly __typename?: 'ChatBan';
  /** Since when. */
  readonly at: Scalars['DateTime']['output'];
  /** Who did it; null when that account is gone. */
  readonly by?: Maybe<User>;
  /** Why, for those who may ban; null where nobody has said. */
  readonly reason?: Maybe<Scalars['String']['output']>;
  /** When it ends by itself; null where it does not. */
  readonly until?: Maybe<Scalars['DateTime']['output']>;
  /** Who it is. */
  readonly user: User;
};

/** A page of bans. */
export type ChatBanConnection = {
  readonly __typename?: 'ChatBanConnection';
  /** The bans with their cursors. */
  readonly edges: ReadonlyArray<ChatBanEdge>;
  /** The bans alone. */
  readonly nodes: ReadonlyArray<ChatBan>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A ban in a page. */
export type ChatBanEdge = {
  readonly __typename?: 'ChatBanEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The ban. */
  readonly node: ChatBan;
};

/** What a member may do in a chat. More may come: keep a default branch. */
export type ChatCapability =
  /** `addMembers`, to answer those who ask to join, and to revoke any invite. */
  | 'ADD_MEMBERS'
  /** `banMember` and `unbanMember`; of admins only with SET_ROLES, too. */
  | 'BAN_MEMBERS'
  /** `sendMessage` with a poll. Every member may vote. */
  | 'CREATE_POLL'
  /** `deleteChat`. */
  | 'DELETE_CHAT'
  /** `deleteMessage` for what others have written. One's own may always be deleted: see `Message.viewerCanDelete`. */
  | 'DELETE_MESSAGES'
  /** `createInvite`, and to revoke what one has made. */
  | 'INVITE'
  /** `leaveChat`. An owner who is not alone hands the chat on first. */
  | 'LEAVE'
  /** `@all` and `@here` in a message; from others they are text like any other. */
  | 'MENTION_EVERYONE'
  /** `pinMessage` and `unpinMessage`. */
  | 'PIN_MESSAGES'
  /** `addReaction`; removing one's own goes with it. */
  | 'REACT'
  /** `removeMember`; of admins only with SET_ROLES, too. */
  | 'REMOVE_MEMBERS'
  /** `updateChat` and `setChatImage`: the name, the description and the picture. */
  | 'RENAME'
  /** The same with files. */
  | 'SEND_MEDIA'
  /** `sendMessage`, also in threads, `forwardMessage`, `editMessage` and `setTyping`. */
  | 'SEND_MESSAGE'
  /** `updateChat`: how long messages stay. In a direct chat both have it. */
  | 'SET_LIFETIME'
  /** `updateChat`: the rights, the slow mode, and the visibility of a room. */
  | 'SET_RIGHTS'
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

/** `sender` made the chat. The subjects are those whom it began with beside them. */
export type ChatCreatedChange = SystemChange & {
  readonly __typename?: 'ChatCreatedChange';
  /** What the chat was called then. */
  readonly name: Scalars['String']['output'];
  /** How many people it is about. */
  readonly subjectCount: Scalars['Int']['output'];
  /** The people whom it is about: the first ten, and null in place of one whose account is gone. */
  readonly subjects: ReadonlyArray<Maybe<User>>;
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

/** The chat's description changed. */
export type ChatDescriptionDetail = {
  readonly __typename?: 'ChatDescriptionDetail';
  /** What it was from then on; may be empty. */
  readonly newDescription: Scalars['String']['output'];
  /** What it was before; may be empty. */
  readonly oldDescription: Scalars['String']['output'];
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

/** Which chats to list: those for which all that is given here holds. */
export type ChatFilter = {
  /** True: only chats that the viewer has put away. False, null or left out: only the others. */
  readonly archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only chats of this kind, or of one of these. */
  readonly kind?: InputMaybe<ReadonlyArray<ChatKind>>;
  /** True: only chats that are muted, or whose `notifyLevel` is NONE. False: only the others. */
  readonly muted?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only chats that the viewer has pinned. False: only the others. */
  readonly pinned?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only chats whose `unreadCount` is above 0. False: only the others. */
  readonly unread?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The chat has another picture, or none any more: `Chat.image` has that of now. */
export type ChatImageDetail = {
  readonly __typename?: 'ChatImageDetail';
  /** Whether it had one from then on. */
  readonly hasImage: Scalars['Boolean']['output'];
};

/** What a chat is. */
export type ChatKind =
  /** Between two people, one for each pair; with oneself it is a notebook. */
  | 'DIRECT'
  /** Private, of chosen members. */
  | 'GROUP'
  /** A place with a name, public or private. */
  | 'ROOM';

/** Messages stay in the chat for another time than before. */
export type ChatLifetimeDetail = {
  readonly __typename?: 'ChatLifetimeDetail';
  /** For how many those stay that are sent from then on; null where they stay for good. */
  readonly newSeconds?: Maybe<Scalars['Int']['output']>;
  /** For how many seconds those stayed that were sent before; null where they stay for good. */
  readonly oldSeconds?: Maybe<Scalars['Int']['output']>;
};

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

/** The chat was renamed. */
export type ChatNameDetail = {
  readonly __typename?: 'ChatNameDetail';
  /** What it was called from then on. */
  readonly newName: Scalars['String']['output'];
  /** What it was called before. */
  readonly oldName: Scalars['String']['output'];
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

/** What a member has chosen for a chat. Only they are shown it, and it ends with their membership. */
export type ChatPreferences = {
  readonly __typename?: 'ChatPreferences';
  /**
   * When they put the chat away; null where they have not. A message that is newer ends it, unless the chat is muted: then
   * it ends with the mute.
   */
  readonly archivedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The chat is muted until then; null where it is not. For ever is the year 9999. */
  readonly mutedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Of which messages they want to be notified. */
  readonly notifyLevel: NotifyLevel;
  /** When they pinned the chat; null where they have not. Lists keep their order: clients show pinned chats first. */
  readonly pinnedAt?: Maybe<Scalars['DateTime']['output']>;
};

/**
 * The viewer's preferences for a chat changed, on whichever device. Only their own devices are told: select
 * `chat { viewerPreferences }`. Not replayed: after a reconnect select `chat` on the first event.
 */
export type ChatPreferencesEvent = ChatEvent & {
  readonly __typename?: 'ChatPreferencesEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/**
 * Of each right the least role that has it: those above have it, too. A room whose messages only admins send is a channel.
 * In a direct chat nobody sets them, and what is the OWNER's nobody may do, since it has none.
 */
export type ChatRights = {
  readonly __typename?: 'ChatRights';
  /** Who adds members, answers those who ask to join, and revokes any invite; ADMIN until it is set. */
  readonly addMembers: ChatRole;
  /** Who makes invites; MEMBER until it is set. An invite lets nobody in while whoever made it may make none; whoever has left counts as MEMBER. */
  readonly invite: ChatRole;
  /** Who of those who send messages writes `@all` and `@here`; ADMIN until it is set. */
  readonly mentionEveryone: ChatRole;
  /** Who pins messages, and closes polls of others; ADMIN until it is set. */
  readonly pin: ChatRole;
  /** Who changes the name, the description and the picture; ADMIN until it is set. */
  readonly rename: ChatRole;
  /** Who of those sends files, too; MEMBER until it is set. */
  readonly sendMedia: ChatRole;
  /** Who sends messages, also in threads, forwards them here, starts polls and edits what they wrote; MEMBER until it is set. Everyone may react and vote. */
  readonly sendMessages: ChatRole;
};

/** Which rights to set, each to the least role that has it: an absent field stays. */
export type ChatRightsInput = {
  /** Who adds members. */
  readonly addMembers?: InputMaybe<ChatRole>;
  /** Who makes invites. */
  readonly invite?: InputMaybe<ChatRole>;
  /** Who of those who send messages writes `@all` and `@here`. */
  readonly mentionEveryone?: InputMaybe<ChatRole>;
  /** Who pins messages. */
  readonly pin?: InputMaybe<ChatRole>;
  /** Who changes the name, the description and the picture. */
  readonly rename?: InputMaybe<ChatRole>;
  /** Who of those sends files, too. */
  readonly sendMedia?: InputMaybe<ChatRole>;
  /** Who sends messages. */
  readonly sendMessages?: InputMaybe<ChatRole>;
};

/** What a member may do. */
export type ChatRole =
  /** May rename the chat, add and remove members, and delete messages. */
  | 'ADMIN'
  /** May read and write. */
  | 'MEMBER'
  /** May do everything; every group and room has exactly one. */
  | 'OWNER';

/** What was changed about a chat. More kinds may come: keep a default branch. */
export type ChatUpdateDetail = ChatDescriptionDetail | ChatImageDetail | ChatLifetimeDetail | ChatNameDetail | ChatVisibilityDetail;

/** `sender` changed something about the chat itself. */
export type ChatUpdatedChange = SystemChange & {
  readonly __typename?: 'ChatUpdatedChange';
  /** What they changed at once: at least one, and each of a kind of its own. */
  readonly details: ReadonlyArray<ChatUpdateDetail>;
  /** None. */
  readonly subjectCount: Scalars['Int']['output'];
  /** Nobody. */
  readonly subjects: ReadonlyArray<Maybe<User>>;
};

/** The chat's name, description, visibility, picture, rights or slow mode changed, or somebody who is no member was banned. */
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
  /** Everyone signed in may find, read, watch and join it, but those who are banned; members write. */
  | 'PUBLIC';

/** Others than before may find and read the chat. */
export type ChatVisibilityDetail = {
  readonly __typename?: 'ChatVisibilityDetail';
  /** Who could from then on. */
  readonly newVisibility: ChatVisibility;
  /** Who could find and read it before. */
  readonly oldVisibility: ChatVisibility;
};

/** A poll to be closed. */
export type ClosePollInput = {
  /** The poll's message: one of the viewer's own, or, for those with PIN_MESSAGES, any of the chat. */
  readonly messageId: Scalars['ID']['input'];
};

/** The message after `closePoll`. */
export type ClosePollPayload = {
  readonly __typename?: 'ClosePollPayload';
  /** The message as it is now. */
  readonly message: Message;
};

/** What somebody wrote under a post, for everyone who is shown that. */
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

/** The upload to be completed. */
export type CompleteUploadInput = {
  /** A file of which all bytes have been sent. */
  readonly mediaId: Scalars['ID']['input'];
};

/** The file after `completeUpload`. */
export type CompleteUploadPayload = {
  readonly __typename?: 'CompleteUploadPayload';
  /** The file: READY or FAILED, or PROCESSING where ten seconds were not enough. */
  readonly media: Media;
};

/** What a message carries. */
export type ContentKind =
  /** A sound recording. */
  | 'AUDIO'
  /** A file. */
  | 'FILE'
  /** A picture. */
  | 'IMAGE'
  /** A link in its text, with `https://` or `http://`. */
  | 'LINK'
  /** A poll. What it asks is not searched: the message's text is. */
  | 'POLL'
  /** A moving picture. */
  | 'VIDEO';

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

/** What an invite is to be like. */
export type CreateInviteInput = {
  /** A group or room in which the viewer may invite. */
  readonly chatId: Scalars['ID']['input'];
  /** How long it is good: 60 to 31,536,000 seconds; null for ever. */
  readonly expiresInSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** How often it may be used: 1 to 100,000; null for as often as people like. */
  readonly maxUses?: InputMaybe<Scalars['Int']['input']>;
  /** Whether whoever uses it only asks to join. */
  readonly needsApproval?: Scalars['Boolean']['input'];
};

/** What `createInvite` made. */
export type CreateInvitePayload = {
  readonly __typename?: 'CreateInvitePayload';
  /** The invite with its code, which is not told again. */
  readonly invite: Invite;
};

/** A new post. */
export type CreatePostInput = {
  /** The client's own key for this post, 1 to 64 characters: creating it again returns the first post, and CONFLICT if the content differs or the post is gone. */
  readonly clientPostId?: InputMaybe<Scalars['String']['input']>;
  /** At most 4 of the viewer's own files that are READY. `extensions.fields` names each that cannot be used, as `mediaIds.0`. */
  readonly mediaIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** 1 to 5,000 characters after trimming; with attachments it may be empty. */
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

/** A file that is to come. */
export type CreateUploadInput = {
  /** What it shows, in words, for those who do not see it: at most 1,000 characters. */
  readonly alt?: InputMaybe<Scalars['String']['input']>;
  /** How long a sound or a video is, in milliseconds: shown where the server cannot tell. */
  readonly durationMs?: InputMaybe<Scalars['Int']['input']>;
  /** What it is called: 1 to 255 characters, none of which is a control character; what stands before a slash is left out. */
  readonly filename: Scalars['String']['input'];
  /** Its media type, as in `image/png`: at most 255 characters. */
  readonly mediaType: Scalars['String']['input'];
  /** How many bytes it has, 1 or more: exactly so many are awaited. */
  readonly size: Scalars['Int']['input'];
  /** How loud a sound is from beginning to end: 64 values from 0 to 31. Where they are left out the server may work them out. */
  readonly waveform?: InputMaybe<ReadonlyArray<Scalars['Int']['input']>>;
};

/** What `createUpload` made. */
export type CreateUploadPayload = {
  readonly __typename?: 'CreateUploadPayload';
  /** The file, PENDING. */
  readonly media: Media;
  /** Where to send its bytes. */
  readonly upload: Upload;
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

/** The file to be deleted. */
export type DeleteUploadInput = {
  /** One of the viewer's own files that nothing shows. */
  readonly mediaId: Scalars['ID']['input'];
};

/** What `deleteUpload` removed. */
export type DeleteUploadPayload = {
  readonly __typename?: 'DeleteUploadPayload';
  /** The file that is gone. */
  readonly deletedMediaId: Scalars['ID']['output'];
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

/**
 * What a member has begun to write in a chat, or in one of its threads, and not sent yet. Only they are shown it, on all of their
 * devices, and it ends with their membership.
 */
export type Draft = {
  readonly __typename?: 'Draft';
  /** The viewer's files that are to go with it, in their order. */
  readonly attachments: ReadonlyArray<Media>;
  /** Where it is to be sent; null once the viewer is out of it. */
  readonly chat?: Maybe<Chat>;
  /** What it answers, perhaps a tombstone by now; null where it answers nothing. */
  readonly replyTo?: Maybe<Message>;
  /** The text as it was written, white space included; "" where there are only files. */
  readonly text: Scalars['String']['output'];
  /** The root of the thread that it is to be sent in, perhaps a tombstone by now; null where that is the chat itself. */
  readonly threadRoot?: Maybe<Message>;
  /** When it was saved last. Of two copies the one with the later moment is the newer one. */
  readonly updatedAt: Scalars['DateTime']['output'];
};

/** A page of the viewer's drafts, the one that was saved last first. */
export type DraftConnection = {
  readonly __typename?: 'DraftConnection';
  /** The drafts with their cursors. */
  readonly edges: ReadonlyArray<DraftEdge>;
  /** The drafts alone. */
  readonly nodes: ReadonlyArray<Draft>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A draft in a page. */
export type DraftEdge = {
  readonly __typename?: 'DraftEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The draft. */
  readonly node: Draft;
};

/**
 * The viewer's draft for a chat, or for one of its threads, changed, on whichever device. Only their own devices are told: select
 * `chat { draft }`, or `threadRoot { viewerDraft }`. Not replayed: after a reconnect select `draft` where you list chats.
 */
export type DraftEvent = ChatEvent & {
  readonly __typename?: 'DraftEvent';
  /**
   * When it was saved: `updatedAt` of the draft, by the same clock. Where there is none any more, copies of it that are not
   * newer than this are over.
   */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
  /** The root of the thread whose draft it is; null where it is the chat's own. */
  readonly threadRoot?: Maybe<Message>;
};

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
  /** As in `SendMessageInput`, in place of what is there: null takes it away, and left out it stays. */
  readonly customData?: InputMaybe<Scalars['JSON']['input']>;
  /** One of the viewer's own messages. */
  readonly messageId: Scalars['ID']['input'];
  /** 1 to 4,000 characters after trimming; with attachments or a poll it may be empty. */
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
  /** 1 to 5,000 characters after trimming; with attachments it may be empty. */
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
   * security events, files, posts, comments, memberships, messages. Whoever holds it needs no token: keep it secret.
   */
  readonly exportUrl: Scalars['URI']['output'];
};

/**
 * What `reason` of one of `extensions.fields` says, for those who word it themselves; `message` says the same in English.
 * It may grow: keep a default branch.
 */
export type FieldErrorReason =
  /** The password is one of those that are tried first. */
  | 'COMMON'
  /** The password contains the username. */
  | 'CONTAINS_USERNAME'
  /** It has no character that can be seen. */
  | 'INVISIBLE'
  /** It is not of the form that its type or its description tells. */
  | 'MALFORMED'
  /** It names something that is not there, or is not for the viewer to use. */
  | 'MISSING'
  /** Anything else: `message` says what. */
  | 'OTHER'
  /** It has to be given, or must not be empty. */
  | 'REQUIRED'
  /** Nobody may have it. */
  | 'RESERVED'
  /** Somebody else has it. */
  | 'TAKEN'
  /** It has more characters than `limit`; without one, it has too many bytes. */
  | 'TOO_LONG'
  /** It is a list of too many. */
  | 'TOO_MANY'
  /** It has fewer characters than `limit`. */
  | 'TOO_SHORT'
  /** The telephone cannot be reached. */
  | 'UNREACHABLE';

/** Somebody to follow. */
export type FollowInput = {
  /** Whom: not the viewer themselves. */
  readonly userId: Scalars['ID']['input'];
};

/** The user after `follow`. */
export type FollowPayload = {
  readonly __typename?: 'FollowPayload';
  /** The user. */
  readonly user: User;
};

/** A page of those who ask to follow the viewer. */
export type FollowRequestConnection = {
  readonly __typename?: 'FollowRequestConnection';
  /** The users with their cursors. */
  readonly edges: ReadonlyArray<FollowRequestEdge>;
  /** The users alone. */
  readonly nodes: ReadonlyArray<User>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** Somebody who asks to follow the viewer, in a page. */
export type FollowRequestEdge = {
  readonly __typename?: 'FollowRequestEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** Who asks. */
  readonly node: User;
};

/** What the viewer is to somebody. */
export type FollowState =
  /** Follows them. */
  | 'FOLLOWING'
  /** Neither follows them nor has asked to. */
  | 'NONE'
  /** Has asked to follow them: their account is private, and they have not answered. */
  | 'REQUESTED';

/** A root whose thread the viewer follows from now on. */
export type FollowThreadInput = {
  /** The root: a message with replies, of a chat that the viewer is in. */
  readonly messageId: Scalars['ID']['input'];
};

/** The root after `followThread`. */
export type FollowThreadPayload = {
  readonly __typename?: 'FollowThreadPayload';
  /** The root as it is now. */
  readonly message: Message;
};

/** A page of those who follow somebody. */
export type FollowerConnection = {
  readonly __typename?: 'FollowerConnection';
  /** The users with their cursors. */
  readonly edges: ReadonlyArray<FollowerEdge>;
  /** The users alone. */
  readonly nodes: ReadonlyArray<User>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A follower in a page. */
export type FollowerEdge = {
  readonly __typename?: 'FollowerEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** Who follows. */
  readonly node: User;
};

/** A page of those whom somebody follows. */
export type FollowingConnection = {
  readonly __typename?: 'FollowingConnection';
  /** The users with their cursors. */
  readonly edges: ReadonlyArray<FollowingEdge>;
  /** The users alone. */
  readonly nodes: ReadonlyArray<User>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** Somebody who is followed, in a page. */
export type FollowingEdge = {
  readonly __typename?: 'FollowingEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** Who is followed. */
  readonly node: User;
};

/** A message that is to be forwarded. */
export type ForwardMessageInput = {
  /** 1 to 20 chats that the viewer is in, each named once. */
  readonly chatIds: ReadonlyArray<Scalars['ID']['input']>;
  /**
   * The client's own name for the new messages, 1 to 64 characters, of which each chat has one: forwarding again returns the
   * first messages, and CONFLICT if anything differs.
   */
  readonly clientMessageId?: InputMaybe<Scalars['String']['input']>;
  /** A message that the viewer sees, and that is not deleted. */
  readonly messageId: Scalars['ID']['input'];
};

/** The messages that `forwardMessage` stored. */
export type ForwardMessagePayload = {
  readonly __typename?: 'ForwardMessagePayload';
  /** One for each of `chatIds`, in their order. */
  readonly messages: ReadonlyArray<Message>;
};

/** Where a message comes from that was forwarded: however often it was, where it was written. */
export type ForwardOrigin = {
  readonly __typename?: 'ForwardOrigin';
  /** When it was written. */
  readonly at: Scalars['DateTime']['output'];
  /**
   * The chat that it was written in; null for those who do not see it. It differs from viewer to viewer: select it in
   * queries, not in events, which are then executed for each of those who watch.
   */
  readonly chat?: Maybe<Chat>;
  /** The message itself, perhaps a tombstone by now; null for those who do not see it. Like `chat` it is not for events. */
  readonly message?: Maybe<Message>;
  /** Who wrote it; null when that account is gone. */
  readonly sender?: Maybe<User>;
};

/** A header to send along. */
export type HttpHeader = {
  readonly __typename?: 'HttpHeader';
  /** Its name. */
  readonly name: Scalars['String']['output'];
  /** Its value. */
  readonly value: Scalars['String']['output'];
};

/**
 * Something that happened in one of the viewer's chats. More kinds may come: keep a default branch.
 * `... on ChatEvent { chatId seq }` fits every kind that is about one chat.
 */
export type InboxEvent = ChatCreatedEvent | ChatDeletedEvent | ChatPreferencesEvent | ChatUpdatedEvent | DraftEvent | InboxReadyEvent | JoinRequestedEvent | MemberJoinedEvent | MemberLeftEvent | MemberRoleChangedEvent | MessageAddedEvent | MessageChangedEvent | MessageDeletedEvent | MessageEditedEvent | OtherEvent | PresenceEvent | ProfileChangedEvent | ReceiptEvent | ResyncRequiredEvent | ThreadReadEvent | ThreadReplyAddedEvent | TypingEvent;

/** The inbox is live. Always the first event, on every subscription. */
export type InboxReadyEvent = {
  readonly __typename?: 'InboxReadyEvent';
  /** Those of the chats asked for that are not, or no longer, the viewer's. */
  readonly leftChatIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Every chat of the viewer with its newest position: a chat unknown to the client is new. */
  readonly positions: ReadonlyArray<ChatPosition>;
};

/** A link by which people come into a group or room. */
export type Invite = {
  readonly __typename?: 'Invite';
  /** What lets people in: only `createInvite` tells it, once, and only to whoever made it. Else null. */
  readonly code?: Maybe<Scalars['String']['output']>;
  /** When it was made. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Who made it; null when that account is gone. It stays good without them. */
  readonly createdBy?: Maybe<User>;
  /** From when on it is of no use; null for never. */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Its own id, which invites nobody. */
  readonly id: Scalars['ID']['output'];
  /** How often it may be used; null for as often as people like. */
  readonly maxUses?: Maybe<Scalars['Int']['output']>;
  /** Whether whoever uses it asks to join, rather than joins. */
  readonly needsApproval: Scalars['Boolean']['output'];
  /** When it was revoked; null where it was not. */
  readonly revokedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The code as a link to this server's web app; told as `code` is. */
  readonly url?: Maybe<Scalars['URI']['output']>;
  /** How often it was, exactly. With `needsApproval` a request is a use, whatever becomes of it. */
  readonly uses: Scalars['Int']['output'];
};

/** A page of invites. */
export type InviteConnection = {
  readonly __typename?: 'InviteConnection';
  /** The invites with their cursors. */
  readonly edges: ReadonlyArray<InviteEdge>;
  /** The invites alone. */
  readonly nodes: ReadonlyArray<Invite>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** An invite in a page. */
export type InviteEdge = {
  readonly __typename?: 'InviteEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The invite. */
  readonly node: Invite;
};

/** What whoever has an invite's code is shown of the chat: no members, no messages. */
export type InvitePreview = {
  readonly __typename?: 'InvitePreview';
  /** The chat's id, which says nothing more to those who are not in it. */
  readonly chatId: Scalars['ID']['output'];
  /** What it is said to be; may be empty. */
  readonly description: Scalars['String']['output'];
  /** Its picture. */
  readonly image?: Maybe<Media>;
  /** How many members it has. */
  readonly memberCount: Scalars['Int']['output'];
  /** What it is called. */
  readonly name: Scalars['String']['output'];
  /** Whether one asks to join by it, rather than joins. */
  readonly needsApproval: Scalars['Boolean']['output'];
};

/** Somebody who asks to be let into a chat. */
export type JoinRequest = {
  readonly __typename?: 'JoinRequest';
  /** The chat; null to those who may not see it, as whoever asks. */
  readonly chat?: Maybe<Chat>;
  /** When they asked. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** Its own id. */
  readonly id: Scalars['ID']['output'];
  /** By which invite they came; null where by none, or by one that is long gone. */
  readonly invite?: Maybe<Invite>;
  /** What they say to it. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** Who asks. */
  readonly user: User;
};

/** A page of requests to join. */
export type JoinRequestConnection = {
  readonly __typename?: 'JoinRequestConnection';
  /** The requests with their cursors. */
  readonly edges: ReadonlyArray<JoinRequestEdge>;
  /** The requests alone. */
  readonly nodes: ReadonlyArray<JoinRequest>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A request to join in a page. */
export type JoinRequestEdge = {
  readonly __typename?: 'JoinRequestEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The request. */
  readonly node: JoinRequest;
};

/**
 * Somebody asks to join. Those who may answer are told, and nobody else. Not replayed: `Chat.joinRequests` lists all that
 * are open, so read it anew after a reconnect.
 */
export type JoinRequestedEvent = ChatEvent & {
  readonly __typename?: 'JoinRequestedEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** The request; null where it was answered meanwhile. */
  readonly joinRequest?: Maybe<JoinRequest>;
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
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

/** What is where a link of a message leads, as it was when the server looked there. */
export type LinkPreview = {
  readonly __typename?: 'LinkPreview';
  /** At most 500 characters. */
  readonly description?: Maybe<Scalars['String']['output']>;
  /**
   * A picture. This server has made it anew and serves it itself: nobody who sees it is seen elsewhere. It takes of the
   * sender's quota, and is missing where that has no room for it.
   */
  readonly image?: Maybe<Media>;
  /** What the place calls itself, at most 100 characters. */
  readonly siteName?: Maybe<Scalars['String']['output']>;
  /** At most 300 characters; null where there is only a picture. */
  readonly title?: Maybe<Scalars['String']['output']>;
  /** The link, as an address; it stands in the message's `text`, perhaps written otherwise. */
  readonly url: Scalars['URI']['output'];
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

/** How far the viewer has read a thread. */
export type MarkThreadReadInput = {
  /** The root, of a chat that the viewer is in. */
  readonly messageId: Scalars['ID']['input'];
  /** The `seq` of the newest reply that was read; at most the thread's `lastSeq`. */
  readonly seq: Scalars['Int']['input'];
};

/** The root after `markThreadRead`. */
export type MarkThreadReadPayload = {
  readonly __typename?: 'MarkThreadReadPayload';
  /** The root as it is now. */
  readonly message: Message;
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

/**
 * A file that somebody has uploaded. It is seen by its owner, and by those who see a message, a post, a profile or a chat
 * that shows it.
 */
export type Media = Node & {
  readonly __typename?: 'Media';
  /** What it shows, in words, for those who do not see it; may be empty. */
  readonly alt: Scalars['String']['output'];
  /** Whether it is a picture that moves. Its previews stand still. */
  readonly animated: Scalars['Boolean']['output'];
  /** How long it is in milliseconds; null where it has no length, or nobody could tell. */
  readonly durationMs?: Maybe<Scalars['Int']['output']>;
  /** Why it was refused; null unless it is FAILED. */
  readonly failure?: Maybe<MediaFailure>;
  /** What its owner called it. */
  readonly filename: Scalars['String']['output'];
  /** How high it is in pixels, upright; null where it has no height, or nobody could tell. */
  readonly height?: Maybe<Scalars['Int']['output']>;
  /** The id to send it with. */
  readonly id: Scalars['ID']['output'];
  /** What it is; what was said of it until it is READY. */
  readonly kind: MediaKind;
  /** Its media type, as in `image/jpeg`; what was said of it until it is READY. */
  readonly mediaType: Scalars['String']['output'];
  /** Where a picture of it can be fetched; null where there is none: of sounds, of files, of some videos, and until it is READY. */
  readonly previewUrl?: Maybe<Scalars['URI']['output']>;
  /** How many bytes `url` gives; what was said of it until it is READY. */
  readonly size: Scalars['Int']['output'];
  /** How far it is. */
  readonly state: MediaState;
  /** What to show until a preview is there: a [ThumbHash](https://evanw.github.io/thumbhash/) in Base64, about 25 bytes. */
  readonly thumbHash?: Maybe<Scalars['String']['output']>;
  /**
   * Where it can be fetched, also in parts (`Range`); null until it is READY. The same for everybody for hours, and good for
   * whoever has it until `urlExpiresAt`.
   */
  readonly url?: Maybe<Scalars['URI']['output']>;
  /** Until when its addresses are good: read it again for others. Null until it is READY. */
  readonly urlExpiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** How loud it is from beginning to end: 64 values from 0 to 31; null where nobody has said. */
  readonly waveform?: Maybe<ReadonlyArray<Scalars['Int']['output']>>;
  /** How wide it is in pixels, upright; null where it has no width, or nobody could tell. */
  readonly width?: Maybe<Scalars['Int']['output']>;
};


/**
 * A file that somebody has uploaded. It is seen by its owner, and by those who see a message, a post, a profile or a chat
 * that shows it.
 */
export type MediapreviewUrlArgs = {
  size?: PreviewSize;
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

/** What the server takes of one kind. */
export type MediaLimit = {
  readonly __typename?: 'MediaLimit';
  /** The kind. */
  readonly kind: MediaKind;
  /** How large a file may be, in kilobytes of 1,000 bytes. */
  readonly maxKilobytes: Scalars['Int']['output'];
  /** The media types that it takes, such as `image/png`. */
  readonly mediaTypes: ReadonlyArray<Scalars['String']['output']>;
};

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

/** What somebody's files take. */
export type MediaUsage = {
  readonly __typename?: 'MediaUsage';
  /** How many they may take. */
  readonly limitKilobytes: Scalars['Int']['output'];
  /** How many kilobytes (of 1,000 bytes), rounded up, their files take, with what is promised to uploads under way. */
  readonly usedKilobytes: Scalars['Int']['output'];
};

/** The subject joined the room: they are the `sender`. */
export type MemberJoinedChange = SystemChange & {
  readonly __typename?: 'MemberJoinedChange';
  /** One. */
  readonly subjectCount: Scalars['Int']['output'];
  /** The one who joined; null in their place when that account is gone. */
  readonly subjects: ReadonlyArray<Maybe<User>>;
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

/** The subject left the chat: they are the `sender`. */
export type MemberLeftChange = SystemChange & {
  readonly __typename?: 'MemberLeftChange';
  /** One. */
  readonly subjectCount: Scalars['Int']['output'];
  /** The one who left; null in their place when that account is gone. */
  readonly subjects: ReadonlyArray<Maybe<User>>;
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

/** `sender` removed the subject from the chat. */
export type MemberRemovedChange = SystemChange & {
  readonly __typename?: 'MemberRemovedChange';
  /** One. */
  readonly subjectCount: Scalars['Int']['output'];
  /** The one who was removed; null in their place when that account is gone. */
  readonly subjects: ReadonlyArray<Maybe<User>>;
};

/** `sender` gave the subject another role. Where that is OWNER, they handed the chat on, and were an admin from then on. */
export type MemberRoleChange = SystemChange & {
  readonly __typename?: 'MemberRoleChange';
  /** What they were from then on. */
  readonly newRole: ChatRole;
  /** What they were before. */
  readonly oldRole: ChatRole;
  /** One. */
  readonly subjectCount: Scalars['Int']['output'];
  /** Whose role it is; null in their place when that account is gone. */
  readonly subjects: ReadonlyArray<Maybe<User>>;
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

/** `sender` added the subjects to the chat. */
export type MembersAddedChange = SystemChange & {
  readonly __typename?: 'MembersAddedChange';
  /** How many were added. */
  readonly subjectCount: Scalars['Int']['output'];
  /** Those who were added: the first ten, and null in place of one whose account is gone. */
  readonly subjects: ReadonlyArray<Maybe<User>>;
};

/**
 * Somebody whom a text names: `@` and their username, anywhere between words, in whatever case. In a public room it may be
 * anyone, else a member. They stay named when they leave, and whatever they are called later.
 */
export type Mention = {
  readonly __typename?: 'Mention';
  /** How long it is with its `@`, in the same units. */
  readonly length: Scalars['Int']['output'];
  /** Where its `@` stands in `Message.text`, in UTF-16 code units, as JavaScript counts. */
  readonly start: Scalars['Int']['output'];
  /** Whom; null when that account is gone. */
  readonly user?: Maybe<User>;
};

/** One message of a chat. Deleted, it stays as a tombstone without text and attachments. */
export type Message = Node & {
  readonly __typename?: 'Message';
  /** The files that it carries, in the order in which they were named; none in a tombstone. */
  readonly attachments: ReadonlyArray<Media>;
  /** The position of the last event that changed it: of two copies, the one with the higher is the newer. */
  readonly changedSeq: Scalars['Int']['output'];
  /** The chat it stands in. */
  readonly chat: Chat;
  /** What its sender named it, so that a retry finds it. */
  readonly clientMessageId?: Maybe<Scalars['String']['output']>;
  /** When it was sent. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** What whoever sent it keeps with it for clients of their own; null where that is nothing, and in a tombstone. */
  readonly customData?: Maybe<Scalars['JSON']['output']>;
  /** When it was deleted; null while it stands. */
  readonly deletedAt?: Maybe<Scalars['DateTime']['output']>;
  /** When its text last changed; null while it never did. */
  readonly editedAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * What it said before it was edited, for all who see it: the newest 50 texts, the newest first. Empty where it was never
   * edited, and in a tombstone; null where this server keeps none.
   */
  readonly edits?: Maybe<MessageEditConnection>;
  /**
   * When it disappears, where `Chat.messageLifetimeSeconds` was set as it was sent; else null. From that moment on it is a
   * tombstone wherever it is read, `deletedAt` being the same, and within ten seconds a MessageDeletedEvent tells of it: a
   * client that shows it hides it at that moment by itself.
   */
  readonly expiresAt?: Maybe<Scalars['DateTime']['output']>;
  /** Where it comes from; null where it was written here, and in a tombstone. Its `sender` and `at` are the same for all. */
  readonly forwardedFrom?: Maybe<ForwardOrigin>;
  /** Unique, and never used again. */
  readonly id: Scalars['ID']['output'];
  /** Whether `Chat.messages` has it, and it counts there: everything but a reply that is in its thread alone. */
  readonly inChat: Scalars['Boolean']['output'];
  /** What it carries. */
  readonly kind: MessageKind;
  /**
   * What is behind the first three links of its `text`, in their order. Links that lead to no page on the open internet, or
   * to one without a title, have none. The server looks there once the message stands, and again after an edit that changes
   * its links: a MessageChangedEvent with `change` PREVIEW tells when it has found something. Empty for tombstones, and where
   * the server makes no previews.
   */
  readonly linkPreviews: ReadonlyArray<LinkPreview>;
  /** Whom its text names, in their order: the first 50. It is the text's as it is now, and nobody's in a tombstone. */
  readonly mentions: ReadonlyArray<Mention>;
  /**
   * Whether its text has `@all` or `@here`, from somebody who has MENTION_EVERYONE. Both are for all members, `@here` for
   * those alone who are online when it comes: it raises no `Chat.mentionCount`.
   */
  readonly mentionsEveryone: Scalars['Boolean']['output'];
  /** When it was pinned; null where it is not. A message that is deleted is pinned no longer. */
  readonly pinnedAt?: Maybe<Scalars['DateTime']['output']>;
  /** Who pinned it; null where it is not pinned, and when that account is gone. */
  readonly pinnedBy?: Maybe<User>;
  /** What it asks, where its `kind` is POLL; null in all others, and in a tombstone. */
  readonly poll?: Maybe<Poll>;
  /** How people have reacted, at most 20 kinds, the earliest first; nothing in a tombstone. */
  readonly reactions: ReadonlyArray<ReactionGroup>;
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
  /**
   * What a system message tells, piece by piece; null in all others, and in some that are older than this field or of a
   * newer version of the server: show `text` then. What it quotes stays as it was.
   */
  readonly systemChange?: Maybe<SystemChange>;
  /** What a system message tells; null in all others. */
  readonly systemKind?: Maybe<SystemMessageKind>;
  /**
   * At most 4,000 characters, empty only where there are attachments or a poll; null in a tombstone; an English sentence in a system
   * message, with the names of now.
   */
  readonly text?: Maybe<Scalars['String']['output']>;
  /** The replies to it; null where there are none, and in a reply. */
  readonly thread?: Maybe<Thread>;
  /** The message whose thread this reply is in, perhaps a tombstone by now; null where it is in none. */
  readonly threadRoot?: Maybe<Message>;
  /** Whether `deleteMessage` would delete it for the viewer now; false in a tombstone. */
  readonly viewerCanDelete: Scalars['Boolean']['output'];
  /** Whether `editMessage` would succeed for the viewer now. */
  readonly viewerCanEdit: Scalars['Boolean']['output'];
  /**
   * What the viewer has begun to write in the thread of this message; null where that is nothing. It differs from viewer to
   * viewer: select it in queries and in `DraftEvent`.
   */
  readonly viewerDraft?: Maybe<Draft>;
  /**
   * Whether the viewer has saved it. It differs from viewer to viewer: select it in queries, not in events, which are then
   * executed for each of those who watch, and which tell nothing of it.
   */
  readonly viewerSaved: Scalars['Boolean']['output'];
};


/** One message of a chat. Deleted, it stays as a tombstone without text and attachments. */
export type MessageeditsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** One message of a chat. Deleted, it stays as a tombstone without text and attachments. */
export type MessagereadByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A message was sent. */
export type MessageAddedEvent = ChatEvent & MessageEvent & {
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

/** What changed about a message, beside its text. More kinds may come: keep a default branch. */
export type MessageChange =
  /** `user` pinned it, or took the pin away: see `message { pinnedAt }`. */
  | 'PIN'
  /**
   * Somebody voted in its poll, or took that back: see `pollVote`; or `user` added an option to it, or closed it: see
   * `message { poll { options { text } closedAt } }`.
   */
  | 'POLL'
  /** The server has looked where its links lead: see `message { linkPreviews { url title } }`. */
  | 'PREVIEW'
  /** Somebody reacted to it, or took that back: see `reaction`. */
  | 'REACTION';

/** Something about a message changed that is neither its text nor its deletion. */
export type MessageChangedEvent = ChatEvent & MessageEvent & {
  readonly __typename?: 'MessageChangedEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** What changed. */
  readonly change: MessageChange;
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** The message as it is now: in a replay perhaps a tombstone already. */
  readonly message: Message;
  /** What `user` has chosen, where they voted in a poll that is not anonymous; else null. */
  readonly pollVote?: Maybe<PollVoteChange>;
  /** What `user` did, where `change` is REACTION; else null. */
  readonly reaction?: Maybe<ReactionChange>;
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
  /** Whose doing it was; null when that account is gone, of a vote in an anonymous poll, and of a preview. */
  readonly user?: Maybe<User>;
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

/** A message was deleted, or has expired. */
export type MessageDeletedEvent = ChatEvent & MessageEvent & {
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

/** What a message said before it was edited. */
export type MessageEdit = {
  readonly __typename?: 'MessageEdit';
  /** When it was written: when the message was sent, or edited to say this. */
  readonly at: Scalars['DateTime']['output'];
  /** What it said; empty where its attachments said everything. */
  readonly text: Scalars['String']['output'];
};

/** A page of what a message said before, the newest first. */
export type MessageEditConnection = {
  readonly __typename?: 'MessageEditConnection';
  /** The texts with their cursors. */
  readonly edges: ReadonlyArray<MessageEditEdge>;
  /** The texts alone. */
  readonly nodes: ReadonlyArray<MessageEdit>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** An earlier text in a page. */
export type MessageEditEdge = {
  readonly __typename?: 'MessageEditEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The text. */
  readonly node: MessageEdit;
};

/** A message's text changed. */
export type MessageEditedEvent = ChatEvent & MessageEvent & {
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

/**
 * Something became of a message, whatever it was: each of these has the message as it is now, so that one selection serves
 * them all.
 */
export type MessageEvent = {
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

/**
 * A page of messages that were found, the newest first. A page looks at so many messages and no more: where it ends with
 * fewer than were asked for, or with none, and `hasNextPage` is true, go on after its `endCursor`.
 */
export type MessageSearchConnection = {
  readonly __typename?: 'MessageSearchConnection';
  /** The messages with their cursors, and where they have what was looked for. */
  readonly edges: ReadonlyArray<MessageSearchEdge>;
  /** The messages alone. */
  readonly nodes: ReadonlyArray<Message>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A message that was found. */
export type MessageSearchEdge = {
  readonly __typename?: 'MessageSearchEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** Where its `text` has what was looked for, in order, at most 100; they do not overlap. */
  readonly highlights: ReadonlyArray<TextRange>;
  /** The message. */
  readonly node: Message;
};

/** Which messages to search: those for which all that is given here holds. */
export type MessageSearchFilter = {
  /** Only messages that were sent after this moment. */
  readonly after?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only messages that were sent before this moment. */
  readonly before?: InputMaybe<Scalars['DateTime']['input']>;
  /** Only in this chat: one of the viewer's, or a public room. */
  readonly chatId?: InputMaybe<Scalars['ID']['input']>;
  /** Only messages that carry one of these. */
  readonly has?: InputMaybe<ReadonlyArray<ContentKind>>;
  /** True: only messages that mention the viewer, or everyone with `@all`. False: only the others. */
  readonly mentionsMe?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only messages that are pinned in their chat. False: only the others. */
  readonly pinned?: InputMaybe<Scalars['Boolean']['input']>;
  /** True: only messages that the viewer has saved. False: only the others. */
  readonly saved?: InputMaybe<Scalars['Boolean']['input']>;
  /** Only messages of this user. */
  readonly senderId?: InputMaybe<Scalars['ID']['input']>;
};

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
  /**
   * Joins a chat by an invite, or asks to. Whoever is in the chat already, or has asked already, uses it no more than
   * once. A code that is good for nothing, or not for the viewer, is NOT_FOUND.
   */
  readonly acceptInvite: AcceptInvitePayload;
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
  /**
   * Adds an option to a poll that allows it. One that it has already changes nothing, and tells nobody. CONFLICT where the
   * poll is closed or has 12 options, or its message is deleted.
   */
  readonly addPollOption: AddPollOptionPayload;
  /**
   * Reacts to a message: once for each kind. Doing it again changes nothing, and tells nobody. CONFLICT where the message is
   * deleted, and for a 21st kind.
   */
  readonly addReaction: AddReactionPayload;
  /** Accepts or refuses somebody's request to follow the viewer. NOT_FOUND where one that is not there is accepted. */
  readonly answerFollowRequest: AnswerFollowRequestPayload;
  /** Lets somebody in who has asked, or refuses them. Of several answers the first one counts; the others are NOT_FOUND. */
  readonly answerJoinRequest: AnswerJoinRequestPayload;
  /**
   * Bans somebody from a group or room, and removes them where they are a member. Banning them again changes until when and
   * why. For its owner and admins.
   */
  readonly banMember: BanMemberPayload;
  /**
   * Closes all doors between the viewer and somebody, in both directions. Neither follows the other any more. Of the
   * other one either sees the name and nothing else: no picture, no post or comment, no list, nor whether they are online. In their
   * direct chat nothing can be said any more, nor can either open it or add the other to a group: FORBIDDEN, which does not tell
   * whose doing it is. In a group that both are in they stay, and what they say there both see. At most 5,000 are blocked.
   */
  readonly blockUser: BlockUserPayload;
  /** Takes back a message that is not sent yet. NOT_FOUND once it is sent, CONFLICT where that is not known yet. */
  readonly cancelScheduledMessage: CancelScheduledMessagePayload;
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
  /** Ends the voting for good. What is closed stays as it is. CONFLICT where the message is deleted. */
  readonly closePoll: ClosePollPayload;
  /**
   * Has a file looked at of which all bytes were sent: what it is, and whether it is what was said. Waits for that up to ten
   * seconds; calling it again waits on. Where bytes are missing, CONFLICT.
   */
  readonly completeUpload: CompleteUploadPayload;
  /** Makes a private group, owned by the viewer. */
  readonly createGroup: CreateGroupPayload;
  /** Makes an invite to a group or room. For those who may invite. */
  readonly createInvite: CreateInvitePayload;
  /** Posts to the feed. */
  readonly createPost: CreatePostPayload;
  /** Makes a room, owned by the viewer. */
  readonly createRoom: CreateRoomPayload;
  /**
   * Asks for an address to send a file to, and keeps room for it. Files are sent in three steps: `createUpload`, the bytes by
   * HTTP, `completeUpload`. What is not completed in time, or shown nowhere within a day, is deleted.
   */
  readonly createUpload: CreateUploadPayload;
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
  /** Deletes a message, leaving a tombstone, and its files unless something else shows them. Deleting it twice is the same as once. */
  readonly deleteMessage: DeleteMessagePayload;
  /** Deletes the viewer's own post, with its comments, and with its files unless something else shows them. */
  readonly deletePost: DeletePostPayload;
  /** Deletes a file of the viewer's that nothing shows, uploaded or not; CONFLICT where something does. */
  readonly deleteUpload: DeleteUploadPayload;
  /** Changes the text of the viewer's own comment. */
  readonly editComment: EditCommentPayload;
  /**
   * Changes the text of the viewer's own message; its attachments stay. For those who may send messages. EDIT_WINDOW_CLOSED once it is deleted, and where this server ends
   * editing after some time, or once another member has read it. The same text again changes nothing.
   */
  readonly editMessage: EditMessagePayload;
  /** Changes the text of the viewer's own post. Its attachments stay. */
  readonly editPost: EditPostPayload;
  /** Gives an address from which everything about the viewer can be fetched. */
  readonly exportMyData: ExportMyDataPayload;
  /** Follows somebody; of a private account it is a request, until they answer it. At most 5,000 can be followed, requests included. */
  readonly follow: FollowPayload;
  /**
   * Follows a thread; what is there already counts as read. Doing it again changes nothing. CONFLICT where the message has no
   * replies.
   */
  readonly followThread: FollowThreadPayload;
  /**
   * Forwards a message to chats: to all of them, or to none. The new messages say the same, have the same files and are the
   * viewer's, and name in `forwardedFrom` who wrote it. They mention and answer nobody, and cannot be edited. FORBIDDEN for
   * system messages and polls, and where the viewer may not send it; RATE_LIMITED where a slow mode of any of the chats has
   * the viewer wait; CONFLICT where the message is deleted. Files are their owner's still: they go with that account.
   */
  readonly forwardMessage: ForwardMessagePayload;
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
  /**
   * Marks a thread as read up to a reply, and what mentions the viewer there; it never goes back. `markRead` says nothing of
   * threads, and this nothing of the chat.
   */
  readonly markThreadRead: MarkThreadReadPayload;
  /** Shows a chat as unread again to the viewer alone: what others see of their reading stays. */
  readonly markUnread: MarkUnreadPayload;
  /** Spares the viewer what somebody does, in what is gathered for the viewer alone. Muting them again changes until when. At most 5,000 are muted. */
  readonly muteUser: MuteUserPayload;
  /** Opens the one chat between the viewer and somebody, making it the first time. */
  readonly openDirectChat: OpenDirectChatPayload;
  /**
   * Pins a message for all who see its chat. Doing it again changes nothing, and tells nobody. CONFLICT where the message is
   * deleted, and for the 51st of a chat.
   */
  readonly pinMessage: PinMessagePayload;
  /**
   * Replaces the access token of the socket that this comes over: its subscriptions go on without a gap. The
   * server asks for it with a ping whose payload is `{ "authExpiresAt": … }`.
   */
  readonly reauthenticate: ReauthenticatePayload;
  /** Exchanges a refresh token for a new pair of tokens. Needs no access token. */
  readonly refreshSession: AuthPayload;
  /** Makes an account with its user and profile, and signs it in. Needs no token. */
  readonly register: AuthPayload;
  /** Lets somebody follow the viewer no more; they are not told. Where they do not, nothing changes. */
  readonly removeFollower: RemoveFollowerPayload;
  /** Removes somebody from a group or room. For its owner and admins. */
  readonly removeMember: RemoveMemberPayload;
  /** Takes the phone number off the viewer's account, and ends all other sessions. FORBIDDEN without a password. */
  readonly removePhoneNumber: RemovePhoneNumberPayload;
  /** Takes the viewer's reaction back. What is not there is taken back without a word. */
  readonly removeReaction: RemoveReactionPayload;
  /**
   * Sends a code to a telephone, for `verifyOtp` or `addPhoneNumber`. The answer is the same whether the number
   * is anyone's or not. UNAVAILABLE where the server sends no codes, or cannot now. Needs no token.
   */
  readonly requestOtp: RequestOtpPayload;
  /** Asks to be let into a chat. Those who may add members are told. */
  readonly requestToJoin: RequestToJoinPayload;
  /** Revokes an invite; doing it twice is the same as once. For whoever made it, and those who may add members. */
  readonly revokeInvite: RevokeInvitePayload;
  /** Ends one of the viewer's sessions: its tokens are refused and its sockets are closed. */
  readonly revokeSession: RevokeSessionPayload;
  /**
   * Keeps what the viewer has begun to write in a chat, or in a thread, for all of their devices: one for each place, of which
   * the newest stays. Sending a message leaves the draft as it is: save "" then. CONFLICT for the 1,001st. Files of a draft are
   * kept as long as it is.
   */
  readonly saveDraft: SaveDraftPayload;
  /**
   * Saves a message for the viewer, who alone learns of it. Doing it again changes nothing. CONFLICT where the message is
   * deleted, and for the 1,001st; where there are that many, those in chats that the viewer does not see any more make room.
   */
  readonly saveMessage: SaveMessagePayload;
  /**
   * Has a message sent later, once, whether the viewer is there or not. CONFLICT for the 101st. Polls are sent at once or not at
   * all.
   */
  readonly scheduleMessage: ScheduleMessagePayload;
  /**
   * Sends a message to a chat. In one with a slow mode a plain member who wrote just before is told RATE_LIMITED, and in how
   * many seconds it may be sent: under the same `clientMessageId` it may be sent then.
   */
  readonly sendMessage: SendMessagePayload;
  /**
   * Shows a picture in the viewer's profile, in place of the one before, which is deleted unless something else shows it. The
   * same picture again changes nothing.
   */
  readonly setAvatar: SetAvatarPayload;
  /**
   * Gives a group or room a picture, in place of the one before, which is deleted unless something else shows it. For those
   * who may rename it. The same picture again changes nothing.
   */
  readonly setChatImage: SetChatImagePayload;
  /** Changes a member's role, or hands the ownership on. For the owner. */
  readonly setMemberRole: SetMemberRolePayload;
  /** Tells the other members that the viewer is typing, or has stopped. It ends by itself after 6 seconds. */
  readonly setTyping: SetTypingPayload;
  /** Ends a ban. It makes nobody a member again. For the owner and admins. */
  readonly unbanMember: UnbanMemberPayload;
  /** Blocks somebody no more. Who followed whom before stays undone. */
  readonly unblockUser: UnblockUserPayload;
  /** Follows somebody no more, or takes the request back. Where there is neither, nothing changes. */
  readonly unfollow: UnfollowPayload;
  /** Follows a thread no longer. One that is not followed stays as it is. */
  readonly unfollowThread: UnfollowThreadPayload;
  /** Mutes somebody no more. */
  readonly unmuteUser: UnmuteUserPayload;
  /** Takes a message from what is pinned. One that is not pinned stays as it is. */
  readonly unpinMessage: UnpinMessagePayload;
  /** Takes a message from what the viewer has saved. One that is not saved stays as it is. */
  readonly unsaveMessage: UnsaveMessagePayload;
  /**
   * Changes a group's or room's name, description, visibility, rights or slow mode, and how long messages stay in any
   * chat: all that is named, or FORBIDDEN. For those with RENAME, SET_RIGHTS or SET_LIFETIME among their
   * `viewerCapabilities`.
   */
  readonly updateChat: UpdateChatPayload;
  /** Changes what the viewer has chosen for a chat. Their other devices are told, and nobody else. */
  readonly updateChatPreferences: UpdateChatPreferencesPayload;
  /** Says what a file of the viewer's shows, for those who do not see it. */
  readonly updateMedia: UpdateMediaPayload;
  /** Changes how the viewer presents themselves. */
  readonly updateProfile: UpdateProfilePayload;
  /**
   * Changes a message that is not sent yet, and tries one again that was refused. NOT_FOUND once it is sent, CONFLICT
   * where that is not known yet.
   */
  readonly updateScheduledMessage: UpdateScheduledMessagePayload;
  /** Changes the viewer's settings. */
  readonly updateSettings: UpdateSettingsPayload;
  /**
   * Signs in with a code; the first time this makes the account, with a username that can be changed. A code
   * is good for one success, 10 minutes and 5 tries; a wrong code, an old one and none at all give the same
   * INVALID_CREDENTIALS. Needs no token.
   */
  readonly verifyOtp: AuthPayload;
  /**
   * Votes in a poll, changes the viewer's vote, or takes it back. The same choice again changes nothing, and tells nobody.
   * CONFLICT where the poll is closed, or its message deleted.
   */
  readonly votePoll: VotePollPayload;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationacceptInviteArgs = {
  input: AcceptInviteInput;
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
export type MutationaddPollOptionArgs = {
  input: AddPollOptionInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationaddReactionArgs = {
  input: AddReactionInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationanswerFollowRequestArgs = {
  input: AnswerFollowRequestInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationanswerJoinRequestArgs = {
  input: AnswerJoinRequestInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationbanMemberArgs = {
  input: BanMemberInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationblockUserArgs = {
  input: BlockUserInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationcancelScheduledMessageArgs = {
  input: CancelScheduledMessageInput;
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
export type MutationclosePollArgs = {
  input: ClosePollInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationcompleteUploadArgs = {
  input: CompleteUploadInput;
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
export type MutationcreateInviteArgs = {
  input: CreateInviteInput;
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
export type MutationcreateUploadArgs = {
  input: CreateUploadInput;
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
export type MutationdeleteUploadArgs = {
  input: DeleteUploadInput;
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
export type MutationfollowArgs = {
  input: FollowInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationfollowThreadArgs = {
  input: FollowThreadInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationforwardMessageArgs = {
  input: ForwardMessageInput;
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
export type MutationmarkThreadReadArgs = {
  input: MarkThreadReadInput;
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
export type MutationmuteUserArgs = {
  input: MuteUserInput;
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
export type MutationpinMessageArgs = {
  input: PinMessageInput;
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
export type MutationremoveFollowerArgs = {
  input: RemoveFollowerInput;
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
export type MutationremoveReactionArgs = {
  input: RemoveReactionInput;
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
export type MutationrequestToJoinArgs = {
  input: RequestToJoinInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationrevokeInviteArgs = {
  input: RevokeInviteInput;
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
export type MutationsaveDraftArgs = {
  input: SaveDraftInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationsaveMessageArgs = {
  input: SaveMessageInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationscheduleMessageArgs = {
  input: ScheduleMessageInput;
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
export type MutationsetAvatarArgs = {
  input: SetAvatarInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationsetChatImageArgs = {
  input: SetChatImageInput;
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
export type MutationunbanMemberArgs = {
  input: UnbanMemberInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationunblockUserArgs = {
  input: UnblockUserInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationunfollowArgs = {
  input: UnfollowInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationunfollowThreadArgs = {
  input: UnfollowThreadInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationunmuteUserArgs = {
  input: UnmuteUserInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationunpinMessageArgs = {
  input: UnpinMessageInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationunsaveMessageArgs = {
  input: UnsaveMessageInput;
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
export type MutationupdateChatPreferencesArgs = {
  input: UpdateChatPreferencesInput;
};


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationupdateMediaArgs = {
  input: UpdateMediaInput;
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
export type MutationupdateScheduledMessageArgs = {
  input: UpdateScheduledMessageInput;
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


/**
 * Where writing starts. Send one mutation per operation: each one stands or falls by itself. Texts are counted in
 * characters as people see them, and hold at most four bytes in UTF-8 for each; secrets at most 4,096 bytes.
 */
export type MutationvotePollArgs = {
  input: VotePollInput;
};

/** Somebody to mute. */
export type MuteUserInput = {
  /** Until when; absent, until `unmuteUser`. */
  readonly until?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whom: not the viewer themselves. */
  readonly userId: Scalars['ID']['input'];
};

/** The user after `muteUser`. */
export type MuteUserPayload = {
  readonly __typename?: 'MuteUserPayload';
  /** The user. */
  readonly user: User;
};

/** A page of those whom the viewer mutes. */
export type MutedUserConnection = {
  readonly __typename?: 'MutedUserConnection';
  /** The users with their cursors. */
  readonly edges: ReadonlyArray<MutedUserEdge>;
  /** The users alone. */
  readonly nodes: ReadonlyArray<User>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** Somebody whom the viewer mutes, in a page. */
export type MutedUserEdge = {
  readonly __typename?: 'MutedUserEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** Who is muted. */
  readonly node: User;
};

/** Anything that can be read by its id alone. Ids are unique over all types. */
export type Node = {
  /** Unique, and never used again. */
  readonly id: Scalars['ID']['output'];
};

/** Of which messages of a chat somebody wants to be notified. */
export type NotifyLevel =
  /** Of each. It is so from the beginning. */
  | 'ALL'
  /** Of those that mention them: by their name, or by `@all` or `@here`. Unlike a mute it leaves totals as they are. */
  | 'MENTIONS'
  /** Of none: it is like a mute without an end. */
  | 'NONE';

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

/** A message that is to be pinned. */
export type PinMessageInput = {
  /** A message that is not deleted, of a chat in which the viewer has PIN_MESSAGES. */
  readonly messageId: Scalars['ID']['input'];
};

/** The message after `pinMessage`. */
export type PinMessagePayload = {
  readonly __typename?: 'PinMessagePayload';
  /** The message as it is now. */
  readonly message: Message;
};

/** A page of the messages that are pinned in a chat, the one that was pinned last first. */
export type PinnedMessageConnection = {
  readonly __typename?: 'PinnedMessageConnection';
  /** The messages with their cursors. */
  readonly edges: ReadonlyArray<PinnedMessageEdge>;
  /** The messages alone. */
  readonly nodes: ReadonlyArray<Message>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A pinned message in a page. */
export type PinnedMessageEdge = {
  readonly __typename?: 'PinnedMessageEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The message. */
  readonly node: Message;
};

/** A question with options, which members of the chat choose from. */
export type Poll = {
  readonly __typename?: 'Poll';
  /** Whether members may add options. */
  readonly allowsNewOptions: Scalars['Boolean']['output'];
  /** When `closePoll` closed it; null until then, also once `closesAt` has come. */
  readonly closedAt?: Maybe<Scalars['DateTime']['output']>;
  /** From this moment on nobody can vote; null where it does not close by itself. No event tells that it has come. */
  readonly closesAt?: Maybe<Scalars['DateTime']['output']>;
  /** Whether nobody is told who has chosen what, nor who has voted at all. */
  readonly isAnonymous: Scalars['Boolean']['output'];
  /** Whether one person may choose several options. */
  readonly isMultiple: Scalars['Boolean']['output'];
  /** 2 to 12 of them: those that were asked first, then those that were added. */
  readonly options: ReadonlyArray<PollOption>;
  /** 1 to 300 characters. */
  readonly question: Scalars['String']['output'];
  /** How many have chosen anything, exactly. */
  readonly voterCount: Scalars['Int']['output'];
};

/** A poll to be sent. */
export type PollInput = {
  /** Whether members may add options, up to 12. */
  readonly allowsNewOptions?: InputMaybe<Scalars['Boolean']['input']>;
  /** From this moment on nobody can vote: it must lie in the future. Left out, the poll stays open until `closePoll`. */
  readonly closesAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** Whether nobody is told who has chosen what. It stays so. */
  readonly isAnonymous?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether one person may choose several options. */
  readonly isMultiple?: InputMaybe<Scalars['Boolean']['input']>;
  /** 2 to 12 of them, each of 1 to 100 characters after trimming, with a visible one; no two alike. */
  readonly options: ReadonlyArray<Scalars['String']['input']>;
  /** 1 to 300 characters after trimming, with a visible one. */
  readonly question: Scalars['String']['input'];
};

/** One of the answers to a poll. */
export type PollOption = {
  readonly __typename?: 'PollOption';
  /** Unique, and never used again. */
  readonly id: Scalars['ID']['output'];
  /** 1 to 100 characters; no other option of the poll has the same. */
  readonly text: Scalars['String']['output'];
  /**
   * Whether the viewer has chosen it. It differs from viewer to viewer: select it in queries, not in events, which are then
   * executed for each of those who watch. Events tell who has voted instead, and for what.
   */
  readonly viewerVoted: Scalars['Boolean']['output'];
  /** How many have chosen it, exactly. */
  readonly voteCount: Scalars['Int']['output'];
  /** Those who have chosen it, the first one first; also those who have left the chat since. Null where the poll is anonymous. */
  readonly voters?: Maybe<VoterConnection>;
};


/** One of the answers to a poll. */
export type PollOptionvotersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** What became of a vote. */
export type PollVoteChange = {
  readonly __typename?: 'PollVoteChange';
  /** All that `user` has chosen now; nothing where the vote was taken back. */
  readonly optionIds: ReadonlyArray<Scalars['ID']['output']>;
};

/** Something a user posted: for everyone who is signed in, or where their account is private, for their followers. */
export type Post = Node & {
  readonly __typename?: 'Post';
  /** The files that it shows, in the order in which they were named. */
  readonly attachments: ReadonlyArray<Media>;
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
  /** At most 5,000 characters; empty only where there are attachments. */
  readonly text: Scalars['String']['output'];
};


/** Something a user posted: for everyone who is signed in, or where their account is private, for their followers. */
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

/** How large a preview is. */
export type PreviewSize =
  /** For a screen: at most 1,600 pixels wide and high. */
  | 'LARGE'
  /** For lists: at most 320 pixels wide and high. */
  | 'SMALL';

/** How a user presents themselves. Visible to everyone who is signed in. */
export type Profile = Node & {
  readonly __typename?: 'Profile';
  /** The picture that they show themselves with; null where there is none. */
  readonly avatar?: Maybe<Media>;
  /** Where the SMALL preview of `avatar` can be fetched; null where there is none. The same for everybody for hours: read it again now and then. */
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

/**
 * Somebody changed their username or their profile: the viewer, or somebody who shares a direct chat or a group with
 * them (rooms do not count). Changes within a second are told as one. Not replayed: after a reconnect read anew whom you
 * show.
 */
export type ProfileChangedEvent = {
  readonly __typename?: 'ProfileChangedEvent';
  /** Who, as they are now. */
  readonly user: User;
};

/** Where reading starts. Without an access token only `me` answers, with null. */
export type Query = {
  readonly __typename?: 'Query';
  /** A chat the viewer is in, or a public room; else null. */
  readonly chat?: Maybe<Chat>;
  /**
   * The viewer's chats, the most recently active first, without those that they have put away. An empty direct chat is listed
   * only for who opened it.
   * With `ids` it is those, in the order of the ids, on one page.
   */
  readonly chats: ChatConnection;
  /** A comment; null when there is none with that id, or the viewer is not shown its post. */
  readonly comment?: Maybe<Comment>;
  /** Everyone's posts, newest first, but those of private accounts. */
  readonly feed: PostConnection;
  /** Where an invite leads; null where its code is unknown, expired, used up or revoked, or whoever made it may invite no more: all are alike. Codes that are tried are counted. */
  readonly invite?: Maybe<InvitePreview>;
  /** The viewer's own account; null when no access token is sent. */
  readonly me?: Maybe<Account>;
  /** A file: the viewer's own, or one that they see in a message, a post, a profile or a chat; else null. */
  readonly media?: Maybe<Media>;
  /** A message of a chat the viewer sees; else null. */
  readonly message?: Maybe<Message>;
  /** What has this id; null where there is none, or none that the viewer may see. */
  readonly node?: Maybe<Node>;
  /** The same of several: in the order of the ids, null where there is none. */
  readonly nodes: ReadonlyArray<Maybe<Node>>;
  /** A post; null when there is none with that id, or its author does not show it to the viewer. */
  readonly post?: Maybe<Post>;
  /** Where the viewer stands, without counting against it; empty where the server limits nothing. */
  readonly rateLimits: ReadonlyArray<RateLimit>;
  /** Public rooms, newest first; with `search`, those whose name contains it: the newest 2,000 are looked at, and of others a thousand that match. */
  readonly rooms: ChatConnection;
  /**
   * Searches the text of messages in the viewer's chats, as far as they may read them; archived ones, too. A message is found
   * once it is sent, as it was edited last, and no more once it is deleted.
   * A message fits that has all words of the query, in any order, each at the beginning of a word: without regard to case,
   * accents, width and normal form. Parts of identifiers (`camelCase`, `snake_case`, `C++`) are words, too; of words with nine
   * letters and more any four letters and more are found. In scripts without spaces (Chinese, Japanese, Korean, Thai and the
   * like) any characters that stand together are found, and so is an emoji. Quotes and signs mean nothing.
   * BAD_USER_INPUT names `query` where nothing in it can be looked for, FORBIDDEN says that the server has no search.
   */
  readonly searchMessages: MessageSearchConnection;
  /** The roots of the threads that the viewer follows, the one with the newest reply first, of chats that they are in. */
  readonly threads: ThreadConnection;
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
  filter?: InputMaybe<ChatFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  ids?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
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
export type QueryinviteArgs = {
  code: Scalars['String']['input'];
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QuerymediaArgs = {
  id: Scalars['ID']['input'];
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
export type QuerysearchMessagesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MessageSearchFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  query: Scalars['String']['input'];
};


/** Where reading starts. Without an access token only `me` answers, with null. */
export type QuerythreadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  unreadOnly?: InputMaybe<Scalars['Boolean']['input']>;
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
   * execute; what many ask for alike is shared among them), `adding`, `invites` (codes that are tried), `search`, and `confirmations` (changes
   * that ask for the password or a code). What has a name of its own is not counted as an operation.
   */
  readonly name: Scalars['String']['output'];
  /** How many are left until `resetAt`. */
  readonly remaining: Scalars['Int']['output'];
  /** When there will be `limit` again; now, where none is used. */
  readonly resetAt: Scalars['DateTime']['output'];
};

/** What became of a reaction. */
export type ReactionChange = {
  readonly __typename?: 'ReactionChange';
  /** Whether it was added; else it was taken back. */
  readonly added: Scalars['Boolean']['output'];
  /** Of which kind it is. */
  readonly emoji: Scalars['String']['output'];
};

/** The reactions of one kind to a message. */
export type ReactionGroup = {
  readonly __typename?: 'ReactionGroup';
  /** How many there are, exactly. */
  readonly count: Scalars['Int']['output'];
  /** One emoji, as Unicode recommends it. With another skin tone it is another kind. */
  readonly emoji: Scalars['String']['output'];
  /** Those who reacted so, the first one first; also those who have left the chat since. */
  readonly reactors: ReactorConnection;
  /**
   * Whether the viewer's is one of them. It differs from viewer to viewer: select it in queries, not in events, which are
   * then executed for each of those who watch. Events tell whose reaction it was instead.
   */
  readonly viewerReacted: Scalars['Boolean']['output'];
};


/** The reactions of one kind to a message. */
export type ReactionGroupreactorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of those who reacted to a message in one way. */
export type ReactorConnection = {
  readonly __typename?: 'ReactorConnection';
  /** The users with their cursors. */
  readonly edges: ReadonlyArray<ReactorEdge>;
  /** The users alone. */
  readonly nodes: ReadonlyArray<User>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** Somebody who reacted, in a page. */
export type ReactorEdge = {
  readonly __typename?: 'ReactorEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The user. */
  readonly node: User;
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
  /** The newest refresh token of the session. Left out, or empty, where the browser keeps it as a cookie. */
  readonly refreshToken?: InputMaybe<Scalars['String']['input']>;
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

/** Somebody who is to follow the viewer no more. */
export type RemoveFollowerInput = {
  /** Who. */
  readonly userId: Scalars['ID']['input'];
};

/** The user after `removeFollower`. */
export type RemoveFollowerPayload = {
  readonly __typename?: 'RemoveFollowerPayload';
  /** The user. */
  readonly user: User;
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

/** The viewer's reaction to a message. */
export type RemoveReactionInput = {
  /** The kind that is taken back. */
  readonly emoji: Scalars['String']['input'];
  /** A message of a chat the viewer is in. */
  readonly messageId: Scalars['ID']['input'];
};

/** The message after `removeReaction`. */
export type RemoveReactionPayload = {
  readonly __typename?: 'RemoveReactionPayload';
  /** The message as it is now. */
  readonly message: Message;
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

/** Where to ask. */
export type RequestToJoinInput = {
  /** A public room; or a chat that the viewer has asked to join already, to say something to it. */
  readonly chatId: Scalars['ID']['input'];
  /** At most 300 characters for those who answer. Asking again changes it; null, or left out, leaves it as it is. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** What `requestToJoin` asked. */
export type RequestToJoinPayload = {
  readonly __typename?: 'RequestToJoinPayload';
  /** The viewer's request: the same one until it is answered. */
  readonly joinRequest: JoinRequest;
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

/** Which invite is to be of no use any more. */
export type RevokeInviteInput = {
  /** An invite that the viewer has made; those who may add members revoke every one. */
  readonly inviteId: Scalars['ID']['input'];
};

/** What `revokeInvite` ended. */
export type RevokeInvitePayload = {
  readonly __typename?: 'RevokeInvitePayload';
  /** The chat. */
  readonly chat: Chat;
  /** The invite. */
  readonly revokedInviteId: Scalars['ID']['output'];
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

/** What the viewer has begun to write. What it answers, and its files, stay as they are where they are left out. */
export type SaveDraftInput = {
  /** A chat that the viewer is in. */
  readonly chatId: Scalars['ID']['input'];
  /** Up to 10 files of the viewer that are ready; null is as none. */
  readonly mediaIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** A message of this chat that it answers; null where it answers nothing. */
  readonly replyToId?: InputMaybe<Scalars['ID']['input']>;
  /**
   * Up to 4,000 characters, and 16,000 bytes, kept as they are. Where it is "", or nothing but white space, and there are no
   * files with it in this input, the draft is gone.
   */
  readonly text: Scalars['String']['input'];
  /** The root of a thread of this chat, where it is to be sent there. */
  readonly threadRootId?: InputMaybe<Scalars['ID']['input']>;
};

/** The chat after `saveDraft`. */
export type SaveDraftPayload = {
  readonly __typename?: 'SaveDraftPayload';
  /** The chat, with its `draft`. */
  readonly chat: Chat;
};

/** A message that the viewer saves. */
export type SaveMessageInput = {
  /** A message that the viewer sees, and that is not deleted. */
  readonly messageId: Scalars['ID']['input'];
};

/** The message after `saveMessage`. */
export type SaveMessagePayload = {
  readonly __typename?: 'SaveMessagePayload';
  /** The message, whose `viewerSaved` is true. */
  readonly message: Message;
};

/** A page of the messages that the viewer has saved, the one that was saved last first. */
export type SavedMessageConnection = {
  readonly __typename?: 'SavedMessageConnection';
  /** The messages with their cursors. */
  readonly edges: ReadonlyArray<SavedMessageEdge>;
  /** The messages alone. */
  readonly nodes: ReadonlyArray<Message>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A saved message in a page. */
export type SavedMessageEdge = {
  readonly __typename?: 'SavedMessageEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The message. */
  readonly node: Message;
};

/** A message to be sent later, by the rules of `sendMessage`: they are looked at again when it is sent. */
export type ScheduleMessageInput = {
  /** Of a reply in a thread: whether the chat shows it, too. */
  readonly alsoInChat?: InputMaybe<Scalars['Boolean']['input']>;
  /** A chat that the viewer is in. */
  readonly chatId: Scalars['ID']['input'];
  /** Up to 10 files of the viewer that are ready. They are kept until it is sent. */
  readonly mediaIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** A message of this chat that it answers. */
  readonly replyToId?: InputMaybe<Scalars['ID']['input']>;
  /** When: after now, and within a year. */
  readonly sendAt: Scalars['DateTime']['input'];
  /** 1 to 4,000 characters; beside files it may be "". */
  readonly text: Scalars['String']['input'];
  /** The root of a thread of this chat, where it is a reply there. */
  readonly threadRootId?: InputMaybe<Scalars['ID']['input']>;
};

/** The message after `scheduleMessage`. */
export type ScheduleMessagePayload = {
  readonly __typename?: 'ScheduleMessagePayload';
  /** The message as it is to be sent. */
  readonly scheduledMessage: ScheduledMessage;
};

/** A message that the viewer sends later, which nobody else learns of until then. Once it is sent it is gone from here. */
export type ScheduledMessage = {
  readonly __typename?: 'ScheduledMessage';
  /** The viewer's files that go with it, in their order. */
  readonly attachments: ReadonlyArray<Media>;
  /** Where it is to be sent; null where the viewer does not see that any more. */
  readonly chat?: Maybe<Chat>;
  /**
   * Why it was not sent when its time had come, such as NOT_FOUND or FORBIDDEN where the viewer may not write there any more.
   * It is tried again once it is changed.
   */
  readonly failure?: Maybe<ErrorCode>;
  /** Its id, which is not that of the message that it becomes. */
  readonly id: Scalars['ID']['output'];
  /** What it answers; null where it answers nothing, or that is not there any more. */
  readonly replyTo?: Maybe<Message>;
  /** When it is sent: within five seconds from then on, or a minute where a server breaks down just then. */
  readonly sendAt: Scalars['DateTime']['output'];
  /** What it says; "" where there are only files. */
  readonly text: Scalars['String']['output'];
  /** The root of the thread that it is a reply in; null where it is in none. */
  readonly threadRoot?: Maybe<Message>;
};

/** A page of the messages that the viewer sends later, the one that is sent first, first. */
export type ScheduledMessageConnection = {
  readonly __typename?: 'ScheduledMessageConnection';
  /** The messages with their cursors. */
  readonly edges: ReadonlyArray<ScheduledMessageEdge>;
  /** The messages alone. */
  readonly nodes: ReadonlyArray<ScheduledMessage>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A scheduled message in a page. */
export type ScheduledMessageEdge = {
  readonly __typename?: 'ScheduledMessageEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The message. */
  readonly node: ScheduledMessage;
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
  /** Whether a reply in a thread is in the chat as well, like any other message; without `threadRootId` it means nothing. */
  readonly alsoInChat?: InputMaybe<Scalars['Boolean']['input']>;
  /** A chat the viewer is in. */
  readonly chatId: Scalars['ID']['input'];
  /** The client's own name for this message, 1 to 64 characters: sending it again returns the first message, and CONFLICT if the content differs. */
  readonly clientMessageId?: InputMaybe<Scalars['String']['input']>;
  /**
   * Anything that clients of one's own are to know of the message: at most 4,096 bytes as JSON, 10 levels deep, no number
   * beyond ±(2⁵³ − 1). It comes back equal, to all who see the message, and the server never reads it. A copy that is
   * forwarded has none.
   */
  readonly customData?: InputMaybe<Scalars['JSON']['input']>;
  /**
   * At most 10 of the viewer's own files that are READY. One file may be sent any number of times, to any chats.
   * `extensions.fields` names each that cannot be used, as `mediaIds.0`.
   */
  readonly mediaIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** A question with options. Not beside files. */
  readonly poll?: InputMaybe<PollInput>;
  /** A message of the same chat that this one answers. */
  readonly replyToId?: InputMaybe<Scalars['ID']['input']>;
  /** 1 to 4,000 characters after trimming; with attachments or a poll it may be empty. */
  readonly text: Scalars['String']['input'];
  /**
   * The root whose thread this is a reply in: a message of the same chat that is no reply itself, and not written by the
   * server. A root that is deleted keeps the thread that it has. `@all` and `@here` mean nobody in a reply that is in its
   * thread alone.
   */
  readonly threadRootId?: InputMaybe<Scalars['ID']['input']>;
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

/** Which picture the viewer shows themselves with. */
export type SetAvatarInput = {
  /** One of the viewer's own pictures that is READY; null takes the present one away. */
  readonly mediaId?: InputMaybe<Scalars['ID']['input']>;
};

/** The profile after `setAvatar`. */
export type SetAvatarPayload = {
  readonly __typename?: 'SetAvatarPayload';
  /** The viewer's profile. */
  readonly profile: Profile;
};

/** Which picture a group or room has. */
export type SetChatImageInput = {
  /** The chat. */
  readonly chatId: Scalars['ID']['input'];
  /** One of the viewer's own pictures that is READY; null takes the present one away. */
  readonly mediaId?: InputMaybe<Scalars['ID']['input']>;
};

/** The chat after `setChatImage`. */
export type SetChatImagePayload = {
  readonly __typename?: 'SetChatImagePayload';
  /** The chat. */
  readonly chat: Chat;
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
  /** Every new comment on one post, from now on, for as long as the viewer is shown the post. */
  readonly commentAdded: Comment;
  /**
   * The same for all of the viewer's chats at once, those that they join later included. Of more than 5,000 chats it
   * brings those where something happened last.
   */
  readonly inboxEvents: InboxEvent;
  /** Every new message of a chat, but for replies in their threads alone, from now on. To lose none over a broken connection use `chatEvents`. */
  readonly messageAdded: Message;
  /** Every message of a chat that is deleted, as its tombstone, from now on. */
  readonly messageDeleted: Message;
  /** Every message of a chat whose text changes, from now on. */
  readonly messageEdited: Message;
  /** Every new post of accounts that are not private, from now on. */
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

/**
 * What a system message tells, for clients that say it in their own words. Who did it is the message's `sender`. More kinds
 * may come: keep a default branch, and show the message's `text` there.
 */
export type SystemChange = {
  /** How many people it is about. */
  readonly subjectCount: Scalars['Int']['output'];
  /**
   * The people whom it is about, as they are now: the first ten, and null in place of one whose account is gone. Nobody
   * where it is about the chat alone.
   */
  readonly subjects: ReadonlyArray<Maybe<User>>;
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

/** A part of a text, in UTF-16 code units, as JavaScript counts. */
export type TextRange = {
  readonly __typename?: 'TextRange';
  /** How long it is. */
  readonly length: Scalars['Int']['output'];
  /** Where it begins, from 0 on. */
  readonly start: Scalars['Int']['output'];
};

/**
 * The replies to one message, its root, that are told apart from the chat. Whoever writes one, is a member who is mentioned in
 * one, or wrote the root, follows the thread from then on, until they say `unfollowThread`.
 */
export type Thread = {
  readonly __typename?: 'Thread';
  /** When the newest one was sent. */
  readonly lastReplyAt: Scalars['DateTime']['output'];
  /** The position of the newest one in the chat's log: what `markThreadRead` takes. */
  readonly lastSeq: Scalars['Int']['output'];
  /** Who wrote in it, the first of them first, as far as their accounts are there. */
  readonly participants: ReadonlyArray<User>;
  /** The replies, always oldest first: the newest page unless told otherwise. */
  readonly replies: ThreadReplyConnection;
  /** How many replies there are, those that are tombstones included. */
  readonly replyCount: Scalars['Int']['output'];
  /**
   * How many replies of others the viewer, who follows it, has not read; counting stops at 100. It differs from viewer to
   * viewer, as `viewerFollows` does.
   */
  readonly unreadCount: Scalars['Int']['output'];
  /**
   * Whether the viewer follows it. It differs from viewer to viewer: select it in queries, not in events, which are then
   * executed for each of those who watch.
   */
  readonly viewerFollows: Scalars['Boolean']['output'];
};


/**
 * The replies to one message, its root, that are told apart from the chat. Whoever writes one, is a member who is mentioned in
 * one, or wrote the root, follows the thread from then on, until they say `unfollowThread`.
 */
export type ThreadparticipantsArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The replies to one message, its root, that are told apart from the chat. Whoever writes one, is a member who is mentioned in
 * one, or wrote the root, follows the thread from then on, until they say `unfollowThread`.
 */
export type ThreadrepliesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  afterSeq?: InputMaybe<Scalars['Int']['input']>;
  aroundSeq?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  beforeSeq?: InputMaybe<Scalars['Int']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** A page of roots, the one with the newest reply first. */
export type ThreadConnection = {
  readonly __typename?: 'ThreadConnection';
  /** The roots with their cursors. */
  readonly edges: ReadonlyArray<ThreadEdge>;
  /** The roots alone. */
  readonly nodes: ReadonlyArray<Message>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A root in a page. */
export type ThreadEdge = {
  readonly __typename?: 'ThreadEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The root: see its `thread`. */
  readonly node: Message;
};

/**
 * The viewer has read in a thread, or begun or ceased to follow it, on any of their devices. Nobody else is told, and it is not
 * logged.
 */
export type ThreadReadEvent = ChatEvent & {
  readonly __typename?: 'ThreadReadEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** The root, with `thread { viewerFollows unreadCount }` as they are now. */
  readonly message: Message;
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/**
 * A reply came that is in its thread alone. What is also in the chat is a `MessageAddedEvent`. Either changes the root: see
 * `message { threadRoot { changedSeq thread { replyCount } } }`.
 */
export type ThreadReplyAddedEvent = ChatEvent & MessageEvent & {
  readonly __typename?: 'ThreadReplyAddedEvent';
  /** When it happened. */
  readonly at: Scalars['DateTime']['output'];
  /** The chat as it is now; null once the viewer is out of it, and when it is deleted. */
  readonly chat?: Maybe<Chat>;
  /** The chat it happened in. */
  readonly chatId: Scalars['ID']['output'];
  /** The reply as it is now: in a replay perhaps a tombstone already. */
  readonly message: Message;
  /** Its position in the chat's log, without gaps; null for what is not logged. */
  readonly seq?: Maybe<Scalars['Int']['output']>;
};

/** A page of the replies in a thread, oldest first. */
export type ThreadReplyConnection = {
  readonly __typename?: 'ThreadReplyConnection';
  /** The replies with their cursors. */
  readonly edges: ReadonlyArray<ThreadReplyEdge>;
  /** The replies alone. */
  readonly nodes: ReadonlyArray<Message>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** A reply in a page. */
export type ThreadReplyEdge = {
  readonly __typename?: 'ThreadReplyEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The reply. */
  readonly node: Message;
};

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

/** Whom to ban no longer. */
export type UnbanMemberInput = {
  /** A group or room in which the viewer is owner or admin. */
  readonly chatId: Scalars['ID']['input'];
  /** Whoever is banned; where they are not, nothing changes. */
  readonly userId: Scalars['ID']['input'];
};

/** The chat after `unbanMember`. */
export type UnbanMemberPayload = {
  readonly __typename?: 'UnbanMemberPayload';
  /** The chat. */
  readonly chat: Chat;
};

/** Somebody to block no more. */
export type UnblockUserInput = {
  /** Whom: not the viewer themselves. */
  readonly userId: Scalars['ID']['input'];
};

/** The user after `unblockUser`. */
export type UnblockUserPayload = {
  readonly __typename?: 'UnblockUserPayload';
  /** The user. */
  readonly user: User;
};

/** Somebody to follow no more. */
export type UnfollowInput = {
  /** Whom. */
  readonly userId: Scalars['ID']['input'];
};

/** The user after `unfollow`. */
export type UnfollowPayload = {
  readonly __typename?: 'UnfollowPayload';
  /** The user. */
  readonly user: User;
};

/** A root whose thread the viewer follows no longer. */
export type UnfollowThreadInput = {
  /** The root, of a chat that the viewer is in. */
  readonly messageId: Scalars['ID']['input'];
};

/** The root after `unfollowThread`. */
export type UnfollowThreadPayload = {
  readonly __typename?: 'UnfollowThreadPayload';
  /** The root as it is now. */
  readonly message: Message;
};

/** Somebody to mute no more. */
export type UnmuteUserInput = {
  /** Whom: not the viewer themselves. */
  readonly userId: Scalars['ID']['input'];
};

/** The user after `unmuteUser`. */
export type UnmuteUserPayload = {
  readonly __typename?: 'UnmuteUserPayload';
  /** The user. */
  readonly user: User;
};

/** A message that is to be pinned no longer. */
export type UnpinMessageInput = {
  /** A message of a chat in which the viewer has PIN_MESSAGES. */
  readonly messageId: Scalars['ID']['input'];
};

/** The message after `unpinMessage`. */
export type UnpinMessagePayload = {
  readonly __typename?: 'UnpinMessagePayload';
  /** The message as it is now. */
  readonly message: Message;
};

/** A message that the viewer saves no longer. */
export type UnsaveMessageInput = {
  /** A message that the viewer sees. */
  readonly messageId: Scalars['ID']['input'];
};

/** The message after `unsaveMessage`. */
export type UnsaveMessagePayload = {
  readonly __typename?: 'UnsaveMessagePayload';
  /** The message, whose `viewerSaved` is false. */
  readonly message: Message;
};

/** What to change of a chat: an absent field stays. */
export type UpdateChatInput = {
  /** The chat. */
  readonly chatId: Scalars['ID']['input'];
  /** As in `SendMessageInput`, in place of what is there: null takes it away, and left out it stays. */
  readonly customData?: InputMaybe<Scalars['JSON']['input']>;
  /** At most 500 characters; empty clears it. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /**
   * So many seconds, 60 to 31,536,000, messages stay that are sent from then on, in a direct chat, too; 0 or null lets them
   * stay for good. What was sent before keeps its time. For those with SET_LIFETIME among their `viewerCapabilities`.
   */
  readonly messageLifetimeSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** 1 to 100 characters after trimming, one of which can be seen. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** Who may do what. For the owner and admins; what is the OWNER's alone only the owner gives and takes. */
  readonly rights?: InputMaybe<ChatRightsInput>;
  /** 1 to 3,600 seconds between two messages of one member; 0 or null ends the slow mode. For the owner and admins. */
  readonly slowModeSeconds?: InputMaybe<Scalars['Int']['input']>;
  /** Rooms only. Making a room private ends what its visitors watch. For the owner and admins. */
  readonly visibility?: InputMaybe<ChatVisibility>;
};

/** The chat after `updateChat`. */
export type UpdateChatPayload = {
  readonly __typename?: 'UpdateChatPayload';
  /** The chat. */
  readonly chat: Chat;
};

/** What changes; what is left out stays as it is. */
export type UpdateChatPreferencesInput = {
  /** Whether it is put away; null is as left out. */
  readonly archived?: InputMaybe<Scalars['Boolean']['input']>;
  /** A chat that the viewer is in. */
  readonly chatId: Scalars['ID']['input'];
  /** Null, or a moment that has passed, ends a mute. For ever is the year 9999. */
  readonly mutedUntil?: InputMaybe<Scalars['DateTime']['input']>;
  /** Null is as left out. */
  readonly notifyLevel?: InputMaybe<NotifyLevel>;
  /** Whether it is pinned; null is as left out. */
  readonly pinned?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The chat after `updateChatPreferences`. */
export type UpdateChatPreferencesPayload = {
  readonly __typename?: 'UpdateChatPreferencesPayload';
  /** The chat, with its new `viewerPreferences`. */
  readonly chat: Chat;
};

/** What a file shows, in words. */
export type UpdateMediaInput = {
  /** At most 1,000 characters; empty takes it away. */
  readonly alt: Scalars['String']['input'];
  /** One of the viewer's own files. */
  readonly mediaId: Scalars['ID']['input'];
};

/** The file after `updateMedia`. */
export type UpdateMediaPayload = {
  readonly __typename?: 'UpdateMediaPayload';
  /** The file. */
  readonly media: Media;
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

/** What changes; what is left out, or null, stays as it is. */
export type UpdateScheduledMessageInput = {
  /** All of the files that go with it, up to 10. */
  readonly mediaIds?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** One of the viewer's. */
  readonly scheduledMessageId: Scalars['ID']['input'];
  /** Within a year. Where it has passed, it is sent now. */
  readonly sendAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** 1 to 4,000 characters; beside files it may be "". */
  readonly text?: InputMaybe<Scalars['String']['input']>;
};

/** The message after `updateScheduledMessage`. */
export type UpdateScheduledMessagePayload = {
  readonly __typename?: 'UpdateScheduledMessagePayload';
  /** The message as it is to be sent. */
  readonly scheduledMessage: ScheduledMessage;
};

/** What to change of the viewer's settings: an absent field stays. */
export type UpdateSettingsInput = {
  /** Whether to be shown as offline to everyone else. */
  readonly invisible?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Whether only those see what the viewer shares whom they let follow them. Whoever follows them stays; becoming
   * public accepts all who ask.
   */
  readonly isPrivate?: InputMaybe<Scalars['Boolean']['input']>;
  /** Who may see when the viewer was last online. */
  readonly lastSeenVisibility?: InputMaybe<LastSeenVisibility>;
};

/** The account after `updateSettings`. */
export type UpdateSettingsPayload = {
  readonly __typename?: 'UpdateSettingsPayload';
  /** The viewer's account. */
  readonly account: Account;
};

/**
 * Where to send the bytes of a file. Whoever has it may send them, so keep it to yourself; no access token is needed. Where it
 * is `resumable`, the same address also speaks the core of [tus 1.0](https://tus.io/protocols/resumable-upload): `HEAD` says
 * how many bytes are there, and `PATCH` sends the rest.
 */
export type Upload = {
  readonly __typename?: 'Upload';
  /** Until when a request may begin. */
  readonly expiresAt: Scalars['DateTime']['output'];
  /** What to send along with the bytes. */
  readonly headers: ReadonlyArray<HttpHeader>;
  /** How to send all of it at once: `PUT`. */
  readonly method: Scalars['String']['output'];
  /** Whether an upload that was cut off can be gone on with. */
  readonly resumable: Scalars['Boolean']['output'];
  /** The address. */
  readonly url: Scalars['URI']['output'];
};

/** Somebody, as everyone who is signed in may see them. */
export type User = Node & {
  readonly __typename?: 'User';
  /** When they joined. */
  readonly createdAt: Scalars['DateTime']['output'];
  /** How many follow them; 0 once the account is gone. */
  readonly followerCount: Scalars['Int']['output'];
  /** Who follows them, the newest first; null where they do not share it with the viewer. */
  readonly followers?: Maybe<FollowerConnection>;
  /** Whom they follow, the newest first; null where they do not share it with the viewer. */
  readonly following?: Maybe<FollowingConnection>;
  /** How many they follow; 0 once the account is gone. */
  readonly followingCount: Scalars['Int']['output'];
  /** Whether they follow the viewer. */
  readonly followsViewer: Scalars['Boolean']['output'];
  /** Unique, and never used again. */
  readonly id: Scalars['ID']['output'];
  /**
   * Whether only those see what they share whom they let follow them: their posts, and whom they follow. Their name,
   * their picture and how many follow them everyone sees.
   */
  readonly isPrivate: Scalars['Boolean']['output'];
  /** When they were last connected, to the minute; null where the viewer may not see it, or there was no such moment. */
  readonly lastSeenAt?: Maybe<Scalars['DateTime']['output']>;
  /**
   * Whether any of their devices is connected. Told to those who share a direct chat or a group with them; to
   * others, and while they are invisible, they are offline.
   */
  readonly online: Scalars['Boolean']['output'];
  /** How many posts they have, whoever is shown them: exact to 1,000, and 1,000 beyond. */
  readonly postCount: Scalars['Int']['output'];
  /** What they posted, newest first: nothing where they do not share it with the viewer. */
  readonly posts: PostConnection;
  /** How they present themselves. */
  readonly profile: Profile;
  /** The name to mention them by; it may change. */
  readonly username: Scalars['String']['output'];
  /** Whether the viewer blocks them. In a group that both are in, clients hide the messages of those whom it blocks. */
  readonly viewerBlocks: Scalars['Boolean']['output'];
  /** Whether the viewer follows them, or has asked to. */
  readonly viewerFollows: FollowState;
  /** Whether the viewer mutes them at this moment. */
  readonly viewerMutes: Scalars['Boolean']['output'];
};


/** Somebody, as everyone who is signed in may see them. */
export type UserfollowersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
};


/** Somebody, as everyone who is signed in may see them. */
export type UserfollowingArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
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

/** What the viewer chooses in a poll. */
export type VotePollInput = {
  /** The poll's message, of a chat the viewer is in. */
  readonly messageId: Scalars['ID']['input'];
  /** All that the viewer chooses, in place of what they chose before: one, or several where the poll is for it; none takes the vote back. */
  readonly optionIds: ReadonlyArray<Scalars['ID']['input']>;
};

/** The message after `votePoll`. */
export type VotePollPayload = {
  readonly __typename?: 'VotePollPayload';
  /** The message as it is now. */
  readonly message: Message;
};

/** A page of those who have chosen one option of a poll. */
export type VoterConnection = {
  readonly __typename?: 'VoterConnection';
  /** The users with their cursors. */
  readonly edges: ReadonlyArray<VoterEdge>;
  /** The users alone. */
  readonly nodes: ReadonlyArray<User>;
  /** Where this page lies. */
  readonly pageInfo: PageInfo;
};

/** Somebody who has voted, in a page. */
export type VoterEdge = {
  readonly __typename?: 'VoterEdge';
  /** Where to go on from. */
  readonly cursor: Scalars['String']['output'];
  /** The user. */
  readonly node: User;
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
  ChatUpdateDetail:
    | ( ChatDescriptionDetailRow )
    | ( ChatImageDetailRow )
    | ( ChatLifetimeDetailRow )
    | ( ChatNameDetailRow )
    | ( ChatVisibilityDetailRow )
  ;
  InboxEvent:
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( DraftSource )
    | ( InboxReadySource )
    | ( JoinRequestedSource )
    | ( MemberJoinedSource )
    | ( MemberLeftSource )
    | ( MemberRoleChangedSource )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( PresenceSource )
    | ( ProfileChangedSource )
    | ( ReceiptSource )
    | ( ResyncRequiredSource )
    | ( ThreadReadSource )
    | ( LogEvent )
    | ( TypingSource )
  ;
};

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  ChatEvent:
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( DraftSource )
    | ( JoinRequestedSource )
    | ( MemberJoinedSource )
    | ( MemberLeftSource )
    | ( MemberRoleChangedSource )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( ReadySource )
    | ( ReceiptSource )
    | ( ResyncRequiredSource )
    | ( ThreadReadSource )
    | ( LogEvent )
    | ( TypingSource )
  ;
  MessageEvent:
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
    | ( LogEvent )
  ;
  Node:
    | ( ChatRow )
    | ( CommentRow )
    | ( MediaRow )
    | ( MessageRow )
    | ( PostRow )
    | ( ProfileRow )
    | ( UserRow )
  ;
  SystemChange:
    | ( ChatCreatedChangeRow )
    | ( ChatUpdatedChangeRow )
    | ( MemberJoinedChangeRow )
    | ( MemberLeftChangeRow )
    | ( MemberRemovedChangeRow )
    | ( MemberRoleChangeRow )
    | ( MembersAddedChangeRow )
  ;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  AcceptInviteInput: AcceptInviteInput;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  AcceptInvitePayload: ResolverTypeWrapper<Omit<AcceptInvitePayload, 'chat' | 'joinRequest'> & { chat?: Maybe<ResolversTypes['Chat']>, joinRequest?: Maybe<ResolversTypes['JoinRequest']> }>;
  Account: ResolverTypeWrapper<AccountRow>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  AddCommentInput: AddCommentInput;
  AddCommentPayload: ResolverTypeWrapper<Omit<AddCommentPayload, 'comment'> & { comment: ResolversTypes['Comment'] }>;
  AddMembersInput: AddMembersInput;
  AddMembersPayload: ResolverTypeWrapper<Omit<AddMembersPayload, 'chat' | 'members'> & { chat: ResolversTypes['Chat'], members: ReadonlyArray<ResolversTypes['ChatMember']> }>;
  AddPhoneNumberInput: AddPhoneNumberInput;
  AddPhoneNumberPayload: ResolverTypeWrapper<Omit<AddPhoneNumberPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  AddPollOptionInput: AddPollOptionInput;
  AddPollOptionPayload: ResolverTypeWrapper<Omit<AddPollOptionPayload, 'message'> & { message: ResolversTypes['Message'] }>;
  AddReactionInput: AddReactionInput;
  AddReactionPayload: ResolverTypeWrapper<Omit<AddReactionPayload, 'message'> & { message: ResolversTypes['Message'] }>;
  AnswerFollowRequestInput: AnswerFollowRequestInput;
  AnswerFollowRequestPayload: ResolverTypeWrapper<Omit<AnswerFollowRequestPayload, 'user'> & { user: ResolversTypes['User'] }>;
  AnswerJoinRequestInput: AnswerJoinRequestInput;
  AnswerJoinRequestPayload: ResolverTypeWrapper<Omit<AnswerJoinRequestPayload, 'chat' | 'member'> & { chat: ResolversTypes['Chat'], member?: Maybe<ResolversTypes['ChatMember']> }>;
  AuthPayload: ResolverTypeWrapper<IssuedSession>;
  BanMemberInput: BanMemberInput;
  BanMemberPayload: ResolverTypeWrapper<Omit<BanMemberPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  BlockUserInput: BlockUserInput;
  BlockUserPayload: ResolverTypeWrapper<Omit<BlockUserPayload, 'user'> & { user: ResolversTypes['User'] }>;
  BlockedUserConnection: ResolverTypeWrapper<Omit<BlockedUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['BlockedUserEdge']>, nodes: ReadonlyArray<ResolversTypes['User']> }>;
  BlockedUserEdge: ResolverTypeWrapper<Omit<BlockedUserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  CancelScheduledMessageInput: CancelScheduledMessageInput;
  CancelScheduledMessagePayload: ResolverTypeWrapper<CancelScheduledMessagePayload>;
  ChangeEmailInput: ChangeEmailInput;
  ChangeEmailPayload: ResolverTypeWrapper<Omit<ChangeEmailPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: ResolverTypeWrapper<Omit<ChangePasswordPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  ChangeUsernameInput: ChangeUsernameInput;
  ChangeUsernamePayload: ResolverTypeWrapper<Omit<ChangeUsernamePayload, 'account'> & { account: ResolversTypes['Account'] }>;
  Chat: ResolverTypeWrapper<ChatRow>;
  ChatBan: ResolverTypeWrapper<ChatBanRow>;
  ChatBanConnection: ResolverTypeWrapper<Omit<ChatBanConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ChatBanEdge']>, nodes: ReadonlyArray<ResolversTypes['ChatBan']> }>;
  ChatBanEdge: ResolverTypeWrapper<Omit<ChatBanEdge, 'node'> & { node: ResolversTypes['ChatBan'] }>;
  ChatCapability: ResolverTypeWrapper<'SEND_MESSAGE' | 'SEND_MEDIA' | 'CREATE_POLL' | 'REACT' | 'PIN_MESSAGES' | 'MENTION_EVERYONE' | 'INVITE' | 'ADD_MEMBERS' | 'REMOVE_MEMBERS' | 'BAN_MEMBERS' | 'RENAME' | 'SET_RIGHTS' | 'SET_LIFETIME' | 'DELETE_MESSAGES' | 'SET_ROLES' | 'DELETE_CHAT' | 'LEAVE'>;
  ChatConnection: ResolverTypeWrapper<Omit<ChatConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ChatEdge']>, nodes: ReadonlyArray<ResolversTypes['Chat']> }>;
  ChatCreatedChange: ResolverTypeWrapper<ChatCreatedChangeRow>;
  ChatCreatedEvent: ResolverTypeWrapper<LogEvent>;
  ChatDeletedEvent: ResolverTypeWrapper<LogEvent>;
  ChatDescriptionDetail: ResolverTypeWrapper<ChatDescriptionDetailRow>;
  ChatEdge: ResolverTypeWrapper<Omit<ChatEdge, 'node'> & { node: ResolversTypes['Chat'] }>;
  ChatEvent: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['ChatEvent']>;
  ChatFilter: ChatFilter;
  ChatImageDetail: ResolverTypeWrapper<ChatImageDetailRow>;
  ChatKind: ResolverTypeWrapper<'DIRECT' | 'GROUP' | 'ROOM'>;
  ChatLifetimeDetail: ResolverTypeWrapper<ChatLifetimeDetailRow>;
  ChatMember: ResolverTypeWrapper<ChatMemberRow>;
  ChatMemberConnection: ResolverTypeWrapper<Omit<ChatMemberConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ChatMemberEdge']>, nodes: ReadonlyArray<ResolversTypes['ChatMember']> }>;
  ChatMemberEdge: ResolverTypeWrapper<Omit<ChatMemberEdge, 'node'> & { node: ResolversTypes['ChatMember'] }>;
  ChatNameDetail: ResolverTypeWrapper<ChatNameDetailRow>;
  ChatPosition: ResolverTypeWrapper<ChatPosition>;
  ChatPositionInput: ChatPositionInput;
  ChatPreferences: ResolverTypeWrapper<ChatPreferencesRow>;
  ChatPreferencesEvent: ResolverTypeWrapper<LogEvent>;
  ChatRights: ResolverTypeWrapper<ChatRightsRow>;
  ChatRightsInput: ChatRightsInput;
  ChatRole: ResolverTypeWrapper<'OWNER' | 'ADMIN' | 'MEMBER'>;
  ChatUpdateDetail: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['ChatUpdateDetail']>;
  ChatUpdatedChange: ResolverTypeWrapper<ChatUpdatedChangeRow>;
  ChatUpdatedEvent: ResolverTypeWrapper<LogEvent>;
  ChatVisibility: ResolverTypeWrapper<'PUBLIC' | 'PRIVATE'>;
  ChatVisibilityDetail: ResolverTypeWrapper<ChatVisibilityDetailRow>;
  ClosePollInput: ClosePollInput;
  ClosePollPayload: ResolverTypeWrapper<Omit<ClosePollPayload, 'message'> & { message: ResolversTypes['Message'] }>;
  Comment: ResolverTypeWrapper<CommentRow>;
  CommentConnection: ResolverTypeWrapper<Omit<CommentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['CommentEdge']>, nodes: ReadonlyArray<ResolversTypes['Comment']> }>;
  CommentEdge: ResolverTypeWrapper<Omit<CommentEdge, 'node'> & { node: ResolversTypes['Comment'] }>;
  CompleteUploadInput: CompleteUploadInput;
  CompleteUploadPayload: ResolverTypeWrapper<Omit<CompleteUploadPayload, 'media'> & { media: ResolversTypes['Media'] }>;
  ContentKind: ResolverTypeWrapper<'IMAGE' | 'FILE' | 'AUDIO' | 'VIDEO' | 'LINK' | 'POLL'>;
  CreateGroupInput: CreateGroupInput;
  CreateGroupPayload: ResolverTypeWrapper<Omit<CreateGroupPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  CreateInviteInput: CreateInviteInput;
  CreateInvitePayload: ResolverTypeWrapper<Omit<CreateInvitePayload, 'invite'> & { invite: ResolversTypes['Invite'] }>;
  CreatePostInput: CreatePostInput;
  CreatePostPayload: ResolverTypeWrapper<Omit<CreatePostPayload, 'post'> & { post: ResolversTypes['Post'] }>;
  CreateRoomInput: CreateRoomInput;
  CreateRoomPayload: ResolverTypeWrapper<Omit<CreateRoomPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  CreateUploadInput: CreateUploadInput;
  CreateUploadPayload: ResolverTypeWrapper<Omit<CreateUploadPayload, 'media'> & { media: ResolversTypes['Media'] }>;
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
  DeleteUploadInput: DeleteUploadInput;
  DeleteUploadPayload: ResolverTypeWrapper<DeleteUploadPayload>;
  DeviceInput: DeviceInput;
  DeviceKind: ResolverTypeWrapper<'MOBILE' | 'TABLET' | 'DESKTOP' | 'WEB' | 'OTHER'>;
  Draft: ResolverTypeWrapper<DraftRow>;
  DraftConnection: ResolverTypeWrapper<Omit<DraftConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['DraftEdge']>, nodes: ReadonlyArray<ResolversTypes['Draft']> }>;
  DraftEdge: ResolverTypeWrapper<Omit<DraftEdge, 'node'> & { node: ResolversTypes['Draft'] }>;
  DraftEvent: ResolverTypeWrapper<DraftSource>;
  EditCommentInput: EditCommentInput;
  EditCommentPayload: ResolverTypeWrapper<Omit<EditCommentPayload, 'comment'> & { comment: ResolversTypes['Comment'] }>;
  EditMessageInput: EditMessageInput;
  EditMessagePayload: ResolverTypeWrapper<Omit<EditMessagePayload, 'message'> & { message: ResolversTypes['Message'] }>;
  EditPostInput: EditPostInput;
  EditPostPayload: ResolverTypeWrapper<Omit<EditPostPayload, 'post'> & { post: ResolversTypes['Post'] }>;
  EmailAddress: ResolverTypeWrapper<Scalars['EmailAddress']['output']>;
  ErrorCode: ResolverTypeWrapper<'UNAUTHENTICATED' | 'TOKEN_EXPIRED' | 'SESSION_REVOKED' | 'INVALID_CREDENTIALS' | 'FORBIDDEN' | 'NOT_FOUND' | 'BAD_USER_INPUT' | 'CONFLICT' | 'RATE_LIMITED' | 'QUOTA_EXCEEDED' | 'EDIT_WINDOW_CLOSED' | 'QUERY_TOO_COMPLEX' | 'PAYLOAD_TOO_LARGE' | 'UNSUPPORTED_MEDIA_TYPE' | 'UNAVAILABLE' | 'INTERNAL_SERVER_ERROR'>;
  ExportMyDataInput: ExportMyDataInput;
  ExportMyDataPayload: ResolverTypeWrapper<ExportMyDataPayload>;
  FieldErrorReason: ResolverTypeWrapper<'REQUIRED' | 'MALFORMED' | 'TOO_SHORT' | 'TOO_LONG' | 'TOO_MANY' | 'INVISIBLE' | 'TAKEN' | 'RESERVED' | 'COMMON' | 'CONTAINS_USERNAME' | 'UNREACHABLE' | 'MISSING' | 'OTHER'>;
  FollowInput: FollowInput;
  FollowPayload: ResolverTypeWrapper<Omit<FollowPayload, 'user'> & { user: ResolversTypes['User'] }>;
  FollowRequestConnection: ResolverTypeWrapper<Omit<FollowRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FollowRequestEdge']>, nodes: ReadonlyArray<ResolversTypes['User']> }>;
  FollowRequestEdge: ResolverTypeWrapper<Omit<FollowRequestEdge, 'node'> & { node: ResolversTypes['User'] }>;
  FollowState: ResolverTypeWrapper<'NONE' | 'REQUESTED' | 'FOLLOWING'>;
  FollowThreadInput: FollowThreadInput;
  FollowThreadPayload: ResolverTypeWrapper<Omit<FollowThreadPayload, 'message'> & { message: ResolversTypes['Message'] }>;
  FollowerConnection: ResolverTypeWrapper<Omit<FollowerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FollowerEdge']>, nodes: ReadonlyArray<ResolversTypes['User']> }>;
  FollowerEdge: ResolverTypeWrapper<Omit<FollowerEdge, 'node'> & { node: ResolversTypes['User'] }>;
  FollowingConnection: ResolverTypeWrapper<Omit<FollowingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['FollowingEdge']>, nodes: ReadonlyArray<ResolversTypes['User']> }>;
  FollowingEdge: ResolverTypeWrapper<Omit<FollowingEdge, 'node'> & { node: ResolversTypes['User'] }>;
  ForwardMessageInput: ForwardMessageInput;
  ForwardMessagePayload: ResolverTypeWrapper<Omit<ForwardMessagePayload, 'messages'> & { messages: ReadonlyArray<ResolversTypes['Message']> }>;
  ForwardOrigin: ResolverTypeWrapper<ForwardOriginRow>;
  HttpHeader: ResolverTypeWrapper<HttpHeader>;
  InboxEvent: ResolverTypeWrapper<ResolversUnionTypes<ResolversTypes>['InboxEvent']>;
  InboxReadyEvent: ResolverTypeWrapper<InboxReadySource>;
  Invite: ResolverTypeWrapper<InviteRow>;
  InviteConnection: ResolverTypeWrapper<Omit<InviteConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['InviteEdge']>, nodes: ReadonlyArray<ResolversTypes['Invite']> }>;
  InviteEdge: ResolverTypeWrapper<Omit<InviteEdge, 'node'> & { node: ResolversTypes['Invite'] }>;
  InvitePreview: ResolverTypeWrapper<InvitePreviewRow>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JoinRequest: ResolverTypeWrapper<JoinRequestRow>;
  JoinRequestConnection: ResolverTypeWrapper<Omit<JoinRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['JoinRequestEdge']>, nodes: ReadonlyArray<ResolversTypes['JoinRequest']> }>;
  JoinRequestEdge: ResolverTypeWrapper<Omit<JoinRequestEdge, 'node'> & { node: ResolversTypes['JoinRequest'] }>;
  JoinRequestedEvent: ResolverTypeWrapper<JoinRequestedSource>;
  JoinRoomInput: JoinRoomInput;
  JoinRoomPayload: ResolverTypeWrapper<Omit<JoinRoomPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  LastSeenVisibility: ResolverTypeWrapper<'EVERYONE' | 'CONTACTS' | 'NOBODY'>;
  LeaveChatInput: LeaveChatInput;
  LeaveChatPayload: ResolverTypeWrapper<Omit<LeaveChatPayload, 'chat'> & { chat?: Maybe<ResolversTypes['Chat']> }>;
  LinkPreview: ResolverTypeWrapper<LinkPreviewRow>;
  LoginInput: LoginInput;
  LogoutEverywhereInput: LogoutEverywhereInput;
  LogoutEverywherePayload: ResolverTypeWrapper<LogoutEverywherePayload>;
  LogoutPayload: ResolverTypeWrapper<LogoutPayload>;
  MarkDeliveredInput: MarkDeliveredInput;
  MarkDeliveredPayload: ResolverTypeWrapper<Omit<MarkDeliveredPayload, 'chats'> & { chats: ReadonlyArray<ResolversTypes['Chat']> }>;
  MarkReadInput: MarkReadInput;
  MarkReadPayload: ResolverTypeWrapper<Omit<MarkReadPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  MarkThreadReadInput: MarkThreadReadInput;
  MarkThreadReadPayload: ResolverTypeWrapper<Omit<MarkThreadReadPayload, 'message'> & { message: ResolversTypes['Message'] }>;
  MarkUnreadInput: MarkUnreadInput;
  MarkUnreadPayload: ResolverTypeWrapper<Omit<MarkUnreadPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  Media: ResolverTypeWrapper<MediaRow>;
  MediaFailure: ResolverTypeWrapper<'TOO_LARGE' | 'TYPE_NOT_ALLOWED' | 'TYPE_MISMATCH' | 'UNREADABLE' | 'INFECTED' | 'EXPIRED'>;
  MediaKind: ResolverTypeWrapper<'IMAGE' | 'VIDEO' | 'AUDIO' | 'FILE'>;
  MediaLimit: ResolverTypeWrapper<Omit<MediaLimit, 'kind'> & { kind: ResolversTypes['MediaKind'] }>;
  MediaState: ResolverTypeWrapper<'PENDING' | 'PROCESSING' | 'READY' | 'FAILED'>;
  MediaUsage: ResolverTypeWrapper<MediaUsage>;
  MemberJoinedChange: ResolverTypeWrapper<MemberJoinedChangeRow>;
  MemberJoinedEvent: ResolverTypeWrapper<MemberJoinedSource>;
  MemberLeftChange: ResolverTypeWrapper<MemberLeftChangeRow>;
  MemberLeftEvent: ResolverTypeWrapper<MemberLeftSource>;
  MemberRemovedChange: ResolverTypeWrapper<MemberRemovedChangeRow>;
  MemberRoleChange: ResolverTypeWrapper<MemberRoleChangeRow>;
  MemberRoleChangedEvent: ResolverTypeWrapper<MemberRoleChangedSource>;
  MembersAddedChange: ResolverTypeWrapper<MembersAddedChangeRow>;
  Mention: ResolverTypeWrapper<MentionRow>;
  Message: ResolverTypeWrapper<MessageRow>;
  MessageAddedEvent: ResolverTypeWrapper<LogEvent>;
  MessageChange: ResolverTypeWrapper<'REACTION' | 'PIN' | 'POLL' | 'PREVIEW'>;
  MessageChangedEvent: ResolverTypeWrapper<LogEvent>;
  MessageConnection: ResolverTypeWrapper<Omit<MessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MessageEdge']>, nodes: ReadonlyArray<ResolversTypes['Message']> }>;
  MessageDeletedEvent: ResolverTypeWrapper<LogEvent>;
  MessageEdge: ResolverTypeWrapper<Omit<MessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  MessageEdit: ResolverTypeWrapper<MessageEditRow>;
  MessageEditConnection: ResolverTypeWrapper<Omit<MessageEditConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MessageEditEdge']>, nodes: ReadonlyArray<ResolversTypes['MessageEdit']> }>;
  MessageEditEdge: ResolverTypeWrapper<Omit<MessageEditEdge, 'node'> & { node: ResolversTypes['MessageEdit'] }>;
  MessageEditedEvent: ResolverTypeWrapper<LogEvent>;
  MessageEvent: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['MessageEvent']>;
  MessageKind: ResolverTypeWrapper<'TEXT' | 'IMAGE' | 'FILE' | 'AUDIO' | 'VIDEO' | 'POLL' | 'SYSTEM'>;
  MessageSearchConnection: ResolverTypeWrapper<Omit<MessageSearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MessageSearchEdge']>, nodes: ReadonlyArray<ResolversTypes['Message']> }>;
  MessageSearchEdge: ResolverTypeWrapper<Omit<MessageSearchEdge, 'highlights' | 'node'> & { highlights: ReadonlyArray<ResolversTypes['TextRange']>, node: ResolversTypes['Message'] }>;
  MessageSearchFilter: MessageSearchFilter;
  MessageStatus: ResolverTypeWrapper<'SENT' | 'DELIVERED' | 'READ'>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  MuteUserInput: MuteUserInput;
  MuteUserPayload: ResolverTypeWrapper<Omit<MuteUserPayload, 'user'> & { user: ResolversTypes['User'] }>;
  MutedUserConnection: ResolverTypeWrapper<Omit<MutedUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MutedUserEdge']>, nodes: ReadonlyArray<ResolversTypes['User']> }>;
  MutedUserEdge: ResolverTypeWrapper<Omit<MutedUserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  Node: ResolverTypeWrapper<NodeRow>;
  NotifyLevel: ResolverTypeWrapper<'ALL' | 'MENTIONS' | 'NONE'>;
  OpenDirectChatInput: OpenDirectChatInput;
  OpenDirectChatPayload: ResolverTypeWrapper<Omit<OpenDirectChatPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  OtherEvent: ResolverTypeWrapper<LogEvent>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PhoneNumber: ResolverTypeWrapper<Scalars['PhoneNumber']['output']>;
  PinMessageInput: PinMessageInput;
  PinMessagePayload: ResolverTypeWrapper<Omit<PinMessagePayload, 'message'> & { message: ResolversTypes['Message'] }>;
  PinnedMessageConnection: ResolverTypeWrapper<Omit<PinnedMessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PinnedMessageEdge']>, nodes: ReadonlyArray<ResolversTypes['Message']> }>;
  PinnedMessageEdge: ResolverTypeWrapper<Omit<PinnedMessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  Poll: ResolverTypeWrapper<PollRow>;
  PollInput: PollInput;
  PollOption: ResolverTypeWrapper<PollOptionRow>;
  PollVoteChange: ResolverTypeWrapper<PollVoteChange>;
  Post: ResolverTypeWrapper<PostRow>;
  PostConnection: ResolverTypeWrapper<Omit<PostConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PostEdge']>, nodes: ReadonlyArray<ResolversTypes['Post']> }>;
  PostEdge: ResolverTypeWrapper<Omit<PostEdge, 'node'> & { node: ResolversTypes['Post'] }>;
  PresenceEvent: ResolverTypeWrapper<PresenceSource>;
  PreviewSize: ResolverTypeWrapper<'SMALL' | 'LARGE'>;
  Profile: ResolverTypeWrapper<ProfileRow>;
  ProfileChangedEvent: ResolverTypeWrapper<ProfileChangedSource>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  RateLimit: ResolverTypeWrapper<RateLimit>;
  ReactionChange: ResolverTypeWrapper<ReactionChange>;
  ReactionGroup: ResolverTypeWrapper<ReactionGroupRow>;
  ReactorConnection: ResolverTypeWrapper<Omit<ReactorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ReactorEdge']>, nodes: ReadonlyArray<ResolversTypes['User']> }>;
  ReactorEdge: ResolverTypeWrapper<Omit<ReactorEdge, 'node'> & { node: ResolversTypes['User'] }>;
  ReadyEvent: ResolverTypeWrapper<ReadySource>;
  ReauthenticateInput: ReauthenticateInput;
  ReauthenticatePayload: ResolverTypeWrapper<ReauthenticatePayload>;
  ReceiptEvent: ResolverTypeWrapper<ReceiptSource>;
  RefreshSessionInput: RefreshSessionInput;
  RegisterInput: RegisterInput;
  RemoveFollowerInput: RemoveFollowerInput;
  RemoveFollowerPayload: ResolverTypeWrapper<Omit<RemoveFollowerPayload, 'user'> & { user: ResolversTypes['User'] }>;
  RemoveMemberInput: RemoveMemberInput;
  RemoveMemberPayload: ResolverTypeWrapper<Omit<RemoveMemberPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  RemovePhoneNumberInput: RemovePhoneNumberInput;
  RemovePhoneNumberPayload: ResolverTypeWrapper<Omit<RemovePhoneNumberPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  RemoveReactionInput: RemoveReactionInput;
  RemoveReactionPayload: ResolverTypeWrapper<Omit<RemoveReactionPayload, 'message'> & { message: ResolversTypes['Message'] }>;
  RequestOtpInput: RequestOtpInput;
  RequestOtpPayload: ResolverTypeWrapper<RequestOtpPayload>;
  RequestToJoinInput: RequestToJoinInput;
  RequestToJoinPayload: ResolverTypeWrapper<Omit<RequestToJoinPayload, 'joinRequest'> & { joinRequest: ResolversTypes['JoinRequest'] }>;
  ResyncRequiredEvent: ResolverTypeWrapper<ResyncRequiredSource>;
  RevokeInviteInput: RevokeInviteInput;
  RevokeInvitePayload: ResolverTypeWrapper<Omit<RevokeInvitePayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: ResolverTypeWrapper<RevokeSessionPayload>;
  SaveDraftInput: SaveDraftInput;
  SaveDraftPayload: ResolverTypeWrapper<Omit<SaveDraftPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  SaveMessageInput: SaveMessageInput;
  SaveMessagePayload: ResolverTypeWrapper<Omit<SaveMessagePayload, 'message'> & { message: ResolversTypes['Message'] }>;
  SavedMessageConnection: ResolverTypeWrapper<Omit<SavedMessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SavedMessageEdge']>, nodes: ReadonlyArray<ResolversTypes['Message']> }>;
  SavedMessageEdge: ResolverTypeWrapper<Omit<SavedMessageEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  ScheduleMessageInput: ScheduleMessageInput;
  ScheduleMessagePayload: ResolverTypeWrapper<Omit<ScheduleMessagePayload, 'scheduledMessage'> & { scheduledMessage: ResolversTypes['ScheduledMessage'] }>;
  ScheduledMessage: ResolverTypeWrapper<ScheduledMessageRow>;
  ScheduledMessageConnection: ResolverTypeWrapper<Omit<ScheduledMessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ScheduledMessageEdge']>, nodes: ReadonlyArray<ResolversTypes['ScheduledMessage']> }>;
  ScheduledMessageEdge: ResolverTypeWrapper<Omit<ScheduledMessageEdge, 'node'> & { node: ResolversTypes['ScheduledMessage'] }>;
  SecurityEvent: ResolverTypeWrapper<SecurityEventRow>;
  SecurityEventConnection: ResolverTypeWrapper<Omit<SecurityEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SecurityEventEdge']>, nodes: ReadonlyArray<ResolversTypes['SecurityEvent']> }>;
  SecurityEventEdge: ResolverTypeWrapper<Omit<SecurityEventEdge, 'node'> & { node: ResolversTypes['SecurityEvent'] }>;
  SecurityEventType: ResolverTypeWrapper<'SIGNED_IN' | 'SIGN_IN_FAILED' | 'REFRESH_TOKEN_REUSED' | 'SESSIONS_REVOKED' | 'USERNAME_CHANGED' | 'EMAIL_CHANGED' | 'PASSWORD_CHANGED' | 'PHONE_NUMBER_CHANGED' | 'CHAT_ROLE_CHANGED' | 'DATA_EXPORTED' | 'ACCOUNT_DELETED'>;
  SendMessageInput: SendMessageInput;
  SendMessagePayload: ResolverTypeWrapper<Omit<SendMessagePayload, 'message'> & { message: ResolversTypes['Message'] }>;
  Session: ResolverTypeWrapper<SessionRow>;
  SetAvatarInput: SetAvatarInput;
  SetAvatarPayload: ResolverTypeWrapper<Omit<SetAvatarPayload, 'profile'> & { profile: ResolversTypes['Profile'] }>;
  SetChatImageInput: SetChatImageInput;
  SetChatImagePayload: ResolverTypeWrapper<Omit<SetChatImagePayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  SetMemberRoleInput: SetMemberRoleInput;
  SetMemberRolePayload: ResolverTypeWrapper<Omit<SetMemberRolePayload, 'members'> & { members: ReadonlyArray<ResolversTypes['ChatMember']> }>;
  SetTypingInput: SetTypingInput;
  SetTypingPayload: ResolverTypeWrapper<SetTypingPayload>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SystemChange: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['SystemChange']>;
  SystemMessageKind: ResolverTypeWrapper<'CHAT_CREATED' | 'CHAT_UPDATED' | 'MEMBER_JOINED' | 'MEMBER_LEFT' | 'MEMBER_ROLE_CHANGED'>;
  TextRange: ResolverTypeWrapper<TextRange>;
  Thread: ResolverTypeWrapper<ThreadRow>;
  ThreadConnection: ResolverTypeWrapper<Omit<ThreadConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ThreadEdge']>, nodes: ReadonlyArray<ResolversTypes['Message']> }>;
  ThreadEdge: ResolverTypeWrapper<Omit<ThreadEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  ThreadReadEvent: ResolverTypeWrapper<ThreadReadSource>;
  ThreadReplyAddedEvent: ResolverTypeWrapper<LogEvent>;
  ThreadReplyConnection: ResolverTypeWrapper<Omit<ThreadReplyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ThreadReplyEdge']>, nodes: ReadonlyArray<ResolversTypes['Message']> }>;
  ThreadReplyEdge: ResolverTypeWrapper<Omit<ThreadReplyEdge, 'node'> & { node: ResolversTypes['Message'] }>;
  TypingEvent: ResolverTypeWrapper<TypingSource>;
  URI: ResolverTypeWrapper<Scalars['URI']['output']>;
  UnbanMemberInput: UnbanMemberInput;
  UnbanMemberPayload: ResolverTypeWrapper<Omit<UnbanMemberPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  UnblockUserInput: UnblockUserInput;
  UnblockUserPayload: ResolverTypeWrapper<Omit<UnblockUserPayload, 'user'> & { user: ResolversTypes['User'] }>;
  UnfollowInput: UnfollowInput;
  UnfollowPayload: ResolverTypeWrapper<Omit<UnfollowPayload, 'user'> & { user: ResolversTypes['User'] }>;
  UnfollowThreadInput: UnfollowThreadInput;
  UnfollowThreadPayload: ResolverTypeWrapper<Omit<UnfollowThreadPayload, 'message'> & { message: ResolversTypes['Message'] }>;
  UnmuteUserInput: UnmuteUserInput;
  UnmuteUserPayload: ResolverTypeWrapper<Omit<UnmuteUserPayload, 'user'> & { user: ResolversTypes['User'] }>;
  UnpinMessageInput: UnpinMessageInput;
  UnpinMessagePayload: ResolverTypeWrapper<Omit<UnpinMessagePayload, 'message'> & { message: ResolversTypes['Message'] }>;
  UnsaveMessageInput: UnsaveMessageInput;
  UnsaveMessagePayload: ResolverTypeWrapper<Omit<UnsaveMessagePayload, 'message'> & { message: ResolversTypes['Message'] }>;
  UpdateChatInput: UpdateChatInput;
  UpdateChatPayload: ResolverTypeWrapper<Omit<UpdateChatPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  UpdateChatPreferencesInput: UpdateChatPreferencesInput;
  UpdateChatPreferencesPayload: ResolverTypeWrapper<Omit<UpdateChatPreferencesPayload, 'chat'> & { chat: ResolversTypes['Chat'] }>;
  UpdateMediaInput: UpdateMediaInput;
  UpdateMediaPayload: ResolverTypeWrapper<Omit<UpdateMediaPayload, 'media'> & { media: ResolversTypes['Media'] }>;
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: ResolverTypeWrapper<Omit<UpdateProfilePayload, 'profile'> & { profile: ResolversTypes['Profile'] }>;
  UpdateScheduledMessageInput: UpdateScheduledMessageInput;
  UpdateScheduledMessagePayload: ResolverTypeWrapper<Omit<UpdateScheduledMessagePayload, 'scheduledMessage'> & { scheduledMessage: ResolversTypes['ScheduledMessage'] }>;
  UpdateSettingsInput: UpdateSettingsInput;
  UpdateSettingsPayload: ResolverTypeWrapper<Omit<UpdateSettingsPayload, 'account'> & { account: ResolversTypes['Account'] }>;
  Upload: ResolverTypeWrapper<Upload>;
  User: ResolverTypeWrapper<UserRow>;
  UserConnection: ResolverTypeWrapper<Omit<UserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UserEdge']>, nodes: ReadonlyArray<ResolversTypes['User']> }>;
  UserEdge: ResolverTypeWrapper<Omit<UserEdge, 'node'> & { node: ResolversTypes['User'] }>;
  VerifyOtpInput: VerifyOtpInput;
  VotePollInput: VotePollInput;
  VotePollPayload: ResolverTypeWrapper<Omit<VotePollPayload, 'message'> & { message: ResolversTypes['Message'] }>;
  VoterConnection: ResolverTypeWrapper<Omit<VoterConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['VoterEdge']>, nodes: ReadonlyArray<ResolversTypes['User']> }>;
  VoterEdge: ResolverTypeWrapper<Omit<VoterEdge, 'node'> & { node: ResolversTypes['User'] }>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  AcceptInviteInput: AcceptInviteInput;
  String: Scalars['String']['output'];
  AcceptInvitePayload: Omit<AcceptInvitePayload, 'chat' | 'joinRequest'> & { chat?: Maybe<ResolversParentTypes['Chat']>, joinRequest?: Maybe<ResolversParentTypes['JoinRequest']> };
  Account: AccountRow;
  Int: Scalars['Int']['output'];
  Boolean: Scalars['Boolean']['output'];
  ID: Scalars['ID']['output'];
  AddCommentInput: AddCommentInput;
  AddCommentPayload: Omit<AddCommentPayload, 'comment'> & { comment: ResolversParentTypes['Comment'] };
  AddMembersInput: AddMembersInput;
  AddMembersPayload: Omit<AddMembersPayload, 'chat' | 'members'> & { chat: ResolversParentTypes['Chat'], members: ReadonlyArray<ResolversParentTypes['ChatMember']> };
  AddPhoneNumberInput: AddPhoneNumberInput;
  AddPhoneNumberPayload: Omit<AddPhoneNumberPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  AddPollOptionInput: AddPollOptionInput;
  AddPollOptionPayload: Omit<AddPollOptionPayload, 'message'> & { message: ResolversParentTypes['Message'] };
  AddReactionInput: AddReactionInput;
  AddReactionPayload: Omit<AddReactionPayload, 'message'> & { message: ResolversParentTypes['Message'] };
  AnswerFollowRequestInput: AnswerFollowRequestInput;
  AnswerFollowRequestPayload: Omit<AnswerFollowRequestPayload, 'user'> & { user: ResolversParentTypes['User'] };
  AnswerJoinRequestInput: AnswerJoinRequestInput;
  AnswerJoinRequestPayload: Omit<AnswerJoinRequestPayload, 'chat' | 'member'> & { chat: ResolversParentTypes['Chat'], member?: Maybe<ResolversParentTypes['ChatMember']> };
  AuthPayload: IssuedSession;
  BanMemberInput: BanMemberInput;
  BanMemberPayload: Omit<BanMemberPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  BlockUserInput: BlockUserInput;
  BlockUserPayload: Omit<BlockUserPayload, 'user'> & { user: ResolversParentTypes['User'] };
  BlockedUserConnection: Omit<BlockedUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['BlockedUserEdge']>, nodes: ReadonlyArray<ResolversParentTypes['User']> };
  BlockedUserEdge: Omit<BlockedUserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  CancelScheduledMessageInput: CancelScheduledMessageInput;
  CancelScheduledMessagePayload: CancelScheduledMessagePayload;
  ChangeEmailInput: ChangeEmailInput;
  ChangeEmailPayload: Omit<ChangeEmailPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  ChangePasswordInput: ChangePasswordInput;
  ChangePasswordPayload: Omit<ChangePasswordPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  ChangeUsernameInput: ChangeUsernameInput;
  ChangeUsernamePayload: Omit<ChangeUsernamePayload, 'account'> & { account: ResolversParentTypes['Account'] };
  Chat: ChatRow;
  ChatBan: ChatBanRow;
  ChatBanConnection: Omit<ChatBanConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChatBanEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ChatBan']> };
  ChatBanEdge: Omit<ChatBanEdge, 'node'> & { node: ResolversParentTypes['ChatBan'] };
  ChatConnection: Omit<ChatConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChatEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Chat']> };
  ChatCreatedChange: ChatCreatedChangeRow;
  ChatCreatedEvent: LogEvent;
  ChatDeletedEvent: LogEvent;
  ChatDescriptionDetail: ChatDescriptionDetailRow;
  ChatEdge: Omit<ChatEdge, 'node'> & { node: ResolversParentTypes['Chat'] };
  ChatEvent: ResolversInterfaceTypes<ResolversParentTypes>['ChatEvent'];
  ChatFilter: ChatFilter;
  ChatImageDetail: ChatImageDetailRow;
  ChatLifetimeDetail: ChatLifetimeDetailRow;
  ChatMember: ChatMemberRow;
  ChatMemberConnection: Omit<ChatMemberConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ChatMemberEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ChatMember']> };
  ChatMemberEdge: Omit<ChatMemberEdge, 'node'> & { node: ResolversParentTypes['ChatMember'] };
  ChatNameDetail: ChatNameDetailRow;
  ChatPosition: ChatPosition;
  ChatPositionInput: ChatPositionInput;
  ChatPreferences: ChatPreferencesRow;
  ChatPreferencesEvent: LogEvent;
  ChatRights: ChatRightsRow;
  ChatRightsInput: ChatRightsInput;
  ChatUpdateDetail: ResolversUnionTypes<ResolversParentTypes>['ChatUpdateDetail'];
  ChatUpdatedChange: ChatUpdatedChangeRow;
  ChatUpdatedEvent: LogEvent;
  ChatVisibilityDetail: ChatVisibilityDetailRow;
  ClosePollInput: ClosePollInput;
  ClosePollPayload: Omit<ClosePollPayload, 'message'> & { message: ResolversParentTypes['Message'] };
  Comment: CommentRow;
  CommentConnection: Omit<CommentConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['CommentEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Comment']> };
  CommentEdge: Omit<CommentEdge, 'node'> & { node: ResolversParentTypes['Comment'] };
  CompleteUploadInput: CompleteUploadInput;
  CompleteUploadPayload: Omit<CompleteUploadPayload, 'media'> & { media: ResolversParentTypes['Media'] };
  CreateGroupInput: CreateGroupInput;
  CreateGroupPayload: Omit<CreateGroupPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  CreateInviteInput: CreateInviteInput;
  CreateInvitePayload: Omit<CreateInvitePayload, 'invite'> & { invite: ResolversParentTypes['Invite'] };
  CreatePostInput: CreatePostInput;
  CreatePostPayload: Omit<CreatePostPayload, 'post'> & { post: ResolversParentTypes['Post'] };
  CreateRoomInput: CreateRoomInput;
  CreateRoomPayload: Omit<CreateRoomPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  CreateUploadInput: CreateUploadInput;
  CreateUploadPayload: Omit<CreateUploadPayload, 'media'> & { media: ResolversParentTypes['Media'] };
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
  DeleteUploadInput: DeleteUploadInput;
  DeleteUploadPayload: DeleteUploadPayload;
  DeviceInput: DeviceInput;
  Draft: DraftRow;
  DraftConnection: Omit<DraftConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['DraftEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Draft']> };
  DraftEdge: Omit<DraftEdge, 'node'> & { node: ResolversParentTypes['Draft'] };
  DraftEvent: DraftSource;
  EditCommentInput: EditCommentInput;
  EditCommentPayload: Omit<EditCommentPayload, 'comment'> & { comment: ResolversParentTypes['Comment'] };
  EditMessageInput: EditMessageInput;
  EditMessagePayload: Omit<EditMessagePayload, 'message'> & { message: ResolversParentTypes['Message'] };
  EditPostInput: EditPostInput;
  EditPostPayload: Omit<EditPostPayload, 'post'> & { post: ResolversParentTypes['Post'] };
  EmailAddress: Scalars['EmailAddress']['output'];
  ExportMyDataInput: ExportMyDataInput;
  ExportMyDataPayload: ExportMyDataPayload;
  FollowInput: FollowInput;
  FollowPayload: Omit<FollowPayload, 'user'> & { user: ResolversParentTypes['User'] };
  FollowRequestConnection: Omit<FollowRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FollowRequestEdge']>, nodes: ReadonlyArray<ResolversParentTypes['User']> };
  FollowRequestEdge: Omit<FollowRequestEdge, 'node'> & { node: ResolversParentTypes['User'] };
  FollowThreadInput: FollowThreadInput;
  FollowThreadPayload: Omit<FollowThreadPayload, 'message'> & { message: ResolversParentTypes['Message'] };
  FollowerConnection: Omit<FollowerConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FollowerEdge']>, nodes: ReadonlyArray<ResolversParentTypes['User']> };
  FollowerEdge: Omit<FollowerEdge, 'node'> & { node: ResolversParentTypes['User'] };
  FollowingConnection: Omit<FollowingConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['FollowingEdge']>, nodes: ReadonlyArray<ResolversParentTypes['User']> };
  FollowingEdge: Omit<FollowingEdge, 'node'> & { node: ResolversParentTypes['User'] };
  ForwardMessageInput: ForwardMessageInput;
  ForwardMessagePayload: Omit<ForwardMessagePayload, 'messages'> & { messages: ReadonlyArray<ResolversParentTypes['Message']> };
  ForwardOrigin: ForwardOriginRow;
  HttpHeader: HttpHeader;
  InboxEvent: ResolversUnionTypes<ResolversParentTypes>['InboxEvent'];
  InboxReadyEvent: InboxReadySource;
  Invite: InviteRow;
  InviteConnection: Omit<InviteConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['InviteEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Invite']> };
  InviteEdge: Omit<InviteEdge, 'node'> & { node: ResolversParentTypes['Invite'] };
  InvitePreview: InvitePreviewRow;
  JSON: Scalars['JSON']['output'];
  JoinRequest: JoinRequestRow;
  JoinRequestConnection: Omit<JoinRequestConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['JoinRequestEdge']>, nodes: ReadonlyArray<ResolversParentTypes['JoinRequest']> };
  JoinRequestEdge: Omit<JoinRequestEdge, 'node'> & { node: ResolversParentTypes['JoinRequest'] };
  JoinRequestedEvent: JoinRequestedSource;
  JoinRoomInput: JoinRoomInput;
  JoinRoomPayload: Omit<JoinRoomPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  LeaveChatInput: LeaveChatInput;
  LeaveChatPayload: Omit<LeaveChatPayload, 'chat'> & { chat?: Maybe<ResolversParentTypes['Chat']> };
  LinkPreview: LinkPreviewRow;
  LoginInput: LoginInput;
  LogoutEverywhereInput: LogoutEverywhereInput;
  LogoutEverywherePayload: LogoutEverywherePayload;
  LogoutPayload: LogoutPayload;
  MarkDeliveredInput: MarkDeliveredInput;
  MarkDeliveredPayload: Omit<MarkDeliveredPayload, 'chats'> & { chats: ReadonlyArray<ResolversParentTypes['Chat']> };
  MarkReadInput: MarkReadInput;
  MarkReadPayload: Omit<MarkReadPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  MarkThreadReadInput: MarkThreadReadInput;
  MarkThreadReadPayload: Omit<MarkThreadReadPayload, 'message'> & { message: ResolversParentTypes['Message'] };
  MarkUnreadInput: MarkUnreadInput;
  MarkUnreadPayload: Omit<MarkUnreadPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  Media: MediaRow;
  MediaLimit: MediaLimit;
  MediaUsage: MediaUsage;
  MemberJoinedChange: MemberJoinedChangeRow;
  MemberJoinedEvent: MemberJoinedSource;
  MemberLeftChange: MemberLeftChangeRow;
  MemberLeftEvent: MemberLeftSource;
  MemberRemovedChange: MemberRemovedChangeRow;
  MemberRoleChange: MemberRoleChangeRow;
  MemberRoleChangedEvent: MemberRoleChangedSource;
  MembersAddedChange: MembersAddedChangeRow;
  Mention: MentionRow;
  Message: MessageRow;
  MessageAddedEvent: LogEvent;
  MessageChangedEvent: LogEvent;
  MessageConnection: Omit<MessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MessageEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Message']> };
  MessageDeletedEvent: LogEvent;
  MessageEdge: Omit<MessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  MessageEdit: MessageEditRow;
  MessageEditConnection: Omit<MessageEditConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MessageEditEdge']>, nodes: ReadonlyArray<ResolversParentTypes['MessageEdit']> };
  MessageEditEdge: Omit<MessageEditEdge, 'node'> & { node: ResolversParentTypes['MessageEdit'] };
  MessageEditedEvent: LogEvent;
  MessageEvent: ResolversInterfaceTypes<ResolversParentTypes>['MessageEvent'];
  MessageSearchConnection: Omit<MessageSearchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MessageSearchEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Message']> };
  MessageSearchEdge: Omit<MessageSearchEdge, 'highlights' | 'node'> & { highlights: ReadonlyArray<ResolversParentTypes['TextRange']>, node: ResolversParentTypes['Message'] };
  MessageSearchFilter: MessageSearchFilter;
  Mutation: Record<PropertyKey, never>;
  MuteUserInput: MuteUserInput;
  MuteUserPayload: Omit<MuteUserPayload, 'user'> & { user: ResolversParentTypes['User'] };
  MutedUserConnection: Omit<MutedUserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MutedUserEdge']>, nodes: ReadonlyArray<ResolversParentTypes['User']> };
  MutedUserEdge: Omit<MutedUserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  Node: NodeRow;
  OpenDirectChatInput: OpenDirectChatInput;
  OpenDirectChatPayload: Omit<OpenDirectChatPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  OtherEvent: LogEvent;
  PageInfo: PageInfo;
  PhoneNumber: Scalars['PhoneNumber']['output'];
  PinMessageInput: PinMessageInput;
  PinMessagePayload: Omit<PinMessagePayload, 'message'> & { message: ResolversParentTypes['Message'] };
  PinnedMessageConnection: Omit<PinnedMessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PinnedMessageEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Message']> };
  PinnedMessageEdge: Omit<PinnedMessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  Poll: PollRow;
  PollInput: PollInput;
  PollOption: PollOptionRow;
  PollVoteChange: PollVoteChange;
  Post: PostRow;
  PostConnection: Omit<PostConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PostEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Post']> };
  PostEdge: Omit<PostEdge, 'node'> & { node: ResolversParentTypes['Post'] };
  PresenceEvent: PresenceSource;
  Profile: ProfileRow;
  ProfileChangedEvent: ProfileChangedSource;
  Query: Record<PropertyKey, never>;
  RateLimit: RateLimit;
  ReactionChange: ReactionChange;
  ReactionGroup: ReactionGroupRow;
  ReactorConnection: Omit<ReactorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ReactorEdge']>, nodes: ReadonlyArray<ResolversParentTypes['User']> };
  ReactorEdge: Omit<ReactorEdge, 'node'> & { node: ResolversParentTypes['User'] };
  ReadyEvent: ReadySource;
  ReauthenticateInput: ReauthenticateInput;
  ReauthenticatePayload: ReauthenticatePayload;
  ReceiptEvent: ReceiptSource;
  RefreshSessionInput: RefreshSessionInput;
  RegisterInput: RegisterInput;
  RemoveFollowerInput: RemoveFollowerInput;
  RemoveFollowerPayload: Omit<RemoveFollowerPayload, 'user'> & { user: ResolversParentTypes['User'] };
  RemoveMemberInput: RemoveMemberInput;
  RemoveMemberPayload: Omit<RemoveMemberPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  RemovePhoneNumberInput: RemovePhoneNumberInput;
  RemovePhoneNumberPayload: Omit<RemovePhoneNumberPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  RemoveReactionInput: RemoveReactionInput;
  RemoveReactionPayload: Omit<RemoveReactionPayload, 'message'> & { message: ResolversParentTypes['Message'] };
  RequestOtpInput: RequestOtpInput;
  RequestOtpPayload: RequestOtpPayload;
  RequestToJoinInput: RequestToJoinInput;
  RequestToJoinPayload: Omit<RequestToJoinPayload, 'joinRequest'> & { joinRequest: ResolversParentTypes['JoinRequest'] };
  ResyncRequiredEvent: ResyncRequiredSource;
  RevokeInviteInput: RevokeInviteInput;
  RevokeInvitePayload: Omit<RevokeInvitePayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  RevokeSessionInput: RevokeSessionInput;
  RevokeSessionPayload: RevokeSessionPayload;
  SaveDraftInput: SaveDraftInput;
  SaveDraftPayload: Omit<SaveDraftPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  SaveMessageInput: SaveMessageInput;
  SaveMessagePayload: Omit<SaveMessagePayload, 'message'> & { message: ResolversParentTypes['Message'] };
  SavedMessageConnection: Omit<SavedMessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SavedMessageEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Message']> };
  SavedMessageEdge: Omit<SavedMessageEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  ScheduleMessageInput: ScheduleMessageInput;
  ScheduleMessagePayload: Omit<ScheduleMessagePayload, 'scheduledMessage'> & { scheduledMessage: ResolversParentTypes['ScheduledMessage'] };
  ScheduledMessage: ScheduledMessageRow;
  ScheduledMessageConnection: Omit<ScheduledMessageConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ScheduledMessageEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ScheduledMessage']> };
  ScheduledMessageEdge: Omit<ScheduledMessageEdge, 'node'> & { node: ResolversParentTypes['ScheduledMessage'] };
  SecurityEvent: SecurityEventRow;
  SecurityEventConnection: Omit<SecurityEventConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SecurityEventEdge']>, nodes: ReadonlyArray<ResolversParentTypes['SecurityEvent']> };
  SecurityEventEdge: Omit<SecurityEventEdge, 'node'> & { node: ResolversParentTypes['SecurityEvent'] };
  SendMessageInput: SendMessageInput;
  SendMessagePayload: Omit<SendMessagePayload, 'message'> & { message: ResolversParentTypes['Message'] };
  Session: SessionRow;
  SetAvatarInput: SetAvatarInput;
  SetAvatarPayload: Omit<SetAvatarPayload, 'profile'> & { profile: ResolversParentTypes['Profile'] };
  SetChatImageInput: SetChatImageInput;
  SetChatImagePayload: Omit<SetChatImagePayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  SetMemberRoleInput: SetMemberRoleInput;
  SetMemberRolePayload: Omit<SetMemberRolePayload, 'members'> & { members: ReadonlyArray<ResolversParentTypes['ChatMember']> };
  SetTypingInput: SetTypingInput;
  SetTypingPayload: SetTypingPayload;
  Subscription: Record<PropertyKey, never>;
  SystemChange: ResolversInterfaceTypes<ResolversParentTypes>['SystemChange'];
  TextRange: TextRange;
  Thread: ThreadRow;
  ThreadConnection: Omit<ThreadConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ThreadEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Message']> };
  ThreadEdge: Omit<ThreadEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  ThreadReadEvent: ThreadReadSource;
  ThreadReplyAddedEvent: LogEvent;
  ThreadReplyConnection: Omit<ThreadReplyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ThreadReplyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Message']> };
  ThreadReplyEdge: Omit<ThreadReplyEdge, 'node'> & { node: ResolversParentTypes['Message'] };
  TypingEvent: TypingSource;
  URI: Scalars['URI']['output'];
  UnbanMemberInput: UnbanMemberInput;
  UnbanMemberPayload: Omit<UnbanMemberPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  UnblockUserInput: UnblockUserInput;
  UnblockUserPayload: Omit<UnblockUserPayload, 'user'> & { user: ResolversParentTypes['User'] };
  UnfollowInput: UnfollowInput;
  UnfollowPayload: Omit<UnfollowPayload, 'user'> & { user: ResolversParentTypes['User'] };
  UnfollowThreadInput: UnfollowThreadInput;
  UnfollowThreadPayload: Omit<UnfollowThreadPayload, 'message'> & { message: ResolversParentTypes['Message'] };
  UnmuteUserInput: UnmuteUserInput;
  UnmuteUserPayload: Omit<UnmuteUserPayload, 'user'> & { user: ResolversParentTypes['User'] };
  UnpinMessageInput: UnpinMessageInput;
  UnpinMessagePayload: Omit<UnpinMessagePayload, 'message'> & { message: ResolversParentTypes['Message'] };
  UnsaveMessageInput: UnsaveMessageInput;
  UnsaveMessagePayload: Omit<UnsaveMessagePayload, 'message'> & { message: ResolversParentTypes['Message'] };
  UpdateChatInput: UpdateChatInput;
  UpdateChatPayload: Omit<UpdateChatPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  UpdateChatPreferencesInput: UpdateChatPreferencesInput;
  UpdateChatPreferencesPayload: Omit<UpdateChatPreferencesPayload, 'chat'> & { chat: ResolversParentTypes['Chat'] };
  UpdateMediaInput: UpdateMediaInput;
  UpdateMediaPayload: Omit<UpdateMediaPayload, 'media'> & { media: ResolversParentTypes['Media'] };
  UpdateProfileInput: UpdateProfileInput;
  UpdateProfilePayload: Omit<UpdateProfilePayload, 'profile'> & { profile: ResolversParentTypes['Profile'] };
  UpdateScheduledMessageInput: UpdateScheduledMessageInput;
  UpdateScheduledMessagePayload: Omit<UpdateScheduledMessagePayload, 'scheduledMessage'> & { scheduledMessage: ResolversParentTypes['ScheduledMessage'] };
  UpdateSettingsInput: UpdateSettingsInput;
  UpdateSettingsPayload: Omit<UpdateSettingsPayload, 'account'> & { account: ResolversParentTypes['Account'] };
  Upload: Upload;
  User: UserRow;
  UserConnection: Omit<UserConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UserEdge']>, nodes: ReadonlyArray<ResolversParentTypes['User']> };
  UserEdge: Omit<UserEdge, 'node'> & { node: ResolversParentTypes['User'] };
  VerifyOtpInput: VerifyOtpInput;
  VotePollInput: VotePollInput;
  VotePollPayload: Omit<VotePollPayload, 'message'> & { message: ResolversParentTypes['Message'] };
  VoterConnection: Omit<VoterConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['VoterEdge']>, nodes: ReadonlyArray<ResolversParentTypes['User']> };
  VoterEdge: Omit<VoterEdge, 'node'> & { node: ResolversParentTypes['User'] };
};

export type AcceptInvitePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AcceptInvitePayload'] = ResolversParentTypes['AcceptInvitePayload']> = {
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  joinRequest?: Resolver<Maybe<ResolversTypes['JoinRequest']>, ParentType, ContextType>;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  blockedUsers?: Resolver<ResolversTypes['BlockedUserConnection'], ParentType, ContextType, Partial<AccountblockedUsersArgs>>;
  drafts?: Resolver<ResolversTypes['DraftConnection'], ParentType, ContextType, Partial<AccountdraftsArgs>>;
  email?: Resolver<Maybe<ResolversTypes['EmailAddress']>, ParentType, ContextType>;
  followRequests?: Resolver<ResolversTypes['FollowRequestConnection'], ParentType, ContextType, Partial<AccountfollowRequestsArgs>>;
  hasPassword?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invisible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeenVisibility?: Resolver<ResolversTypes['LastSeenVisibility'], ParentType, ContextType>;
  mediaLimits?: Resolver<ReadonlyArray<ResolversTypes['MediaLimit']>, ParentType, ContextType>;
  mediaUsage?: Resolver<ResolversTypes['MediaUsage'], ParentType, ContextType>;
  mutedUsers?: Resolver<ResolversTypes['MutedUserConnection'], ParentType, ContextType, Partial<AccountmutedUsersArgs>>;
  phoneNumber?: Resolver<Maybe<ResolversTypes['PhoneNumber']>, ParentType, ContextType>;
  savedMessages?: Resolver<ResolversTypes['SavedMessageConnection'], ParentType, ContextType, Partial<AccountsavedMessagesArgs>>;
  scheduledMessages?: Resolver<ResolversTypes['ScheduledMessageConnection'], ParentType, ContextType, Partial<AccountscheduledMessagesArgs>>;
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

export type AddPollOptionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddPollOptionPayload'] = ResolversParentTypes['AddPollOptionPayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type AddReactionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AddReactionPayload'] = ResolversParentTypes['AddReactionPayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type AnswerFollowRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerFollowRequestPayload'] = ResolversParentTypes['AnswerFollowRequestPayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type AnswerJoinRequestPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerJoinRequestPayload'] = ResolversParentTypes['AnswerJoinRequestPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['ChatMember']>, ParentType, ContextType>;
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

export type BanMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BanMemberPayload'] = ResolversParentTypes['BanMemberPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type BlockUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlockUserPayload'] = ResolversParentTypes['BlockUserPayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type BlockedUserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlockedUserConnection'] = ResolversParentTypes['BlockedUserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BlockedUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type BlockedUserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BlockedUserEdge'] = ResolversParentTypes['BlockedUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type CancelScheduledMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CancelScheduledMessagePayload'] = ResolversParentTypes['CancelScheduledMessagePayload']> = {
  canceledScheduledMessageId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
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
  bans?: Resolver<Maybe<ResolversTypes['ChatBanConnection']>, ParentType, ContextType, Partial<ChatbansArgs>>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  customData?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  deliveredToAllSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  draft?: Resolver<Maybe<ResolversTypes['Draft']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  invites?: Resolver<Maybe<ResolversTypes['InviteConnection']>, ParentType, ContextType, Partial<ChatinvitesArgs>>;
  joinRequests?: Resolver<Maybe<ResolversTypes['JoinRequestConnection']>, ParentType, ContextType, Partial<ChatjoinRequestsArgs>>;
  kind?: Resolver<ResolversTypes['ChatKind'], ParentType, ContextType>;
  lastActivityAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastMessage?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  lastSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['ChatMemberConnection'], ParentType, ContextType, Partial<ChatmembersArgs>>;
  mentionCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  messageLifetimeSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  messages?: Resolver<ResolversTypes['MessageConnection'], ParentType, ContextType, Partial<ChatmessagesArgs>>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  peer?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  pinnedMessages?: Resolver<ResolversTypes['PinnedMessageConnection'], ParentType, ContextType, Partial<ChatpinnedMessagesArgs>>;
  readByAllSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rights?: Resolver<ResolversTypes['ChatRights'], ParentType, ContextType>;
  slowModeSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerCapabilities?: Resolver<ReadonlyArray<ResolversTypes['ChatCapability']>, ParentType, ContextType>;
  viewerMembership?: Resolver<Maybe<ResolversTypes['ChatMember']>, ParentType, ContextType>;
  viewerPreferences?: Resolver<Maybe<ResolversTypes['ChatPreferences']>, ParentType, ContextType>;
  visibility?: Resolver<ResolversTypes['ChatVisibility'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChatBanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatBan'] = ResolversParentTypes['ChatBan']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  until?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type ChatBanConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatBanConnection'] = ResolversParentTypes['ChatBanConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChatBanEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ChatBan']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChatBanEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatBanEdge'] = ResolversParentTypes['ChatBanEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChatBan'], ParentType, ContextType>;
};

export type ChatCapabilityResolvers = EnumResolverSignature<{ ADD_MEMBERS?: any, BAN_MEMBERS?: any, CREATE_POLL?: any, DELETE_CHAT?: any, DELETE_MESSAGES?: any, INVITE?: any, LEAVE?: any, MENTION_EVERYONE?: any, PIN_MESSAGES?: any, REACT?: any, REMOVE_MEMBERS?: any, RENAME?: any, SEND_MEDIA?: any, SEND_MESSAGE?: any, SET_LIFETIME?: any, SET_RIGHTS?: any, SET_ROLES?: any }, ResolversTypes['ChatCapability']>;

export type ChatConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatConnection'] = ResolversParentTypes['ChatConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChatEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Chat']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ChatCreatedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatCreatedChange'] = ResolversParentTypes['ChatCreatedChange']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
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

export type ChatDescriptionDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatDescriptionDetail'] = ResolversParentTypes['ChatDescriptionDetail']> = {
  newDescription?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oldDescription?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChatEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatEdge'] = ResolversParentTypes['ChatEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type ChatEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatEvent'] = ResolversParentTypes['ChatEvent']> = {
  __resolveType?: TypeResolveFn<'ChatCreatedEvent' | 'ChatDeletedEvent' | 'ChatPreferencesEvent' | 'ChatUpdatedEvent' | 'DraftEvent' | 'JoinRequestedEvent' | 'MemberJoinedEvent' | 'MemberLeftEvent' | 'MemberRoleChangedEvent' | 'MessageAddedEvent' | 'MessageChangedEvent' | 'MessageDeletedEvent' | 'MessageEditedEvent' | 'OtherEvent' | 'ReadyEvent' | 'ReceiptEvent' | 'ResyncRequiredEvent' | 'ThreadReadEvent' | 'ThreadReplyAddedEvent' | 'TypingEvent', ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type ChatImageDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatImageDetail'] = ResolversParentTypes['ChatImageDetail']> = {
  hasImage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChatKindResolvers = EnumResolverSignature<{ DIRECT?: any, GROUP?: any, ROOM?: any }, ResolversTypes['ChatKind']>;

export type ChatLifetimeDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatLifetimeDetail'] = ResolversParentTypes['ChatLifetimeDetail']> = {
  newSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  oldSeconds?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

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

export type ChatNameDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatNameDetail'] = ResolversParentTypes['ChatNameDetail']> = {
  newName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  oldName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChatPositionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatPosition'] = ResolversParentTypes['ChatPosition']> = {
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChatPreferencesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatPreferences'] = ResolversParentTypes['ChatPreferences']> = {
  archivedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  mutedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  notifyLevel?: Resolver<ResolversTypes['NotifyLevel'], ParentType, ContextType>;
  pinnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
};

export type ChatPreferencesEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatPreferencesEvent'] = ResolversParentTypes['ChatPreferencesEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChatRightsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatRights'] = ResolversParentTypes['ChatRights']> = {
  addMembers?: Resolver<ResolversTypes['ChatRole'], ParentType, ContextType>;
  invite?: Resolver<ResolversTypes['ChatRole'], ParentType, ContextType>;
  mentionEveryone?: Resolver<ResolversTypes['ChatRole'], ParentType, ContextType>;
  pin?: Resolver<ResolversTypes['ChatRole'], ParentType, ContextType>;
  rename?: Resolver<ResolversTypes['ChatRole'], ParentType, ContextType>;
  sendMedia?: Resolver<ResolversTypes['ChatRole'], ParentType, ContextType>;
  sendMessages?: Resolver<ResolversTypes['ChatRole'], ParentType, ContextType>;
};

export type ChatRoleResolvers = EnumResolverSignature<{ ADMIN?: any, MEMBER?: any, OWNER?: any }, ResolversTypes['ChatRole']>;

export type ChatUpdateDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatUpdateDetail'] = ResolversParentTypes['ChatUpdateDetail']> = {
  __resolveType?: TypeResolveFn<'ChatDescriptionDetail' | 'ChatImageDetail' | 'ChatLifetimeDetail' | 'ChatNameDetail' | 'ChatVisibilityDetail', ParentType, ContextType>;
};

export type ChatUpdatedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatUpdatedChange'] = ResolversParentTypes['ChatUpdatedChange']> = {
  details?: Resolver<ReadonlyArray<ResolversTypes['ChatUpdateDetail']>, ParentType, ContextType>;
  subjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChatUpdatedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatUpdatedEvent'] = ResolversParentTypes['ChatUpdatedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ChatVisibilityResolvers = EnumResolverSignature<{ PRIVATE?: any, PUBLIC?: any }, ResolversTypes['ChatVisibility']>;

export type ChatVisibilityDetailResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChatVisibilityDetail'] = ResolversParentTypes['ChatVisibilityDetail']> = {
  newVisibility?: Resolver<ResolversTypes['ChatVisibility'], ParentType, ContextType>;
  oldVisibility?: Resolver<ResolversTypes['ChatVisibility'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClosePollPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClosePollPayload'] = ResolversParentTypes['ClosePollPayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

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

export type CompleteUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CompleteUploadPayload'] = ResolversParentTypes['CompleteUploadPayload']> = {
  media?: Resolver<ResolversTypes['Media'], ParentType, ContextType>;
};

export type ContentKindResolvers = EnumResolverSignature<{ AUDIO?: any, FILE?: any, IMAGE?: any, LINK?: any, POLL?: any, VIDEO?: any }, ResolversTypes['ContentKind']>;

export type CreateGroupPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateGroupPayload'] = ResolversParentTypes['CreateGroupPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type CreateInvitePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateInvitePayload'] = ResolversParentTypes['CreateInvitePayload']> = {
  invite?: Resolver<ResolversTypes['Invite'], ParentType, ContextType>;
};

export type CreatePostPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreatePostPayload'] = ResolversParentTypes['CreatePostPayload']> = {
  post?: Resolver<ResolversTypes['Post'], ParentType, ContextType>;
};

export type CreateRoomPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateRoomPayload'] = ResolversParentTypes['CreateRoomPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type CreateUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateUploadPayload'] = ResolversParentTypes['CreateUploadPayload']> = {
  media?: Resolver<ResolversTypes['Media'], ParentType, ContextType>;
  upload?: Resolver<ResolversTypes['Upload'], ParentType, ContextType>;
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

export type DeleteUploadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DeleteUploadPayload'] = ResolversParentTypes['DeleteUploadPayload']> = {
  deletedMediaId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type DeviceKindResolvers = EnumResolverSignature<{ DESKTOP?: any, MOBILE?: any, OTHER?: any, TABLET?: any, WEB?: any }, ResolversTypes['DeviceKind']>;

export type DraftResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Draft'] = ResolversParentTypes['Draft']> = {
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Media']>, ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  replyTo?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  threadRoot?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  updatedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type DraftConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftConnection'] = ResolversParentTypes['DraftConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DraftEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Draft']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type DraftEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftEdge'] = ResolversParentTypes['DraftEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Draft'], ParentType, ContextType>;
};

export type DraftEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DraftEvent'] = ResolversParentTypes['DraftEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  threadRoot?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

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

export type ErrorCodeResolvers = EnumResolverSignature<{ BAD_USER_INPUT?: any, CONFLICT?: any, EDIT_WINDOW_CLOSED?: any, FORBIDDEN?: any, INTERNAL_SERVER_ERROR?: any, INVALID_CREDENTIALS?: any, NOT_FOUND?: any, PAYLOAD_TOO_LARGE?: any, QUERY_TOO_COMPLEX?: any, QUOTA_EXCEEDED?: any, RATE_LIMITED?: any, SESSION_REVOKED?: any, TOKEN_EXPIRED?: any, UNAUTHENTICATED?: any, UNAVAILABLE?: any, UNSUPPORTED_MEDIA_TYPE?: any }, ResolversTypes['ErrorCode']>;

export type ExportMyDataPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExportMyDataPayload'] = ResolversParentTypes['ExportMyDataPayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  exportUrl?: Resolver<ResolversTypes['URI'], ParentType, ContextType>;
};

export type FieldErrorReasonResolvers = EnumResolverSignature<{ COMMON?: any, CONTAINS_USERNAME?: any, INVISIBLE?: any, MALFORMED?: any, MISSING?: any, OTHER?: any, REQUIRED?: any, RESERVED?: any, TAKEN?: any, TOO_LONG?: any, TOO_MANY?: any, TOO_SHORT?: any, UNREACHABLE?: any }, ResolversTypes['FieldErrorReason']>;

export type FollowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowPayload'] = ResolversParentTypes['FollowPayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type FollowRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowRequestConnection'] = ResolversParentTypes['FollowRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FollowRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FollowRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowRequestEdge'] = ResolversParentTypes['FollowRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type FollowStateResolvers = EnumResolverSignature<{ FOLLOWING?: any, NONE?: any, REQUESTED?: any }, ResolversTypes['FollowState']>;

export type FollowThreadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowThreadPayload'] = ResolversParentTypes['FollowThreadPayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type FollowerConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowerConnection'] = ResolversParentTypes['FollowerConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FollowerEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FollowerEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowerEdge'] = ResolversParentTypes['FollowerEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type FollowingConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowingConnection'] = ResolversParentTypes['FollowingConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FollowingEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type FollowingEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FollowingEdge'] = ResolversParentTypes['FollowingEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type ForwardMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForwardMessagePayload'] = ResolversParentTypes['ForwardMessagePayload']> = {
  messages?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
};

export type ForwardOriginResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ForwardOrigin'] = ResolversParentTypes['ForwardOrigin']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type HttpHeaderResolvers<ContextType = Context, ParentType extends ResolversParentTypes['HttpHeader'] = ResolversParentTypes['HttpHeader']> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type InboxEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboxEvent'] = ResolversParentTypes['InboxEvent']> = {
  __resolveType?: TypeResolveFn<'ChatCreatedEvent' | 'ChatDeletedEvent' | 'ChatPreferencesEvent' | 'ChatUpdatedEvent' | 'DraftEvent' | 'InboxReadyEvent' | 'JoinRequestedEvent' | 'MemberJoinedEvent' | 'MemberLeftEvent' | 'MemberRoleChangedEvent' | 'MessageAddedEvent' | 'MessageChangedEvent' | 'MessageDeletedEvent' | 'MessageEditedEvent' | 'OtherEvent' | 'PresenceEvent' | 'ProfileChangedEvent' | 'ReceiptEvent' | 'ResyncRequiredEvent' | 'ThreadReadEvent' | 'ThreadReplyAddedEvent' | 'TypingEvent', ParentType, ContextType>;
};

export type InboxReadyEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InboxReadyEvent'] = ResolversParentTypes['InboxReadyEvent']> = {
  leftChatIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  positions?: Resolver<ReadonlyArray<ResolversTypes['ChatPosition']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type InviteResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Invite'] = ResolversParentTypes['Invite']> = {
  code?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  createdBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  maxUses?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  needsApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  revokedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URI']>, ParentType, ContextType>;
  uses?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type InviteConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteConnection'] = ResolversParentTypes['InviteConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['InviteEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Invite']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type InviteEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InviteEdge'] = ResolversParentTypes['InviteEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Invite'], ParentType, ContextType>;
};

export type InvitePreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvitePreview'] = ResolversParentTypes['InvitePreview']> = {
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  needsApproval?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export interface JSONScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type JoinRequestResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinRequest'] = ResolversParentTypes['JoinRequest']> = {
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invite?: Resolver<Maybe<ResolversTypes['Invite']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type JoinRequestConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinRequestConnection'] = ResolversParentTypes['JoinRequestConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['JoinRequestEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['JoinRequest']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type JoinRequestEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinRequestEdge'] = ResolversParentTypes['JoinRequestEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['JoinRequest'], ParentType, ContextType>;
};

export type JoinRequestedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['JoinRequestedEvent'] = ResolversParentTypes['JoinRequestedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  joinRequest?: Resolver<Maybe<ResolversTypes['JoinRequest']>, ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
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

export type LinkPreviewResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkPreview'] = ResolversParentTypes['LinkPreview']> = {
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  image?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  siteName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URI'], ParentType, ContextType>;
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

export type MarkThreadReadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkThreadReadPayload'] = ResolversParentTypes['MarkThreadReadPayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MarkUnreadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MarkUnreadPayload'] = ResolversParentTypes['MarkUnreadPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type MediaResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Media'] = ResolversParentTypes['Media']> = {
  alt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  animated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  durationMs?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['MediaFailure']>, ParentType, ContextType>;
  filename?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  height?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MediaKind'], ParentType, ContextType>;
  mediaType?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  previewUrl?: Resolver<Maybe<ResolversTypes['URI']>, ParentType, ContextType, RequireFields<MediapreviewUrlArgs, 'size'>>;
  size?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['MediaState'], ParentType, ContextType>;
  thumbHash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['URI']>, ParentType, ContextType>;
  urlExpiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  waveform?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Int']>>, ParentType, ContextType>;
  width?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MediaFailureResolvers = EnumResolverSignature<{ EXPIRED?: any, INFECTED?: any, TOO_LARGE?: any, TYPE_MISMATCH?: any, TYPE_NOT_ALLOWED?: any, UNREADABLE?: any }, ResolversTypes['MediaFailure']>;

export type MediaKindResolvers = EnumResolverSignature<{ AUDIO?: any, FILE?: any, IMAGE?: any, VIDEO?: any }, ResolversTypes['MediaKind']>;

export type MediaLimitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaLimit'] = ResolversParentTypes['MediaLimit']> = {
  kind?: Resolver<ResolversTypes['MediaKind'], ParentType, ContextType>;
  maxKilobytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  mediaTypes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MediaStateResolvers = EnumResolverSignature<{ FAILED?: any, PENDING?: any, PROCESSING?: any, READY?: any }, ResolversTypes['MediaState']>;

export type MediaUsageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MediaUsage'] = ResolversParentTypes['MediaUsage']> = {
  limitKilobytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  usedKilobytes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberJoinedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberJoinedChange'] = ResolversParentTypes['MemberJoinedChange']> = {
  subjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberJoinedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberJoinedEvent'] = ResolversParentTypes['MemberJoinedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['ChatMember'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberLeftChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberLeftChange'] = ResolversParentTypes['MemberLeftChange']> = {
  subjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
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

export type MemberRemovedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberRemovedChange'] = ResolversParentTypes['MemberRemovedChange']> = {
  subjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MemberRoleChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberRoleChange'] = ResolversParentTypes['MemberRoleChange']> = {
  newRole?: Resolver<ResolversTypes['ChatRole'], ParentType, ContextType>;
  oldRole?: Resolver<ResolversTypes['ChatRole'], ParentType, ContextType>;
  subjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
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

export type MembersAddedChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembersAddedChange'] = ResolversParentTypes['MembersAddedChange']> = {
  subjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MentionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mention'] = ResolversParentTypes['Mention']> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
};

export type MessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Message'] = ResolversParentTypes['Message']> = {
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Media']>, ParentType, ContextType>;
  changedSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
  clientMessageId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  customData?: Resolver<Maybe<ResolversTypes['JSON']>, ParentType, ContextType>;
  deletedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  editedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  edits?: Resolver<Maybe<ResolversTypes['MessageEditConnection']>, ParentType, ContextType, Partial<MessageeditsArgs>>;
  expiresAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  forwardedFrom?: Resolver<Maybe<ResolversTypes['ForwardOrigin']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  inChat?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['MessageKind'], ParentType, ContextType>;
  linkPreviews?: Resolver<ReadonlyArray<ResolversTypes['LinkPreview']>, ParentType, ContextType>;
  mentions?: Resolver<ReadonlyArray<ResolversTypes['Mention']>, ParentType, ContextType>;
  mentionsEveryone?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  pinnedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  pinnedBy?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  poll?: Resolver<Maybe<ResolversTypes['Poll']>, ParentType, ContextType>;
  reactions?: Resolver<ReadonlyArray<ResolversTypes['ReactionGroup']>, ParentType, ContextType>;
  readBy?: Resolver<ResolversTypes['UserConnection'], ParentType, ContextType, Partial<MessagereadByArgs>>;
  replyTo?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  sender?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  seq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MessageStatus'], ParentType, ContextType>;
  subject?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
  systemChange?: Resolver<Maybe<ResolversTypes['SystemChange']>, ParentType, ContextType>;
  systemKind?: Resolver<Maybe<ResolversTypes['SystemMessageKind']>, ParentType, ContextType>;
  text?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  thread?: Resolver<Maybe<ResolversTypes['Thread']>, ParentType, ContextType>;
  threadRoot?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  viewerCanDelete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerCanEdit?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerDraft?: Resolver<Maybe<ResolversTypes['Draft']>, ParentType, ContextType>;
  viewerSaved?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type MessageChangeResolvers = EnumResolverSignature<{ PIN?: any, POLL?: any, PREVIEW?: any, REACTION?: any }, ResolversTypes['MessageChange']>;

export type MessageChangedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageChangedEvent'] = ResolversParentTypes['MessageChangedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['MessageChange'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  pollVote?: Resolver<Maybe<ResolversTypes['PollVoteChange']>, ParentType, ContextType>;
  reaction?: Resolver<Maybe<ResolversTypes['ReactionChange']>, ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  user?: Resolver<Maybe<ResolversTypes['User']>, ParentType, ContextType>;
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

export type MessageEditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEdit'] = ResolversParentTypes['MessageEdit']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type MessageEditConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEditConnection'] = ResolversParentTypes['MessageEditConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageEditEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MessageEdit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageEditEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEditEdge'] = ResolversParentTypes['MessageEditEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MessageEdit'], ParentType, ContextType>;
};

export type MessageEditedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEditedEvent'] = ResolversParentTypes['MessageEditedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MessageEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageEvent'] = ResolversParentTypes['MessageEvent']> = {
  __resolveType?: TypeResolveFn<'MessageAddedEvent' | 'MessageChangedEvent' | 'MessageDeletedEvent' | 'MessageEditedEvent' | 'ThreadReplyAddedEvent', ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type MessageKindResolvers = EnumResolverSignature<{ AUDIO?: any, FILE?: any, IMAGE?: any, POLL?: any, SYSTEM?: any, TEXT?: any, VIDEO?: any }, ResolversTypes['MessageKind']>;

export type MessageSearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageSearchConnection'] = ResolversParentTypes['MessageSearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MessageSearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MessageSearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MessageSearchEdge'] = ResolversParentTypes['MessageSearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  highlights?: Resolver<ReadonlyArray<ResolversTypes['TextRange']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type MessageStatusResolvers = EnumResolverSignature<{ DELIVERED?: any, READ?: any, SENT?: any }, ResolversTypes['MessageStatus']>;

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  acceptInvite?: Resolver<ResolversTypes['AcceptInvitePayload'], ParentType, ContextType, RequireFields<MutationacceptInviteArgs, 'input'>>;
  addComment?: Resolver<ResolversTypes['AddCommentPayload'], ParentType, ContextType, RequireFields<MutationaddCommentArgs, 'input'>>;
  addMembers?: Resolver<ResolversTypes['AddMembersPayload'], ParentType, ContextType, RequireFields<MutationaddMembersArgs, 'input'>>;
  addPhoneNumber?: Resolver<ResolversTypes['AddPhoneNumberPayload'], ParentType, ContextType, RequireFields<MutationaddPhoneNumberArgs, 'input'>>;
  addPollOption?: Resolver<ResolversTypes['AddPollOptionPayload'], ParentType, ContextType, RequireFields<MutationaddPollOptionArgs, 'input'>>;
  addReaction?: Resolver<ResolversTypes['AddReactionPayload'], ParentType, ContextType, RequireFields<MutationaddReactionArgs, 'input'>>;
  answerFollowRequest?: Resolver<ResolversTypes['AnswerFollowRequestPayload'], ParentType, ContextType, RequireFields<MutationanswerFollowRequestArgs, 'input'>>;
  answerJoinRequest?: Resolver<ResolversTypes['AnswerJoinRequestPayload'], ParentType, ContextType, RequireFields<MutationanswerJoinRequestArgs, 'input'>>;
  banMember?: Resolver<ResolversTypes['BanMemberPayload'], ParentType, ContextType, RequireFields<MutationbanMemberArgs, 'input'>>;
  blockUser?: Resolver<ResolversTypes['BlockUserPayload'], ParentType, ContextType, RequireFields<MutationblockUserArgs, 'input'>>;
  cancelScheduledMessage?: Resolver<ResolversTypes['CancelScheduledMessagePayload'], ParentType, ContextType, RequireFields<MutationcancelScheduledMessageArgs, 'input'>>;
  changeEmail?: Resolver<ResolversTypes['ChangeEmailPayload'], ParentType, ContextType, RequireFields<MutationchangeEmailArgs, 'input'>>;
  changePassword?: Resolver<ResolversTypes['ChangePasswordPayload'], ParentType, ContextType, RequireFields<MutationchangePasswordArgs, 'input'>>;
  changeUsername?: Resolver<ResolversTypes['ChangeUsernamePayload'], ParentType, ContextType, RequireFields<MutationchangeUsernameArgs, 'input'>>;
  closePoll?: Resolver<ResolversTypes['ClosePollPayload'], ParentType, ContextType, RequireFields<MutationclosePollArgs, 'input'>>;
  completeUpload?: Resolver<ResolversTypes['CompleteUploadPayload'], ParentType, ContextType, RequireFields<MutationcompleteUploadArgs, 'input'>>;
  createGroup?: Resolver<ResolversTypes['CreateGroupPayload'], ParentType, ContextType, RequireFields<MutationcreateGroupArgs, 'input'>>;
  createInvite?: Resolver<ResolversTypes['CreateInvitePayload'], ParentType, ContextType, RequireFields<MutationcreateInviteArgs, 'input'>>;
  createPost?: Resolver<ResolversTypes['CreatePostPayload'], ParentType, ContextType, RequireFields<MutationcreatePostArgs, 'input'>>;
  createRoom?: Resolver<ResolversTypes['CreateRoomPayload'], ParentType, ContextType, RequireFields<MutationcreateRoomArgs, 'input'>>;
  createUpload?: Resolver<ResolversTypes['CreateUploadPayload'], ParentType, ContextType, RequireFields<MutationcreateUploadArgs, 'input'>>;
  deleteAccount?: Resolver<ResolversTypes['DeleteAccountPayload'], ParentType, ContextType, RequireFields<MutationdeleteAccountArgs, 'input'>>;
  deleteChat?: Resolver<ResolversTypes['DeleteChatPayload'], ParentType, ContextType, RequireFields<MutationdeleteChatArgs, 'input'>>;
  deleteComment?: Resolver<ResolversTypes['DeleteCommentPayload'], ParentType, ContextType, RequireFields<MutationdeleteCommentArgs, 'input'>>;
  deleteMessage?: Resolver<ResolversTypes['DeleteMessagePayload'], ParentType, ContextType, RequireFields<MutationdeleteMessageArgs, 'input'>>;
  deletePost?: Resolver<ResolversTypes['DeletePostPayload'], ParentType, ContextType, RequireFields<MutationdeletePostArgs, 'input'>>;
  deleteUpload?: Resolver<ResolversTypes['DeleteUploadPayload'], ParentType, ContextType, RequireFields<MutationdeleteUploadArgs, 'input'>>;
  editComment?: Resolver<ResolversTypes['EditCommentPayload'], ParentType, ContextType, RequireFields<MutationeditCommentArgs, 'input'>>;
  editMessage?: Resolver<ResolversTypes['EditMessagePayload'], ParentType, ContextType, RequireFields<MutationeditMessageArgs, 'input'>>;
  editPost?: Resolver<ResolversTypes['EditPostPayload'], ParentType, ContextType, RequireFields<MutationeditPostArgs, 'input'>>;
  exportMyData?: Resolver<ResolversTypes['ExportMyDataPayload'], ParentType, ContextType, RequireFields<MutationexportMyDataArgs, 'input'>>;
  follow?: Resolver<ResolversTypes['FollowPayload'], ParentType, ContextType, RequireFields<MutationfollowArgs, 'input'>>;
  followThread?: Resolver<ResolversTypes['FollowThreadPayload'], ParentType, ContextType, RequireFields<MutationfollowThreadArgs, 'input'>>;
  forwardMessage?: Resolver<ResolversTypes['ForwardMessagePayload'], ParentType, ContextType, RequireFields<MutationforwardMessageArgs, 'input'>>;
  joinRoom?: Resolver<ResolversTypes['JoinRoomPayload'], ParentType, ContextType, RequireFields<MutationjoinRoomArgs, 'input'>>;
  leaveChat?: Resolver<ResolversTypes['LeaveChatPayload'], ParentType, ContextType, RequireFields<MutationleaveChatArgs, 'input'>>;
  login?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationloginArgs, 'input'>>;
  logout?: Resolver<ResolversTypes['LogoutPayload'], ParentType, ContextType>;
  logoutEverywhere?: Resolver<ResolversTypes['LogoutEverywherePayload'], ParentType, ContextType, RequireFields<MutationlogoutEverywhereArgs, 'input'>>;
  markDelivered?: Resolver<ResolversTypes['MarkDeliveredPayload'], ParentType, ContextType, RequireFields<MutationmarkDeliveredArgs, 'input'>>;
  markRead?: Resolver<ResolversTypes['MarkReadPayload'], ParentType, ContextType, RequireFields<MutationmarkReadArgs, 'input'>>;
  markThreadRead?: Resolver<ResolversTypes['MarkThreadReadPayload'], ParentType, ContextType, RequireFields<MutationmarkThreadReadArgs, 'input'>>;
  markUnread?: Resolver<ResolversTypes['MarkUnreadPayload'], ParentType, ContextType, RequireFields<MutationmarkUnreadArgs, 'input'>>;
  muteUser?: Resolver<ResolversTypes['MuteUserPayload'], ParentType, ContextType, RequireFields<MutationmuteUserArgs, 'input'>>;
  openDirectChat?: Resolver<ResolversTypes['OpenDirectChatPayload'], ParentType, ContextType, RequireFields<MutationopenDirectChatArgs, 'input'>>;
  pinMessage?: Resolver<ResolversTypes['PinMessagePayload'], ParentType, ContextType, RequireFields<MutationpinMessageArgs, 'input'>>;
  reauthenticate?: Resolver<ResolversTypes['ReauthenticatePayload'], ParentType, ContextType, RequireFields<MutationreauthenticateArgs, 'input'>>;
  refreshSession?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationrefreshSessionArgs, 'input'>>;
  register?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationregisterArgs, 'input'>>;
  removeFollower?: Resolver<ResolversTypes['RemoveFollowerPayload'], ParentType, ContextType, RequireFields<MutationremoveFollowerArgs, 'input'>>;
  removeMember?: Resolver<ResolversTypes['RemoveMemberPayload'], ParentType, ContextType, RequireFields<MutationremoveMemberArgs, 'input'>>;
  removePhoneNumber?: Resolver<ResolversTypes['RemovePhoneNumberPayload'], ParentType, ContextType, RequireFields<MutationremovePhoneNumberArgs, 'input'>>;
  removeReaction?: Resolver<ResolversTypes['RemoveReactionPayload'], ParentType, ContextType, RequireFields<MutationremoveReactionArgs, 'input'>>;
  requestOtp?: Resolver<ResolversTypes['RequestOtpPayload'], ParentType, ContextType, RequireFields<MutationrequestOtpArgs, 'input'>>;
  requestToJoin?: Resolver<ResolversTypes['RequestToJoinPayload'], ParentType, ContextType, RequireFields<MutationrequestToJoinArgs, 'input'>>;
  revokeInvite?: Resolver<ResolversTypes['RevokeInvitePayload'], ParentType, ContextType, RequireFields<MutationrevokeInviteArgs, 'input'>>;
  revokeSession?: Resolver<ResolversTypes['RevokeSessionPayload'], ParentType, ContextType, RequireFields<MutationrevokeSessionArgs, 'input'>>;
  saveDraft?: Resolver<ResolversTypes['SaveDraftPayload'], ParentType, ContextType, RequireFields<MutationsaveDraftArgs, 'input'>>;
  saveMessage?: Resolver<ResolversTypes['SaveMessagePayload'], ParentType, ContextType, RequireFields<MutationsaveMessageArgs, 'input'>>;
  scheduleMessage?: Resolver<ResolversTypes['ScheduleMessagePayload'], ParentType, ContextType, RequireFields<MutationscheduleMessageArgs, 'input'>>;
  sendMessage?: Resolver<ResolversTypes['SendMessagePayload'], ParentType, ContextType, RequireFields<MutationsendMessageArgs, 'input'>>;
  setAvatar?: Resolver<ResolversTypes['SetAvatarPayload'], ParentType, ContextType, RequireFields<MutationsetAvatarArgs, 'input'>>;
  setChatImage?: Resolver<ResolversTypes['SetChatImagePayload'], ParentType, ContextType, RequireFields<MutationsetChatImageArgs, 'input'>>;
  setMemberRole?: Resolver<ResolversTypes['SetMemberRolePayload'], ParentType, ContextType, RequireFields<MutationsetMemberRoleArgs, 'input'>>;
  setTyping?: Resolver<ResolversTypes['SetTypingPayload'], ParentType, ContextType, RequireFields<MutationsetTypingArgs, 'input'>>;
  unbanMember?: Resolver<ResolversTypes['UnbanMemberPayload'], ParentType, ContextType, RequireFields<MutationunbanMemberArgs, 'input'>>;
  unblockUser?: Resolver<ResolversTypes['UnblockUserPayload'], ParentType, ContextType, RequireFields<MutationunblockUserArgs, 'input'>>;
  unfollow?: Resolver<ResolversTypes['UnfollowPayload'], ParentType, ContextType, RequireFields<MutationunfollowArgs, 'input'>>;
  unfollowThread?: Resolver<ResolversTypes['UnfollowThreadPayload'], ParentType, ContextType, RequireFields<MutationunfollowThreadArgs, 'input'>>;
  unmuteUser?: Resolver<ResolversTypes['UnmuteUserPayload'], ParentType, ContextType, RequireFields<MutationunmuteUserArgs, 'input'>>;
  unpinMessage?: Resolver<ResolversTypes['UnpinMessagePayload'], ParentType, ContextType, RequireFields<MutationunpinMessageArgs, 'input'>>;
  unsaveMessage?: Resolver<ResolversTypes['UnsaveMessagePayload'], ParentType, ContextType, RequireFields<MutationunsaveMessageArgs, 'input'>>;
  updateChat?: Resolver<ResolversTypes['UpdateChatPayload'], ParentType, ContextType, RequireFields<MutationupdateChatArgs, 'input'>>;
  updateChatPreferences?: Resolver<ResolversTypes['UpdateChatPreferencesPayload'], ParentType, ContextType, RequireFields<MutationupdateChatPreferencesArgs, 'input'>>;
  updateMedia?: Resolver<ResolversTypes['UpdateMediaPayload'], ParentType, ContextType, RequireFields<MutationupdateMediaArgs, 'input'>>;
  updateProfile?: Resolver<ResolversTypes['UpdateProfilePayload'], ParentType, ContextType, RequireFields<MutationupdateProfileArgs, 'input'>>;
  updateScheduledMessage?: Resolver<ResolversTypes['UpdateScheduledMessagePayload'], ParentType, ContextType, RequireFields<MutationupdateScheduledMessageArgs, 'input'>>;
  updateSettings?: Resolver<ResolversTypes['UpdateSettingsPayload'], ParentType, ContextType, RequireFields<MutationupdateSettingsArgs, 'input'>>;
  verifyOtp?: Resolver<ResolversTypes['AuthPayload'], ParentType, ContextType, RequireFields<MutationverifyOtpArgs, 'input'>>;
  votePoll?: Resolver<ResolversTypes['VotePollPayload'], ParentType, ContextType, RequireFields<MutationvotePollArgs, 'input'>>;
};

export type MuteUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MuteUserPayload'] = ResolversParentTypes['MuteUserPayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type MutedUserConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MutedUserConnection'] = ResolversParentTypes['MutedUserConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MutedUserEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type MutedUserEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MutedUserEdge'] = ResolversParentTypes['MutedUserEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType?: TypeResolveFn<'Chat' | 'Comment' | 'Media' | 'Message' | 'Post' | 'Profile' | 'User', ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type NotifyLevelResolvers = EnumResolverSignature<{ ALL?: any, MENTIONS?: any, NONE?: any }, ResolversTypes['NotifyLevel']>;

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

export type PinMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PinMessagePayload'] = ResolversParentTypes['PinMessagePayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type PinnedMessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PinnedMessageConnection'] = ResolversParentTypes['PinnedMessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PinnedMessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PinnedMessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PinnedMessageEdge'] = ResolversParentTypes['PinnedMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type PollResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Poll'] = ResolversParentTypes['Poll']> = {
  allowsNewOptions?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  closedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closesAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  isAnonymous?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isMultiple?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  options?: Resolver<ReadonlyArray<ResolversTypes['PollOption']>, ParentType, ContextType>;
  question?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  voterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PollOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PollOption'] = ResolversParentTypes['PollOption']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerVoted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  voteCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  voters?: Resolver<Maybe<ResolversTypes['VoterConnection']>, ParentType, ContextType, Partial<PollOptionvotersArgs>>;
};

export type PollVoteChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PollVoteChange'] = ResolversParentTypes['PollVoteChange']> = {
  optionIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PostResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Post'] = ResolversParentTypes['Post']> = {
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Media']>, ParentType, ContextType>;
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

export type PreviewSizeResolvers = EnumResolverSignature<{ LARGE?: any, SMALL?: any }, ResolversTypes['PreviewSize']>;

export type ProfileResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Profile'] = ResolversParentTypes['Profile']> = {
  avatar?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType>;
  avatarUrl?: Resolver<Maybe<ResolversTypes['URI']>, ParentType, ContextType>;
  bio?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  displayName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  statusText?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProfileChangedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProfileChangedEvent'] = ResolversParentTypes['ProfileChangedEvent']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType, RequireFields<QuerychatArgs, 'id'>>;
  chats?: Resolver<ResolversTypes['ChatConnection'], ParentType, ContextType, Partial<QuerychatsArgs>>;
  comment?: Resolver<Maybe<ResolversTypes['Comment']>, ParentType, ContextType, RequireFields<QuerycommentArgs, 'id'>>;
  feed?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, Partial<QueryfeedArgs>>;
  invite?: Resolver<Maybe<ResolversTypes['InvitePreview']>, ParentType, ContextType, RequireFields<QueryinviteArgs, 'code'>>;
  me?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType>;
  media?: Resolver<Maybe<ResolversTypes['Media']>, ParentType, ContextType, RequireFields<QuerymediaArgs, 'id'>>;
  message?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType, RequireFields<QuerymessageArgs, 'id'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QuerynodeArgs, 'id'>>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Node']>>, ParentType, ContextType, RequireFields<QuerynodesArgs, 'ids'>>;
  post?: Resolver<Maybe<ResolversTypes['Post']>, ParentType, ContextType, RequireFields<QuerypostArgs, 'id'>>;
  rateLimits?: Resolver<ReadonlyArray<ResolversTypes['RateLimit']>, ParentType, ContextType>;
  rooms?: Resolver<ResolversTypes['ChatConnection'], ParentType, ContextType, Partial<QueryroomsArgs>>;
  searchMessages?: Resolver<ResolversTypes['MessageSearchConnection'], ParentType, ContextType, RequireFields<QuerysearchMessagesArgs, 'query'>>;
  threads?: Resolver<ResolversTypes['ThreadConnection'], ParentType, ContextType, Partial<QuerythreadsArgs>>;
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

export type ReactionChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReactionChange'] = ResolversParentTypes['ReactionChange']> = {
  added?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  emoji?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReactionGroupResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReactionGroup'] = ResolversParentTypes['ReactionGroup']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  emoji?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reactors?: Resolver<ResolversTypes['ReactorConnection'], ParentType, ContextType, Partial<ReactionGroupreactorsArgs>>;
  viewerReacted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReactorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReactorConnection'] = ResolversParentTypes['ReactorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReactorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReactorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReactorEdge'] = ResolversParentTypes['ReactorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
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

export type RemoveFollowerPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveFollowerPayload'] = ResolversParentTypes['RemoveFollowerPayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type RemoveMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveMemberPayload'] = ResolversParentTypes['RemoveMemberPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
  removedMemberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RemovePhoneNumberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemovePhoneNumberPayload'] = ResolversParentTypes['RemovePhoneNumberPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type RemoveReactionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemoveReactionPayload'] = ResolversParentTypes['RemoveReactionPayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type RequestOtpPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestOtpPayload'] = ResolversParentTypes['RequestOtpPayload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  retryAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type RequestToJoinPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RequestToJoinPayload'] = ResolversParentTypes['RequestToJoinPayload']> = {
  joinRequest?: Resolver<ResolversTypes['JoinRequest'], ParentType, ContextType>;
};

export type ResyncRequiredEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ResyncRequiredEvent'] = ResolversParentTypes['ResyncRequiredEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  lastSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RevokeInvitePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeInvitePayload'] = ResolversParentTypes['RevokeInvitePayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
  revokedInviteId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RevokeSessionPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RevokeSessionPayload'] = ResolversParentTypes['RevokeSessionPayload']> = {
  revokedSessionId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type SaveDraftPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveDraftPayload'] = ResolversParentTypes['SaveDraftPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type SaveMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SaveMessagePayload'] = ResolversParentTypes['SaveMessagePayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type SavedMessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedMessageConnection'] = ResolversParentTypes['SavedMessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SavedMessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type SavedMessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SavedMessageEdge'] = ResolversParentTypes['SavedMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type ScheduleMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduleMessagePayload'] = ResolversParentTypes['ScheduleMessagePayload']> = {
  scheduledMessage?: Resolver<ResolversTypes['ScheduledMessage'], ParentType, ContextType>;
};

export type ScheduledMessageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduledMessage'] = ResolversParentTypes['ScheduledMessage']> = {
  attachments?: Resolver<ReadonlyArray<ResolversTypes['Media']>, ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  failure?: Resolver<Maybe<ResolversTypes['ErrorCode']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  replyTo?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
  sendAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  threadRoot?: Resolver<Maybe<ResolversTypes['Message']>, ParentType, ContextType>;
};

export type ScheduledMessageConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduledMessageConnection'] = ResolversParentTypes['ScheduledMessageConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ScheduledMessageEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ScheduledMessage']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ScheduledMessageEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ScheduledMessageEdge'] = ResolversParentTypes['ScheduledMessageEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ScheduledMessage'], ParentType, ContextType>;
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

export type SetAvatarPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetAvatarPayload'] = ResolversParentTypes['SetAvatarPayload']> = {
  profile?: Resolver<ResolversTypes['Profile'], ParentType, ContextType>;
};

export type SetChatImagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SetChatImagePayload'] = ResolversParentTypes['SetChatImagePayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
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

export type SystemChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SystemChange'] = ResolversParentTypes['SystemChange']> = {
  __resolveType?: TypeResolveFn<'ChatCreatedChange' | 'ChatUpdatedChange' | 'MemberJoinedChange' | 'MemberLeftChange' | 'MemberRemovedChange' | 'MemberRoleChange' | 'MembersAddedChange', ParentType, ContextType>;
  subjectCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  subjects?: Resolver<ReadonlyArray<Maybe<ResolversTypes['User']>>, ParentType, ContextType>;
};

export type SystemMessageKindResolvers = EnumResolverSignature<{ CHAT_CREATED?: any, CHAT_UPDATED?: any, MEMBER_JOINED?: any, MEMBER_LEFT?: any, MEMBER_ROLE_CHANGED?: any }, ResolversTypes['SystemMessageKind']>;

export type TextRangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TextRange'] = ResolversParentTypes['TextRange']> = {
  length?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ThreadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Thread'] = ResolversParentTypes['Thread']> = {
  lastReplyAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  lastSeq?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  participants?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType, RequireFields<ThreadparticipantsArgs, 'first'>>;
  replies?: Resolver<ResolversTypes['ThreadReplyConnection'], ParentType, ContextType, Partial<ThreadrepliesArgs>>;
  replyCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unreadCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  viewerFollows?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ThreadConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThreadConnection'] = ResolversParentTypes['ThreadConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ThreadEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ThreadEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThreadEdge'] = ResolversParentTypes['ThreadEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type ThreadReadEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThreadReadEvent'] = ResolversParentTypes['ThreadReadEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ThreadReplyAddedEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThreadReplyAddedEvent'] = ResolversParentTypes['ThreadReplyAddedEvent']> = {
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  chat?: Resolver<Maybe<ResolversTypes['Chat']>, ParentType, ContextType>;
  chatId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
  seq?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ThreadReplyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThreadReplyConnection'] = ResolversParentTypes['ThreadReplyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ThreadReplyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Message']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ThreadReplyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ThreadReplyEdge'] = ResolversParentTypes['ThreadReplyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

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

export type UnbanMemberPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnbanMemberPayload'] = ResolversParentTypes['UnbanMemberPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type UnblockUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnblockUserPayload'] = ResolversParentTypes['UnblockUserPayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UnfollowPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnfollowPayload'] = ResolversParentTypes['UnfollowPayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UnfollowThreadPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnfollowThreadPayload'] = ResolversParentTypes['UnfollowThreadPayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type UnmuteUserPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnmuteUserPayload'] = ResolversParentTypes['UnmuteUserPayload']> = {
  user?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type UnpinMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnpinMessagePayload'] = ResolversParentTypes['UnpinMessagePayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type UnsaveMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnsaveMessagePayload'] = ResolversParentTypes['UnsaveMessagePayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type UpdateChatPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateChatPayload'] = ResolversParentTypes['UpdateChatPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type UpdateChatPreferencesPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateChatPreferencesPayload'] = ResolversParentTypes['UpdateChatPreferencesPayload']> = {
  chat?: Resolver<ResolversTypes['Chat'], ParentType, ContextType>;
};

export type UpdateMediaPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateMediaPayload'] = ResolversParentTypes['UpdateMediaPayload']> = {
  media?: Resolver<ResolversTypes['Media'], ParentType, ContextType>;
};

export type UpdateProfilePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateProfilePayload'] = ResolversParentTypes['UpdateProfilePayload']> = {
  profile?: Resolver<ResolversTypes['Profile'], ParentType, ContextType>;
};

export type UpdateScheduledMessagePayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateScheduledMessagePayload'] = ResolversParentTypes['UpdateScheduledMessagePayload']> = {
  scheduledMessage?: Resolver<ResolversTypes['ScheduledMessage'], ParentType, ContextType>;
};

export type UpdateSettingsPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UpdateSettingsPayload'] = ResolversParentTypes['UpdateSettingsPayload']> = {
  account?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type UploadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Upload'] = ResolversParentTypes['Upload']> = {
  expiresAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  headers?: Resolver<ReadonlyArray<ResolversTypes['HttpHeader']>, ParentType, ContextType>;
  method?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  resumable?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  url?: Resolver<ResolversTypes['URI'], ParentType, ContextType>;
};

export type UserResolvers<ContextType = Context, ParentType extends ResolversParentTypes['User'] = ResolversParentTypes['User']> = {
  createdAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  followerCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  followers?: Resolver<Maybe<ResolversTypes['FollowerConnection']>, ParentType, ContextType, Partial<UserfollowersArgs>>;
  following?: Resolver<Maybe<ResolversTypes['FollowingConnection']>, ParentType, ContextType, Partial<UserfollowingArgs>>;
  followingCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  followsViewer?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isPrivate?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  lastSeenAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  online?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  postCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  posts?: Resolver<ResolversTypes['PostConnection'], ParentType, ContextType, Partial<UserpostsArgs>>;
  profile?: Resolver<ResolversTypes['Profile'], ParentType, ContextType>;
  username?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  viewerBlocks?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  viewerFollows?: Resolver<ResolversTypes['FollowState'], ParentType, ContextType>;
  viewerMutes?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
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

export type VotePollPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VotePollPayload'] = ResolversParentTypes['VotePollPayload']> = {
  message?: Resolver<ResolversTypes['Message'], ParentType, ContextType>;
};

export type VoterConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoterConnection'] = ResolversParentTypes['VoterConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['VoterEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['User']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type VoterEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VoterEdge'] = ResolversParentTypes['VoterEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['User'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  AcceptInvitePayload?: AcceptInvitePayloadResolvers<ContextType>;
  Account?: AccountResolvers<ContextType>;
  AddCommentPayload?: AddCommentPayloadResolvers<ContextType>;
  AddMembersPayload?: AddMembersPayloadResolvers<ContextType>;
  AddPhoneNumberPayload?: AddPhoneNumberPayloadResolvers<ContextType>;
  AddPollOptionPayload?: AddPollOptionPayloadResolvers<ContextType>;
  AddReactionPayload?: AddReactionPayloadResolvers<ContextType>;
  AnswerFollowRequestPayload?: AnswerFollowRequestPayloadResolvers<ContextType>;
  AnswerJoinRequestPayload?: AnswerJoinRequestPayloadResolvers<ContextType>;
  AuthPayload?: AuthPayloadResolvers<ContextType>;
  BanMemberPayload?: BanMemberPayloadResolvers<ContextType>;
  BlockUserPayload?: BlockUserPayloadResolvers<ContextType>;
  BlockedUserConnection?: BlockedUserConnectionResolvers<ContextType>;
  BlockedUserEdge?: BlockedUserEdgeResolvers<ContextType>;
  CancelScheduledMessagePayload?: CancelScheduledMessagePayloadResolvers<ContextType>;
  ChangeEmailPayload?: ChangeEmailPayloadResolvers<ContextType>;
  ChangePasswordPayload?: ChangePasswordPayloadResolvers<ContextType>;
  ChangeUsernamePayload?: ChangeUsernamePayloadResolvers<ContextType>;
  Chat?: ChatResolvers<ContextType>;
  ChatBan?: ChatBanResolvers<ContextType>;
  ChatBanConnection?: ChatBanConnectionResolvers<ContextType>;
  ChatBanEdge?: ChatBanEdgeResolvers<ContextType>;
  ChatCapability?: ChatCapabilityResolvers;
  ChatConnection?: ChatConnectionResolvers<ContextType>;
  ChatCreatedChange?: ChatCreatedChangeResolvers<ContextType>;
  ChatCreatedEvent?: ChatCreatedEventResolvers<ContextType>;
  ChatDeletedEvent?: ChatDeletedEventResolvers<ContextType>;
  ChatDescriptionDetail?: ChatDescriptionDetailResolvers<ContextType>;
  ChatEdge?: ChatEdgeResolvers<ContextType>;
  ChatEvent?: ChatEventResolvers<ContextType>;
  ChatImageDetail?: ChatImageDetailResolvers<ContextType>;
  ChatKind?: ChatKindResolvers;
  ChatLifetimeDetail?: ChatLifetimeDetailResolvers<ContextType>;
  ChatMember?: ChatMemberResolvers<ContextType>;
  ChatMemberConnection?: ChatMemberConnectionResolvers<ContextType>;
  ChatMemberEdge?: ChatMemberEdgeResolvers<ContextType>;
  ChatNameDetail?: ChatNameDetailResolvers<ContextType>;
  ChatPosition?: ChatPositionResolvers<ContextType>;
  ChatPreferences?: ChatPreferencesResolvers<ContextType>;
  ChatPreferencesEvent?: ChatPreferencesEventResolvers<ContextType>;
  ChatRights?: ChatRightsResolvers<ContextType>;
  ChatRole?: ChatRoleResolvers;
  ChatUpdateDetail?: ChatUpdateDetailResolvers<ContextType>;
  ChatUpdatedChange?: ChatUpdatedChangeResolvers<ContextType>;
  ChatUpdatedEvent?: ChatUpdatedEventResolvers<ContextType>;
  ChatVisibility?: ChatVisibilityResolvers;
  ChatVisibilityDetail?: ChatVisibilityDetailResolvers<ContextType>;
  ClosePollPayload?: ClosePollPayloadResolvers<ContextType>;
  Comment?: CommentResolvers<ContextType>;
  CommentConnection?: CommentConnectionResolvers<ContextType>;
  CommentEdge?: CommentEdgeResolvers<ContextType>;
  CompleteUploadPayload?: CompleteUploadPayloadResolvers<ContextType>;
  ContentKind?: ContentKindResolvers;
  CreateGroupPayload?: CreateGroupPayloadResolvers<ContextType>;
  CreateInvitePayload?: CreateInvitePayloadResolvers<ContextType>;
  CreatePostPayload?: CreatePostPayloadResolvers<ContextType>;
  CreateRoomPayload?: CreateRoomPayloadResolvers<ContextType>;
  CreateUploadPayload?: CreateUploadPayloadResolvers<ContextType>;
  DateTime?: GraphQLScalarType;
  DeleteAccountPayload?: DeleteAccountPayloadResolvers<ContextType>;
  DeleteChatPayload?: DeleteChatPayloadResolvers<ContextType>;
  DeleteCommentPayload?: DeleteCommentPayloadResolvers<ContextType>;
  DeleteMessagePayload?: DeleteMessagePayloadResolvers<ContextType>;
  DeletePostPayload?: DeletePostPayloadResolvers<ContextType>;
  DeleteUploadPayload?: DeleteUploadPayloadResolvers<ContextType>;
  DeviceKind?: DeviceKindResolvers;
  Draft?: DraftResolvers<ContextType>;
  DraftConnection?: DraftConnectionResolvers<ContextType>;
  DraftEdge?: DraftEdgeResolvers<ContextType>;
  DraftEvent?: DraftEventResolvers<ContextType>;
  EditCommentPayload?: EditCommentPayloadResolvers<ContextType>;
  EditMessagePayload?: EditMessagePayloadResolvers<ContextType>;
  EditPostPayload?: EditPostPayloadResolvers<ContextType>;
  EmailAddress?: GraphQLScalarType;
  ErrorCode?: ErrorCodeResolvers;
  ExportMyDataPayload?: ExportMyDataPayloadResolvers<ContextType>;
  FieldErrorReason?: FieldErrorReasonResolvers;
  FollowPayload?: FollowPayloadResolvers<ContextType>;
  FollowRequestConnection?: FollowRequestConnectionResolvers<ContextType>;
  FollowRequestEdge?: FollowRequestEdgeResolvers<ContextType>;
  FollowState?: FollowStateResolvers;
  FollowThreadPayload?: FollowThreadPayloadResolvers<ContextType>;
  FollowerConnection?: FollowerConnectionResolvers<ContextType>;
  FollowerEdge?: FollowerEdgeResolvers<ContextType>;
  FollowingConnection?: FollowingConnectionResolvers<ContextType>;
  FollowingEdge?: FollowingEdgeResolvers<ContextType>;
  ForwardMessagePayload?: ForwardMessagePayloadResolvers<ContextType>;
  ForwardOrigin?: ForwardOriginResolvers<ContextType>;
  HttpHeader?: HttpHeaderResolvers<ContextType>;
  InboxEvent?: InboxEventResolvers<ContextType>;
  InboxReadyEvent?: InboxReadyEventResolvers<ContextType>;
  Invite?: InviteResolvers<ContextType>;
  InviteConnection?: InviteConnectionResolvers<ContextType>;
  InviteEdge?: InviteEdgeResolvers<ContextType>;
  InvitePreview?: InvitePreviewResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  JoinRequest?: JoinRequestResolvers<ContextType>;
  JoinRequestConnection?: JoinRequestConnectionResolvers<ContextType>;
  JoinRequestEdge?: JoinRequestEdgeResolvers<ContextType>;
  JoinRequestedEvent?: JoinRequestedEventResolvers<ContextType>;
  JoinRoomPayload?: JoinRoomPayloadResolvers<ContextType>;
  LastSeenVisibility?: LastSeenVisibilityResolvers;
  LeaveChatPayload?: LeaveChatPayloadResolvers<ContextType>;
  LinkPreview?: LinkPreviewResolvers<ContextType>;
  LogoutEverywherePayload?: LogoutEverywherePayloadResolvers<ContextType>;
  LogoutPayload?: LogoutPayloadResolvers<ContextType>;
  MarkDeliveredPayload?: MarkDeliveredPayloadResolvers<ContextType>;
  MarkReadPayload?: MarkReadPayloadResolvers<ContextType>;
  MarkThreadReadPayload?: MarkThreadReadPayloadResolvers<ContextType>;
  MarkUnreadPayload?: MarkUnreadPayloadResolvers<ContextType>;
  Media?: MediaResolvers<ContextType>;
  MediaFailure?: MediaFailureResolvers;
  MediaKind?: MediaKindResolvers;
  MediaLimit?: MediaLimitResolvers<ContextType>;
  MediaState?: MediaStateResolvers;
  MediaUsage?: MediaUsageResolvers<ContextType>;
  MemberJoinedChange?: MemberJoinedChangeResolvers<ContextType>;
  MemberJoinedEvent?: MemberJoinedEventResolvers<ContextType>;
  MemberLeftChange?: MemberLeftChangeResolvers<ContextType>;
  MemberLeftEvent?: MemberLeftEventResolvers<ContextType>;
  MemberRemovedChange?: MemberRemovedChangeResolvers<ContextType>;
  MemberRoleChange?: MemberRoleChangeResolvers<ContextType>;
  MemberRoleChangedEvent?: MemberRoleChangedEventResolvers<ContextType>;
  MembersAddedChange?: MembersAddedChangeResolvers<ContextType>;
  Mention?: MentionResolvers<ContextType>;
  Message?: MessageResolvers<ContextType>;
  MessageAddedEvent?: MessageAddedEventResolvers<ContextType>;
  MessageChange?: MessageChangeResolvers;
  MessageChangedEvent?: MessageChangedEventResolvers<ContextType>;
  MessageConnection?: MessageConnectionResolvers<ContextType>;
  MessageDeletedEvent?: MessageDeletedEventResolvers<ContextType>;
  MessageEdge?: MessageEdgeResolvers<ContextType>;
  MessageEdit?: MessageEditResolvers<ContextType>;
  MessageEditConnection?: MessageEditConnectionResolvers<ContextType>;
  MessageEditEdge?: MessageEditEdgeResolvers<ContextType>;
  MessageEditedEvent?: MessageEditedEventResolvers<ContextType>;
  MessageEvent?: MessageEventResolvers<ContextType>;
  MessageKind?: MessageKindResolvers;
  MessageSearchConnection?: MessageSearchConnectionResolvers<ContextType>;
  MessageSearchEdge?: MessageSearchEdgeResolvers<ContextType>;
  MessageStatus?: MessageStatusResolvers;
  Mutation?: MutationResolvers<ContextType>;
  MuteUserPayload?: MuteUserPayloadResolvers<ContextType>;
  MutedUserConnection?: MutedUserConnectionResolvers<ContextType>;
  MutedUserEdge?: MutedUserEdgeResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  NotifyLevel?: NotifyLevelResolvers;
  OpenDirectChatPayload?: OpenDirectChatPayloadResolvers<ContextType>;
  OtherEvent?: OtherEventResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PhoneNumber?: GraphQLScalarType;
  PinMessagePayload?: PinMessagePayloadResolvers<ContextType>;
  PinnedMessageConnection?: PinnedMessageConnectionResolvers<ContextType>;
  PinnedMessageEdge?: PinnedMessageEdgeResolvers<ContextType>;
  Poll?: PollResolvers<ContextType>;
  PollOption?: PollOptionResolvers<ContextType>;
  PollVoteChange?: PollVoteChangeResolvers<ContextType>;
  Post?: PostResolvers<ContextType>;
  PostConnection?: PostConnectionResolvers<ContextType>;
  PostEdge?: PostEdgeResolvers<ContextType>;
  PresenceEvent?: PresenceEventResolvers<ContextType>;
  PreviewSize?: PreviewSizeResolvers;
  Profile?: ProfileResolvers<ContextType>;
  ProfileChangedEvent?: ProfileChangedEventResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  RateLimit?: RateLimitResolvers<ContextType>;
  ReactionChange?: ReactionChangeResolvers<ContextType>;
  ReactionGroup?: ReactionGroupResolvers<ContextType>;
  ReactorConnection?: ReactorConnectionResolvers<ContextType>;
  ReactorEdge?: ReactorEdgeResolvers<ContextType>;
  ReadyEvent?: ReadyEventResolvers<ContextType>;
  ReauthenticatePayload?: ReauthenticatePayloadResolvers<ContextType>;
  ReceiptEvent?: ReceiptEventResolvers<ContextType>;
  RemoveFollowerPayload?: RemoveFollowerPayloadResolvers<ContextType>;
  RemoveMemberPayload?: RemoveMemberPayloadResolvers<ContextType>;
  RemovePhoneNumberPayload?: RemovePhoneNumberPayloadResolvers<ContextType>;
  RemoveReactionPayload?: RemoveReactionPayloadResolvers<ContextType>;
  RequestOtpPayload?: RequestOtpPayloadResolvers<ContextType>;
  RequestToJoinPayload?: RequestToJoinPayloadResolvers<ContextType>;
  ResyncRequiredEvent?: ResyncRequiredEventResolvers<ContextType>;
  RevokeInvitePayload?: RevokeInvitePayloadResolvers<ContextType>;
  RevokeSessionPayload?: RevokeSessionPayloadResolvers<ContextType>;
  SaveDraftPayload?: SaveDraftPayloadResolvers<ContextType>;
  SaveMessagePayload?: SaveMessagePayloadResolvers<ContextType>;
  SavedMessageConnection?: SavedMessageConnectionResolvers<ContextType>;
  SavedMessageEdge?: SavedMessageEdgeResolvers<ContextType>;
  ScheduleMessagePayload?: ScheduleMessagePayloadResolvers<ContextType>;
  ScheduledMessage?: ScheduledMessageResolvers<ContextType>;
  ScheduledMessageConnection?: ScheduledMessageConnectionResolvers<ContextType>;
  ScheduledMessageEdge?: ScheduledMessageEdgeResolvers<ContextType>;
  SecurityEvent?: SecurityEventResolvers<ContextType>;
  SecurityEventConnection?: SecurityEventConnectionResolvers<ContextType>;
  SecurityEventEdge?: SecurityEventEdgeResolvers<ContextType>;
  SecurityEventType?: SecurityEventTypeResolvers;
  SendMessagePayload?: SendMessagePayloadResolvers<ContextType>;
  Session?: SessionResolvers<ContextType>;
  SetAvatarPayload?: SetAvatarPayloadResolvers<ContextType>;
  SetChatImagePayload?: SetChatImagePayloadResolvers<ContextType>;
  SetMemberRolePayload?: SetMemberRolePayloadResolvers<ContextType>;
  SetTypingPayload?: SetTypingPayloadResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SystemChange?: SystemChangeResolvers<ContextType>;
  SystemMessageKind?: SystemMessageKindResolvers;
  TextRange?: TextRangeResolvers<ContextType>;
  Thread?: ThreadResolvers<ContextType>;
  ThreadConnection?: ThreadConnectionResolvers<ContextType>;
  ThreadEdge?: ThreadEdgeResolvers<ContextType>;
  ThreadReadEvent?: ThreadReadEventResolvers<ContextType>;
  ThreadReplyAddedEvent?: ThreadReplyAddedEventResolvers<ContextType>;
  ThreadReplyConnection?: ThreadReplyConnectionResolvers<ContextType>;
  ThreadReplyEdge?: ThreadReplyEdgeResolvers<ContextType>;
  TypingEvent?: TypingEventResolvers<ContextType>;
  URI?: GraphQLScalarType;
  UnbanMemberPayload?: UnbanMemberPayloadResolvers<ContextType>;
  UnblockUserPayload?: UnblockUserPayloadResolvers<ContextType>;
  UnfollowPayload?: UnfollowPayloadResolvers<ContextType>;
  UnfollowThreadPayload?: UnfollowThreadPayloadResolvers<ContextType>;
  UnmuteUserPayload?: UnmuteUserPayloadResolvers<ContextType>;
  UnpinMessagePayload?: UnpinMessagePayloadResolvers<ContextType>;
  UnsaveMessagePayload?: UnsaveMessagePayloadResolvers<ContextType>;
  UpdateChatPayload?: UpdateChatPayloadResolvers<ContextType>;
  UpdateChatPreferencesPayload?: UpdateChatPreferencesPayloadResolvers<ContextType>;
  UpdateMediaPayload?: UpdateMediaPayloadResolvers<ContextType>;
  UpdateProfilePayload?: UpdateProfilePayloadResolvers<ContextType>;
  UpdateScheduledMessagePayload?: UpdateScheduledMessagePayloadResolvers<ContextType>;
  UpdateSettingsPayload?: UpdateSettingsPayloadResolvers<ContextType>;
  Upload?: UploadResolvers<ContextType>;
  User?: UserResolvers<ContextType>;
  UserConnection?: UserConnectionResolvers<ContextType>;
  UserEdge?: UserEdgeResolvers<ContextType>;
  VotePollPayload?: VotePollPayloadResolvers<ContextType>;
  VoterConnection?: VoterConnectionResolvers<ContextType>;
  VoterEdge?: VoterEdgeResolvers<ContextType>;
};


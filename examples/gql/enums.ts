/** What a member may do in a chat. More may come: keep a default branch. */
export const ChatCapability = {
  /** `addMembers`. */
  AddMembers: 'ADD_MEMBERS',
  /** `deleteChat`. */
  DeleteChat: 'DELETE_CHAT',
  /** `deleteMessage` for what others have written. One's own may always be deleted: see `Message.viewerCanDelete`. */
  DeleteMessages: 'DELETE_MESSAGES',
  /** `leaveChat`. An owner who is not alone hands the chat on first. */
  Leave: 'LEAVE',
  /** `removeMember`; of admins only with SET_ROLES, too. */
  RemoveMembers: 'REMOVE_MEMBERS',
  /** `updateChat`: the name, the description, and the visibility of a room. */
  Rename: 'RENAME',
  /** `sendMessage`. */
  SendMessage: 'SEND_MESSAGE',
  /** `setMemberRole`, and so to hand the chat on. */
  SetRoles: 'SET_ROLES'
} as const;

export type ChatCapability = typeof ChatCapability[keyof typeof ChatCapability];
/** What a chat is. */
export const ChatKind = {
  /** Between two people, one for each pair; with oneself it is a notebook. */
  Direct: 'DIRECT',
  /** Private, of chosen members. */
  Group: 'GROUP',
  /** A place with a name, public or private. */
  Room: 'ROOM'
} as const;

export type ChatKind = typeof ChatKind[keyof typeof ChatKind];
/** What a member may do. */
export const ChatRole = {
  /** May rename the chat, add and remove members, and delete messages. */
  Admin: 'ADMIN',
  /** May read and write. */
  Member: 'MEMBER',
  /** May do everything; every group and room has exactly one. */
  Owner: 'OWNER'
} as const;

export type ChatRole = typeof ChatRole[keyof typeof ChatRole];
/** Who may find and read a chat. */
export const ChatVisibility = {
  /** To all but its members it does not exist. */
  Private: 'PRIVATE',
  /** Everyone signed in may find, read, watch and join it; members write. */
  Public: 'PUBLIC'
} as const;

export type ChatVisibility = typeof ChatVisibility[keyof typeof ChatVisibility];
/** What somebody signs in with. */
export const DeviceKind = {
  /** A program on a computer. */
  Desktop: 'DESKTOP',
  /** A telephone. */
  Mobile: 'MOBILE',
  /** Anything else, or unknown. */
  Other: 'OTHER',
  /** A tablet. */
  Tablet: 'TABLET',
  /** A browser on a computer. */
  Web: 'WEB'
} as const;

export type DeviceKind = typeof DeviceKind[keyof typeof DeviceKind];
/** What `extensions.code` of an error says. It may grow: keep a default branch. */
export const ErrorCode = {
  /** A value is malformed or out of range; `extensions.fields` names each: `[{ path, message }]`. */
  BadUserInput: 'BAD_USER_INPUT',
  /** A value is taken, or contradicts an earlier request; `extensions.fields` names it. */
  Conflict: 'CONFLICT',
  /** The message is too old, or has been read, so that its text stands. */
  EditWindowClosed: 'EDIT_WINDOW_CLOSED',
  /** The viewer sees the thing, but may not do this to it. */
  Forbidden: 'FORBIDDEN',
  /** Our fault; the log has the cause under `extensions.requestId`. */
  InternalServerError: 'INTERNAL_SERVER_ERROR',
  /** The password or code is wrong, or nobody has that name. */
  InvalidCredentials: 'INVALID_CREDENTIALS',
  /** There is no such thing, or the viewer may not know of it. */
  NotFound: 'NOT_FOUND',
  /** The request is larger than the server accepts. */
  PayloadTooLarge: 'PAYLOAD_TOO_LARGE',
  /** The operation is too deep, too wide or too costly: ask for less at once. */
  QueryTooComplex: 'QUERY_TOO_COMPLEX',
  /** Too many requests; `extensions.retryAfter` says after how many seconds one may succeed. */
  RateLimited: 'RATE_LIMITED',
  /** The session behind the token was ended: sign in again. */
  SessionRevoked: 'SESSION_REVOKED',
  /** The access token has expired: refresh it and try again. */
  TokenExpired: 'TOKEN_EXPIRED',
  /** There is no access token, or it is not one of ours: sign in. */
  Unauthenticated: 'UNAUTHENTICATED',
  /** A part that the answer needs is out of reach for now: try again after `extensions.retryAfter` seconds. */
  Unavailable: 'UNAVAILABLE',
  /** The request's media type is none that the server reads. */
  UnsupportedMediaType: 'UNSUPPORTED_MEDIA_TYPE'
} as const;

export type ErrorCode = typeof ErrorCode[keyof typeof ErrorCode];
/** Who may see when somebody was last online. */
export const LastSeenVisibility = {
  /** Those who share a direct chat or a group with them; rooms do not count. */
  Contacts: 'CONTACTS',
  /** Everyone signed in. */
  Everyone: 'EVERYONE',
  /** Nobody else. */
  Nobody: 'NOBODY'
} as const;

export type LastSeenVisibility = typeof LastSeenVisibility[keyof typeof LastSeenVisibility];
/** What a message carries. */
export const MessageKind = {
  /** A sound recording. */
  Audio: 'AUDIO',
  /** A file. */
  File: 'FILE',
  /** A picture. */
  Image: 'IMAGE',
  /** Written by the server: see `systemKind`. */
  System: 'SYSTEM',
  /** Text that somebody wrote. */
  Text: 'TEXT',
  /** A moving picture. */
  Video: 'VIDEO'
} as const;

export type MessageKind = typeof MessageKind[keyof typeof MessageKind];
/** How far a message has come. */
export const MessageStatus = {
  /** Every other member has received it. */
  Delivered: 'DELIVERED',
  /** Every other member has read it. */
  Read: 'READ',
  /** It is stored. */
  Sent: 'SENT'
} as const;

export type MessageStatus = typeof MessageStatus[keyof typeof MessageStatus];
/** What happened to an account. New types may be added: keep a default branch. */
export const SecurityEventType = {
  /** The account was deleted. */
  AccountDeleted: 'ACCOUNT_DELETED',
  /** The account's role in a chat was changed. */
  ChatRoleChanged: 'CHAT_ROLE_CHANGED',
  /** An address was given out from which all data of the account can be had. */
  DataExported: 'DATA_EXPORTED',
  /** The e-mail address was changed, and all other sessions were ended. */
  EmailChanged: 'EMAIL_CHANGED',
  /** The password was changed, and all other sessions were ended. */
  PasswordChanged: 'PASSWORD_CHANGED',
  /** A phone number was added, changed or removed. */
  PhoneNumberChanged: 'PHONE_NUMBER_CHANGED',
  /** A refresh token came again that had been exchanged: its session was ended. */
  RefreshTokenReused: 'REFRESH_TOKEN_REUSED',
  /** Sessions were ended by their owner. */
  SessionsRevoked: 'SESSIONS_REVOKED',
  /** A session was started. */
  SignedIn: 'SIGNED_IN',
  /** Somebody gave a wrong password or code. */
  SignInFailed: 'SIGN_IN_FAILED',
  /** The username was changed. */
  UsernameChanged: 'USERNAME_CHANGED'
} as const;

export type SecurityEventType = typeof SecurityEventType[keyof typeof SecurityEventType];
/** What a system message tells. */
export const SystemMessageKind = {
  /** `sender` made the chat. */
  ChatCreated: 'CHAT_CREATED',
  /** `sender` changed the chat's name, description or visibility. */
  ChatUpdated: 'CHAT_UPDATED',
  /** `subject` joined, or `sender` added them. */
  MemberJoined: 'MEMBER_JOINED',
  /** `subject` left, or `sender` removed them. */
  MemberLeft: 'MEMBER_LEFT',
  /** `sender` changed the role of `subject`. */
  MemberRoleChanged: 'MEMBER_ROLE_CHANGED'
} as const;

export type SystemMessageKind = typeof SystemMessageKind[keyof typeof SystemMessageKind];
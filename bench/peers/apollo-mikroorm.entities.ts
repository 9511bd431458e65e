import { defineEntity, p } from '@mikro-orm/core';

const id = () => p.uuid().primary();
const moment = () => p.datetime(3);

const UserSchema = defineEntity({
  name: 'User',
  tableName: 'users',
  properties: {
    id: id(),
    username: p.string().columnType('citext'),
    createdAt: moment(),
    deletedAt: moment().nullable(),
    profile: () => p.oneToOne(Profile).mappedBy('user').ref(),
  },
});
export class User extends UserSchema.class {}
UserSchema.setClass(User);

const ProfileSchema = defineEntity({
  name: 'Profile',
  tableName: 'profiles',
  properties: {
    id: id(),
    user: () => p.oneToOne(User).inversedBy('profile').owner().ref(),
    displayName: p.text(),
    bio: p.text(),
  },
});
export class Profile extends ProfileSchema.class {}
ProfileSchema.setClass(Profile);

const PostSchema = defineEntity({
  name: 'Post',
  tableName: 'posts',
  properties: {
    id: id(),
    author: () => p.manyToOne(User).ref(),
    text: p.text(),
    createdAt: moment(),
    editedAt: moment().nullable(),
    comments: () => p.oneToMany(Comment).mappedBy('post'),
  },
});
export class Post extends PostSchema.class {}
PostSchema.setClass(Post);

const CommentSchema = defineEntity({
  name: 'Comment',
  tableName: 'comments',
  properties: {
    id: id(),
    post: () => p.manyToOne(Post).ref(),
    author: () => p.manyToOne(User).ref(),
    text: p.text(),
    createdAt: moment(),
    editedAt: moment().nullable(),
  },
});
export class Comment extends CommentSchema.class {}
CommentSchema.setClass(Comment);

const ChatSchema = defineEntity({
  name: 'Chat',
  tableName: 'chats',
  properties: {
    id: id(),
    kind: p.enum(['DIRECT', 'GROUP', 'ROOM'] as const),
    visibility: p.enum(['PUBLIC', 'PRIVATE'] as const),
    name: p.text().nullable(),
    description: p.text(),
    createdAt: moment(),
    directKey: p.string().nullable(),
    memberCount: p.integer(),
    deletedAt: moment().nullable(),
    members: () => p.oneToMany(ChatMember).mappedBy('chat'),
  },
});
export class Chat extends ChatSchema.class {}
ChatSchema.setClass(Chat);

const ChatMemberSchema = defineEntity({
  name: 'ChatMember',
  tableName: 'chat_members',
  properties: {
    chat: () => p.manyToOne(Chat).primary().ref(),
    user: () => p.manyToOne(User).primary().ref(),
  },
});
export class ChatMember extends ChatMemberSchema.class {}
ChatMemberSchema.setClass(ChatMember);

const MessageSchema = defineEntity({
  name: 'Message',
  tableName: 'messages',
  properties: {
    chat: () => p.manyToOne(Chat).primary().ref(),
    seq: p.integer().primary(),
    id: p.uuid(),
    sender: () => p.manyToOne(User).ref(),
    text: p.text().nullable(),
    replyToSeq: p.integer().nullable(),
    createdAt: moment(),
    editedAt: moment().nullable(),
    deletedAt: moment().nullable(),
  },
});
export class Message extends MessageSchema.class {}
MessageSchema.setClass(Message);

export const entities = [User, Profile, Post, Comment, Chat, ChatMember, Message];

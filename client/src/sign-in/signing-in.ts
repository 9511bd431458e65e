import {
  LoginDocument,
  type LoginInput,
  RegisterDocument,
  type RegisterInput,
  RequestOtpDocument,
  VerifyOtpDocument,
  type VerifyOtpInput,
} from '../gql/sign-in.ts';
import type { Post } from '../request.ts';

export const register = async (post: Post, input: RegisterInput) =>
  (await post(RegisterDocument, { input }, {})).register;

export const login = async (post: Post, input: LoginInput) =>
  (await post(LoginDocument, { input }, {})).login;

export const requestOtp = async (post: Post, phoneNumber: string) =>
  (await post(RequestOtpDocument, { input: { phoneNumber } }, {})).requestOtp;

export const verifyOtp = async (post: Post, input: VerifyOtpInput) =>
  (await post(VerifyOtpDocument, { input }, {})).verifyOtp;

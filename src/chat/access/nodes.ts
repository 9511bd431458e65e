import type { NodeKinds } from '../../graphql/node/kinds.ts';
import { findReadable } from './policy.ts';

export const chatNodes: NodeKinds = { Chat: { table: 'chats', find: findReadable } };

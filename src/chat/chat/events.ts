import { chatEvent } from '../../live/log/declarations.ts';

export const chatCreated = chatEvent('chatCreated');
/** What has become private is closed to those who only visit. */
export const chatUpdated = chatEvent('chatUpdated', { isLastFor: 'visitors' });
export const chatDeleted = chatEvent('chatDeleted', { takesRights: true, isLastFor: 'everyone' });

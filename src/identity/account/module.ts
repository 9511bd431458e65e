import type { Module } from '../../module.ts';
import { byUser, OPERATION, SIGN_IN } from '../../rate/places.ts';
import { Account, ReservedUsername } from './entity.ts';
import { createAccountLoaders } from './loaders.ts';
import { createAccountServices } from './password.ts';
import { accountResolvers } from './resolvers.ts';

export const account = {
  entities: [Account, ReservedUsername],
  loaders: createAccountLoaders,
  resolvers: accountResolvers,
  openFields: ['me', 'register', 'login'],
  rates: {
    register: SIGN_IN,
    login: SIGN_IN,
    changeUsername: OPERATION,
    changeEmail: byUser('confirmations'),
    changePassword: byUser('confirmations'),
  },
  services: createAccountServices,
  personalData: { none: 'Its row goes with the deletion itself, and the export begins with it.' },
} satisfies Module;

import type { Module } from '../../module.ts';
import { byUser, SIGN_IN } from '../../rate/places.ts';
import { PhoneCode } from './entity.ts';
import { createPhoneServices } from './provider.ts';
import { phoneResolvers } from './resolvers.ts';

export const phone = {
  entities: [PhoneCode],
  resolvers: phoneResolvers,
  openFields: ['requestOtp', 'verifyOtp'],
  rates: {
    requestOtp: [...SIGN_IN, { bucket: 'codes', by: 'field and account', input: 'phoneNumber' }],
    verifyOtp: SIGN_IN,
    addPhoneNumber: byUser('confirmations'),
    removePhoneNumber: byUser('confirmations'),
  },
  services: createPhoneServices,
  personalData: { none: 'A code names a number, not a person, and is gone within the hour.' },
} satisfies Module;

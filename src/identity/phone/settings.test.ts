import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readConfig } from '../../config.ts';
import { type PhoneApp, startPhoneApp } from '../../../test/kit/phone.ts';

const PRODUCTION = { NODE_ENV: 'production', JWT_SECRET: 'x'.repeat(32) };
const DEVELOPMENT = { NODE_ENV: 'development', JWT_SECRET: 'x'.repeat(32) };
const TWILIO = {
  OTP_PROVIDER: 'twilio',
  TWILIO_ACCOUNT_SID: 'AC0',
  TWILIO_AUTH_TOKEN: 'secret',
  TWILIO_VERIFY_SERVICE_SID: 'VA0',
};

describe('OTP_PROVIDER', () => {
  it('is the log in development, and none in production', () => {
    expect(readConfig(DEVELOPMENT).otp).toEqual({ provider: 'log', devCode: null });
    expect(readConfig(PRODUCTION).otp).toEqual({ provider: 'none' });
  });

  it.each([
    ['a log of codes', { OTP_PROVIDER: 'log' }, /OTP_PROVIDER=log/],
    ['a fixed code', { OTP_DEV_CODE: '123456' }, /OTP_DEV_CODE/],
    ['a fixed code with the log', { OTP_PROVIDER: 'log', OTP_DEV_CODE: '123456' }, /OTP_DEV_CODE/],
    ['a fixed code with Twilio', { ...TWILIO, OTP_DEV_CODE: '123456' }, /OTP_DEV_CODE/],
  ])('refuses %s in production', (_what, settings, message) => {
    expect(() => readConfig({ ...PRODUCTION, ...settings })).toThrow(message);
  });

  it.each([
    ['OTP_PROVIDER', { OTP_PROVIDER: 'pigeon' }],
    ['OTP_DEV_CODE', { OTP_DEV_CODE: '1234' }],
    ['OTP_DEV_CODE', { OTP_DEV_CODE: '123456', OTP_PROVIDER: 'none' }],
    ['TWILIO_ACCOUNT_SID', { ...TWILIO, TWILIO_ACCOUNT_SID: '' }],
    ['TWILIO_ACCOUNT_SID', { ...TWILIO, TWILIO_ACCOUNT_SID: 'nobody' }],
    ['TWILIO_AUTH_TOKEN', { ...TWILIO, TWILIO_AUTH_TOKEN: '' }],
    ['TWILIO_VERIFY_SERVICE_SID', { ...TWILIO, TWILIO_VERIFY_SERVICE_SID: '' }],
    ['TWILIO_BASE_URL', { ...TWILIO, TWILIO_BASE_URL: 'ftp://twilio' }],
  ])('names %s where it is wrong or missing', (name, settings) => {
    expect(() => readConfig({ ...DEVELOPMENT, ...settings })).toThrow(name);
  });

  it('reaches Twilio where it is, unless told where else', () => {
    const { otp } = readConfig({ ...PRODUCTION, ...TWILIO });

    expect(otp).toEqual({
      provider: 'twilio',
      accountSid: 'AC0',
      authToken: 'secret',
      serviceSid: 'VA0',
      baseUrl: 'https://verify.twilio.com',
    });
  });
});

describe('OTP_DEV_CODE', () => {
  let app: PhoneApp;
  beforeAll(async () => {
    app = await startPhoneApp({ otp: { provider: 'log', devCode: '424242' } });
  });
  afterAll(() => app.stop());

  it('is the code that is sent, which must be asked for all the same', async () => {
    const phoneNumber = app.newNumber();

    const early = await app.refuseVerify(phoneNumber, '424242');
    await app.request(phoneNumber);
    const { newAccount } = await app.verify(phoneNumber, '424242');

    expect(early.extensions.code).toBe('INVALID_CREDENTIALS');
    expect(newAccount).toBe(true);
  });

  it('is written, like every code, into one line of the log and nowhere else', async () => {
    const phoneNumber = app.newNumber();
    const before = app.lines.length;
    await app.request(phoneNumber);
    await app.refuseVerify(phoneNumber, '000000');
    await app.verify(phoneNumber, '424242');

    const telling = app.lines
      .slice(before)
      .filter((line) => line.includes(phoneNumber) || /\b424242\b/.test(line));

    expect(telling).toHaveLength(1);
  });
});

describe('A server that sends no codes', () => {
  let app: PhoneApp;
  beforeAll(async () => {
    app = await startPhoneApp({ otp: { provider: 'none' } });
  });
  afterAll(() => app.stop());

  it('says so', async () => {
    const phoneNumber = app.newNumber();

    const request = await app.refuseRequest(phoneNumber);
    const verify = await app.refuseVerify(phoneNumber, '123456');

    expect(request.extensions.code).toBe('UNAVAILABLE');
    expect(request.message).toContain('sends no phone codes');
    expect(verify.extensions.code).toBe('INVALID_CREDENTIALS');
  });
});

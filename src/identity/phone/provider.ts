import type { Logger } from 'pino';
import type { App } from '../../context.ts';
import type { OtpSettings } from './settings.ts';
import { createTwilioProvider } from './twilio-provider.ts';

/** Who sends codes to telephones. */
export interface OtpProvider {
  /** Sends this code, or one of its own where it checks them. Throws what the client is to be told. */
  send(phoneNumber: string, code: string): Promise<void>;
  /** Whether the code is the one that was sent; only where the provider makes them. */
  readonly check?: (phoneNumber: string, code: string) => Promise<boolean>;
}

/** Null where no codes are sent. */
function createOtpProvider(
  settings: OtpSettings,
  log: Pick<Logger, 'warn' | 'error'>,
): OtpProvider | null {
  switch (settings.provider) {
    case 'none':
      return null;
    case 'log':
      return createLogProvider(log);
    case 'twilio':
      return createTwilioProvider(settings, log);
  }
}

/** For development: the only place where a code is logged. */
function createLogProvider(log: Pick<Logger, 'warn'>): OtpProvider {
  return {
    send: async (phoneNumber, code) =>
      log.warn({ phoneNumber, code }, `The code for ${phoneNumber} is ${code}`),
  };
}

export interface PhoneServices {
  /** Null: no phone codes are sent. */
  readonly otp: OtpProvider | null;
}

export const createPhoneServices = ({ config, log }: App): PhoneServices => ({
  otp: createOtpProvider(config.otp, log),
});

import type { Page } from '@playwright/test';
import { expect } from './test.ts';

export const group = (page: Page, name: string) => page.getByRole('region', { name, exact: true });
export const said = (page: Page, text: string | RegExp) =>
  expect(page.getByRole('status', { name: 'Notices' })).toContainText(text);

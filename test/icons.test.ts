import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { expect, it } from '@jest/globals';
import { drawIcons, FILES } from '../web/icons.ts';

it.each(FILES.map((file) => [`${basename(dirname(file))}/${basename(file)}`, file]))(
  'the web app has the icons of %s that it uses, and no others',
  async (_folder, file) => {
    expect(readFileSync(file, 'utf8')).toBe(await drawIcons(file));
  },
);

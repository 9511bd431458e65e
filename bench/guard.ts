import { readFile } from 'node:fs/promises';
import { installPackages } from './install.ts';

installPackages();
const { guard } = await import('./guarding.ts');
const bounds = JSON.parse(await readFile(new URL('guard.json', import.meta.url), 'utf8'));
process.exitCode = (await guard(bounds)) ? 0 : 1;

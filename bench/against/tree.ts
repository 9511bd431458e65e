import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PRODUCT = fileURLToPath(new URL('../..', import.meta.url));
const TREES = `${PRODUCT}bench/.against`;

/** A version of Confab with its packages. */
export interface Tree {
  /** The short hash of a commit, or `this` for the files as they are. */
  readonly name: string;
  /** Ends with a slash. */
  readonly folder: string;
}

export const THIS: Tree = { name: 'this', folder: PRODUCT };

/** The files of a commit, laid out beside ours and kept for the next run. */
export function treeOf(commit: string): Tree {
  const name = git('rev-parse', '--short', '--verify', `${commit}^{commit}`).trim();
  const folder = `${TREES}/${name}/`;
  if (!existsSync(`${folder}node_modules`)) {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    execFileSync('tar', ['--extract', '--directory', folder], {
      input: execFileSync('git', ['archive', name], { cwd: PRODUCT, maxBuffer: 2 ** 30 }),
    });
    installPackages(folder);
  }
  return { name, folder };
}

/** What depends on the same packages shares ours. */
function installPackages(folder: string): void {
  const lock = (root: string) => readFileSync(`${root}package-lock.json`, 'utf8');
  if (lock(folder) === lock(PRODUCT))
    symlinkSync(`${PRODUCT}node_modules`, `${folder}node_modules`);
  else execFileSync('npm', ['ci'], { cwd: folder, stdio: ['ignore', 2, 2] });
}

const git = (...args: string[]) => execFileSync('git', args, { cwd: PRODUCT }).toString();

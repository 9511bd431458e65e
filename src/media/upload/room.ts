import { mkdir, statfs } from 'node:fs/promises';
import { FileStoreFull } from '../../store/files/failures.ts';

/** Whether a disk has so much room left besides what others need of it. */
export interface Room {
  /** Throws FileStoreFull where it has not. */
  require(bytes: number): Promise<void>;
}

/** On the disk of a folder, which is made. The database may be on the same one, and stops where that is full. */
export const createRoom = (folder: string, reserve: number): Room => ({
  async require(bytes) {
    await mkdir(folder, { recursive: true });
    const { bavail, blocks, bsize } = await statfs(folder);
    // Some network disks do not say how large they are.
    if (blocks > 0 && bavail * bsize < reserve + bytes) throw new FileStoreFull();
  },
});

import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What is published to a peer: Confab has it from its database. */
export interface PublishedMessage {
  readonly id: string;
  readonly seq: number;
  readonly text: string;
  readonly createdAt: string;
  readonly sender: { readonly id: string; readonly username: string };
}

/** Listens where the environment says, says where, and ends on SIGTERM. */
export function serve(server: Server): void {
  server.listen(Number(process.env['PORT'] ?? 0), '127.0.0.1', () => {
    console.log(`ready ${(server.address() as AddressInfo).port}`);
  });
  process.on('SIGTERM', () => process.exit());
}

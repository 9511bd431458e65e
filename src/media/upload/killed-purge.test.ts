import { afterAll, beforeAll, describe, expect, jest } from '@jest/globals';
import { act, openDirectChat } from '../../../test/kit/chats.ts';
import { jobsDone, passOn } from '../../../test/kit/jobs.ts';
import { type Nodes, startNodes } from '../../../test/kit/nodes.ts';
import type { Caller } from '../../../test/kit/person.ts';
import { promiseWith, putFile, startSwift, type Swift } from '../../../test/kit/swift.ts';
import { until } from '../../../test/kit/until.ts';
import { completeUpload, createUpload } from '../../../test/kit/uploads.ts';
import { createFileStore } from '../../store/files/store.ts';

const SEND = `mutation ($input: SendMessageInput!) { sendMessage(input: $input) { message { id } } }`;
/** Of one medium: what was sent, and what was made of it. */
const REMOVALS = 4;

jest.setTimeout(90_000);

let swift: Swift | null;
let nodes: Nodes;
beforeAll(async () => {
  swift = await startSwift();
  if (!swift) return;
  const { endpoint, bucket, region, accessKeyId, secretAccessKey } = swift.settings;
  const variables = {
    ...{ MEDIA_STORE: 's3', S3_ENDPOINT: endpoint, S3_BUCKET: bucket, S3_REGION: region },
    ...{ S3_ACCESS_KEY_ID: accessKeyId, S3_SECRET_ACCESS_KEY: secretAccessKey },
    S3_PATH_STYLE: 'true',
  };
  nodes = await startNodes({ count: 1, variables });
});
afterAll(async () => {
  await nodes?.stop();
  await swift?.stop();
});

const promise = promiseWith(() => swift);

async function upload(person: Caller): Promise<string> {
  const { id, url } = await createUpload(person);
  await putFile(url, 'hello', 'text/plain');
  expect((await completeUpload(person, id)).state).toBe('READY');
  return id;
}

/** Which of them the bucket holds anything of. */
async function keptOf(mediaIds: readonly string[]): Promise<string[]> {
  const kept = await Array.fromAsync(createFileStore(swift!.settings, console).list());
  return mediaIds.filter((id) => kept.some(({ key }) => key.includes(id)));
}

describe('a node that is killed', () => {
  promise('while it takes files away leaves the rest to another', async () => {
    const [ann, bob] = await nodes.people('ann', 'bob');
    const mediaIds = [await upload(ann), await upload(ann)];
    const input = { chatId: await openDirectChat(ann, bob), text: '', mediaIds };
    const messageId = (await ann.run(SEND, { input })).sendMessage.message.id;
    swift!.network.hold('http');
    await act(ann, 'deleteMessage', { messageId });
    await until(() => swift!.network.heldCount('http') >= REMOVALS, 'the first one is gone');

    await nodes.end(0, 'SIGKILL');
    swift!.network.mend();

    expect(await keptOf(mediaIds)).toHaveLength(1);
    await passOn(nodes, 'purgeMedia');
    await nodes.revive(0);
    await jobsDone(nodes);
    expect(await keptOf(mediaIds)).toEqual([]);
    expect(await nodes.sql('SELECT bytes::int FROM media_usage')).toEqual([{ bytes: 0 }]);
  });
});

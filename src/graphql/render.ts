import type { ExecutionResult } from 'graphql';
import type { Context, CreateContext, Loaders, Viewer } from '../context.ts';
import { newId } from '../database/columns.ts';
import { unavailable } from '../errors.ts';
import type { LiveEvent } from '../realtime/events.ts';
import { type Bytes, bytesOf } from '../realtime/frame.ts';
import type { Delivery, Group, Render, Rendered } from '../realtime/subscriber.ts';
import type { Pipeline } from './execute.ts';

/** How many viewers are served at once where each must be served alone. */
const VIEWERS_AT_ONCE = 50;

/**
 * Executes each event once for all who ask the same of it. The context's `viewer` raises a flag when
 * it is read: then the answer is thrown away, and the group is served one by one from then on. A
 * rule that reads the viewer where nobody expected it costs speed, never privacy.
 */
export function createRender(
  pipeline: Pick<Pipeline, 'run'>,
  createContext: CreateContext,
  newLoaders: () => Loaders,
): Render {
  return async (deliveries) => {
    const loaders = newLoaders();
    const request = { id: newId(), address: '', userAgent: null };
    return Promise.all(deliveries.map(renderOne));

    async function renderOne({ event, group, viewers }: Delivery): Promise<Rendered> {
      const [anyone] = viewers;
      if (!anyone) return toNobody;
      const shared = group.perViewer.has(event.type)
        ? null
        : await renderForAll(event, group, anyone);
      if (shared) return shared;
      group.perViewer.add(event.type);
      return renderForEach(event, group, [...viewers]);
    }

    /** Null where the answer depends on who asks. */
    async function renderForAll(
      event: LiveEvent,
      group: Group,
      anyone: Viewer,
    ): Promise<Rendered | null> {
      let viewerWasRead = false;
      const context = createContext(null, request, { loaders });
      Object.defineProperty(context, 'viewer', {
        get() {
          viewerWasRead = true;
          return anyone;
        },
      });
      const result = await run(event, group, context);
      if (viewerWasRead) return null;
      const payload = toPayload(result, event);
      return () => payload;
    }

    async function renderForEach(
      event: LiveEvent,
      group: Group,
      viewers: readonly Viewer[],
    ): Promise<Rendered> {
      const payloadByViewer = new Map<string, Bytes | null>();
      for (let start = 0; start < viewers.length; start += VIEWERS_AT_ONCE) {
        await Promise.all(
          viewers.slice(start, start + VIEWERS_AT_ONCE).map(async (viewer) => {
            const result = await run(event, group, createContext(viewer, request, { loaders }));
            payloadByViewer.set(viewer.id, toPayload(result, event));
          }),
        );
      }
      return ({ id }) => payloadByViewer.get(id) ?? null;
    }
  };

  function run(event: LiveEvent, { operation, request }: Group, context: Context) {
    return pipeline.run(operation, request.variables, context, event);
  }
}

const toNobody = () => null;

/**
 * Null when what an event beside the log was about is gone; an event of the log is always told.
 * Throws when the database is out of reach for now.
 */
function toPayload(result: ExecutionResult, event: LiveEvent): Bytes | null {
  const codes = result.errors?.map(({ extensions }) => extensions['code']) ?? [];
  if (codes.includes('UNAVAILABLE')) throw unavailable('The database');
  const isGone = !result.data && codes[0] === 'NOT_FOUND' && !('seq' in event);
  return isGone ? null : bytesOf(JSON.stringify(result));
}

import type { ExecutionResult } from 'graphql';
import type { Context, CreateContext, Loaders } from '../../context.ts';
import type { Viewer } from '../../viewer.ts';
import { newId } from '../../store/orm/columns.ts';
import { unavailable } from '../../errors.ts';
import type { LiveEvent } from '../../live/hub/events.ts';
import { type Bytes, bytesOf } from '../../live/wire/frame.ts';
import type { Delivery, Group, Render, Rendered } from '../../live/hub/subscriber.ts';
import { requireSendable } from './answer-size.ts';
import type { Pipeline } from './execute.ts';

/** How many viewers are served at once where each must be served alone. */
const VIEWERS_AT_ONCE = 50;
/** How much of the length of a large payload is remembered after the next one. */
const FORGETTING = 0.9;

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
  return (deliveries) => {
    const loaders = newLoaders();
    const request = { id: newId(), address: '', userAgent: null };
    return deliveries.map(renderOne);

    async function renderOne({ event, group, viewers }: Delivery): Promise<Rendered> {
      const [anyone] = viewers;
      if (!anyone) return TO_NOBODY;
      const shared = group.perViewer.has(event.type)
        ? null
        : await renderForAll(event, group, anyone);
      if (shared) return shared;
      group.perViewer.add(event.type);
      return renderForEach(event, group, viewers);
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
      const payload = toPayload(result, event, group);
      return { cost: group.cost, payloadFor: () => payload };
    }

    /** Each by themselves: what fails for one is told to the others. */
    async function renderForEach(
      event: LiveEvent,
      group: Group,
      members: Iterable<Viewer>,
    ): Promise<Rendered> {
      const viewers = [...new Map([...members].map((viewer) => [viewer.id, viewer])).values()];
      const payloads = new Map<string, PromiseSettledResult<Bytes | null>>();
      for (let start = 0; start < viewers.length; start += VIEWERS_AT_ONCE) {
        const some = viewers.slice(start, start + VIEWERS_AT_ONCE);
        const settled = await Promise.allSettled(
          some.map(async (viewer) =>
            toPayload(
              await run(event, group, createContext(viewer, request, { loaders })),
              event,
              group,
            ),
          ),
        );
        some.forEach(({ id }, index) => payloads.set(id, settled[index] ?? NOTHING));
      }
      return {
        cost: group.cost * viewers.length,
        payloadFor({ id }) {
          const settled = payloads.get(id) ?? NOTHING;
          if (settled.status === 'rejected') throw settled.reason;
          return settled.value;
        },
      };
    }
  };

  function run(event: LiveEvent, { operation, request }: Group, context: Context) {
    return pipeline.run(operation, request.variables, context, event);
  }
}

const TO_NOBODY: Rendered = { cost: 0, payloadFor: () => null };
const NOTHING = { status: 'fulfilled', value: null } as const;

/**
 * Null when what an event beside the log was about is gone; an event of the log is always told.
 * Throws when the database is out of reach for now.
 */
function toPayload(result: ExecutionResult, event: LiveEvent, group: Group): Bytes | null {
  const codes = result.errors?.map(({ extensions }) => extensions['code']) ?? [];
  if (codes.includes('UNAVAILABLE')) throw unavailable('The database');
  const isGone = !result.data && codes[0] === 'NOT_FOUND' && !('seq' in event);
  if (isGone) return null;
  requireSendable(result.data);
  const payload = bytesOf(JSON.stringify(result));
  group.recentBytes = Math.max(payload.length, group.recentBytes * FORGETTING);
  return payload;
}

import type { OperationName } from '../contract.ts';
import type { HttpResult } from '../measure/http.ts';
import { ratio } from './http-table.ts';
import type { Results } from './results.ts';
import { figure } from './table.ts';

/** What Confab is to reach; `is` null where the run does not tell. */
export interface Goal {
  readonly what: string;
  readonly is: number | null;
  readonly atMost: number;
}

const NODE_GOALS: readonly (readonly [OperationName, peer: string, atMost: number])[] = [
  ['Q1', 'postgraphile', 0.5],
  ['Q1', 'mercurius', 0.4],
  ['Q2', 'postgraphile', 0.5],
  ['Q2', 'mercurius', 0.4],
  ['Q3', 'postgraphile', 0.6],
  ['Q3', 'mercurius', 1.1],
  ['Q4', 'postgraphile', 0.5],
  ['M1', 'postgraphile', 0.5],
  ['M1', 'mercurius', 1.1],
];
const POSTGRES_GOALS = ['Q1', 'Q2', 'Q3', 'Q4', 'M1'] as const;
const MOST_POSTGRES = 1.2;
const DELIVERY_GOALS = [
  ['bare-ws', 'closed', 1.4],
  ['graphql-ws', 'closed', 0.3],
  ['socket-io', 'closed', 1],
  ['bare-ws', 'burst', 0.7],
] as const;
const MOST_HEAP_KIB = 6;
const MOST_START_SECONDS = 2;
const MOST_GROWTH = 1.2;

export const goalsOf = (results: Results): Goal[] =>
  [
    ...httpGoals(results),
    ...fanoutGoals(results),
    ...growthGoals(results),
    {
      what: 'Seconds from a second start to ready',
      is: results.start && results.start.nextMs / 1_000,
      atMost: MOST_START_SECONDS,
    },
  ].filter(({ is }) => is !== null);

export const goalRows = (goals: readonly Goal[]) =>
  goals.map(({ what, is, atMost }) => [
    ...[what, figure(is), figure(atMost)],
    is !== null && is <= atMost ? 'met' : 'missed',
  ]);

function httpGoals({ http }: Results): Goal[] {
  const compare = (
    operation: OperationName,
    peer: string,
    pick: (result: HttpResult) => number | null,
  ) => {
    const of = (name: string) =>
      http.find((result) => result.operation === operation && result.peer === name);
    const [ours, theirs] = [of('confab'), of(peer)];
    return ours && theirs ? ratio(pick(ours), pick(theirs)) : null;
  };
  return [
    ...NODE_GOALS.map(([operation, peer, atMost]) => ({
      what: `${operation} Node CPU, of ${peer}`,
      is: compare(operation, peer, ({ nodeMicros }) => nodeMicros),
      atMost,
    })),
    ...POSTGRES_GOALS.map((operation) => ({
      what: `${operation} PostgreSQL CPU, of postgraphile`,
      is: compare(operation, 'postgraphile', ({ postgresMicros }) => postgresMicros),
      atMost: MOST_POSTGRES,
    })),
  ];
}

function fanoutGoals({ fanout }: Results): Goal[] {
  const crowds = [...new Set(fanout.map(({ subscribers }) => subscribers))];
  const deliveries = crowds.flatMap((subscribers) =>
    DELIVERY_GOALS.map(([peer, load, atMost]) => {
      const of = (name: string) =>
        fanout.find(
          (result) =>
            result.operation === 'S1' &&
            result.subscribers === subscribers &&
            result.load === load &&
            result.peer === name,
        )?.cpuSecondsPerMillionDeliveries;
      const what = `S1 CPU per delivery, ${subscribers.toLocaleString('en')} subscribers, ${load}, of ${peer}`;
      return { what, is: ratio(of('confab'), of(peer)), atMost };
    }),
  );
  const heap = fanout.find(
    ({ peer, operation }) => peer === 'confab' && operation === 'S1',
  )?.heapBytesPerIdleSubscription;
  return [
    ...deliveries,
    {
      what: 'KiB of heap for an idle subscription',
      is: heap ? heap / 1_024 : null,
      atMost: MOST_HEAP_KIB,
    },
  ];
}

/** From the smallest to the largest, of Node and PostgreSQL together. */
function growthGoals({ growth }: Results): Goal[] {
  return (['rows', 'members'] as const).flatMap((by) => {
    const grown = growth.filter((result) => result.by === by);
    return [...new Set(grown.map(({ operation }) => operation))].map((operation) => {
      const costs = grown
        .filter((result) => result.operation === operation)
        .sort((a, b) => a.size - b.size)
        .map(({ nodeMicros, postgresMicros }) => nodeMicros + (postgresMicros ?? 0));
      return {
        what: `${operation} CPU, from the fewest ${by} to the most`,
        is: ratio(costs.at(-1), costs[0]),
        atMost: MOST_GROWTH,
      };
    });
  });
}

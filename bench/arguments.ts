import { parseArgs } from 'node:util';
import type { OperationName } from './contract.ts';
import type { Pace } from './measure/http.ts';
import { OPERATIONS } from './operations.ts';

export const PEERS = [
  'confab',
  'bare',
  'mercurius',
  'postgraphile',
  'yoga',
  'apollo-dataloader',
  'apollo-mikroorm',
];

const PARTS = [...OPERATIONS, 'S1', 'S2', 'C1', 'start'] as const;
type Part = (typeof PARTS)[number];

const FULL_PACE: Pace = { rounds: 3, seconds: 3, warmUpSeconds: 2 };
const QUICK_PACE: Pace = { rounds: 2, seconds: 0.7, warmUpSeconds: 0.7 };

export interface Arguments extends Pace {
  readonly quick: boolean;
  readonly operations: readonly OperationName[];
  readonly fanout: readonly ('S1' | 'S2')[];
  readonly growth: boolean;
  readonly start: boolean;
  readonly peers: readonly string[];
  readonly cpuProf: boolean;
  /** Whether it is the whole bench, whose figures stand for this version. */
  readonly isWhole: boolean;
}

export function readArguments(): Arguments {
  const { values } = parseArgs({
    options: {
      quick: { type: 'boolean', default: false },
      only: { type: 'string' },
      peers: { type: 'string' },
      rounds: { type: 'string' },
      seconds: { type: 'string' },
      'cpu-prof': { type: 'boolean', default: false },
    },
  });
  const { quick, only, peers, rounds, seconds } = values;
  const parts = only ? choose(PARTS, only) : PARTS;
  const pace = quick ? QUICK_PACE : FULL_PACE;
  return {
    quick,
    operations: OPERATIONS.filter((name) => parts.includes(name)),
    fanout: (['S1', 'S2'] as const).filter((name) => parts.includes(name)),
    growth: parts.includes('C1'),
    start: parts.includes('start'),
    peers: peers ? peers.split(',') : PEERS,
    rounds: rounds ? Number(rounds) : pace.rounds,
    seconds: seconds ? Number(seconds) : pace.seconds,
    warmUpSeconds: pace.warmUpSeconds,
    cpuProf: values['cpu-prof'],
    isWhole: !quick && !only && !peers && !values['cpu-prof'],
  };
}

function choose(known: readonly Part[], names: string): Part[] {
  const chosen = names.split(',');
  const strange = chosen.find((name) => !known.some((part) => part === name));
  if (strange) throw new Error(`There is no ${strange}: ${known.join(', ')}`);
  return known.filter((part) => chosen.includes(part));
}

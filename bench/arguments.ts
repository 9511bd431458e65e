import { parseArgs } from 'node:util';
import type { OperationName } from './contract.ts';
import type { Pace } from './measure/http.ts';
import { OPERATIONS } from './operations.ts';

const FANOUT = ['S1', 'S2'] as const;
const PARTS = [...OPERATIONS, ...FANOUT, 'C1', 'start'] as const;
type Part = (typeof PARTS)[number];

const FULL_PACE: Pace = { rounds: 3, seconds: 2.5, warmUpSeconds: 2 };
const QUICK_PACE: Pace = { rounds: 1, seconds: 1, warmUpSeconds: 1 };
/** What is sent and received in a round says enough. */
const FANOUT_ROUNDS = 1;

export interface Arguments extends Pace {
  readonly quick: boolean;
  readonly operations: readonly OperationName[];
  readonly fanout: readonly (typeof FANOUT)[number][];
  readonly growth: boolean;
  readonly start: boolean;
  /** Null: all. */
  readonly peers: readonly string[] | null;
  readonly fanoutRounds: number;
  readonly cpuProf: boolean;
  /** A commit to be compared with, and nothing else; null: the peers. */
  readonly against: string | null;
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
      against: { type: 'string' },
    },
  });
  const { quick, only, peers, rounds, seconds } = values;
  const parts = only ? choose(PARTS, only) : PARTS;
  const pace = quick ? QUICK_PACE : FULL_PACE;
  return {
    quick,
    operations: OPERATIONS.filter((name) => parts.includes(name)),
    fanout: FANOUT.filter((name) => parts.includes(name) && (only || !quick || name === 'S1')),
    growth: parts.includes('C1'),
    start: parts.includes('start'),
    peers: peers?.split(',') ?? null,
    fanoutRounds: rounds ? Number(rounds) : FANOUT_ROUNDS,
    rounds: rounds ? Number(rounds) : pace.rounds,
    seconds: seconds ? Number(seconds) : pace.seconds,
    warmUpSeconds: pace.warmUpSeconds,
    cpuProf: values['cpu-prof'],
    against: values.against ?? null,
    isWhole: !quick && !only && !peers && !values['cpu-prof'],
  };
}

function choose(known: readonly Part[], names: string): Part[] {
  const chosen = names.split(',');
  const strange = chosen.find((name) => !known.some((part) => part === name));
  if (strange) throw new Error(`There is no ${strange}: ${known.join(', ')}`);
  return known.filter((part) => chosen.includes(part));
}

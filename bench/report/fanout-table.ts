import type { FanoutResult } from '../contract.ts';
import { ratio } from './http-table.ts';
import { figure, mebibytes, times } from './table.ts';

export const FANOUT_HEAD = [
  ...['operation', 'server', 'CPU s per 10⁶', 'of Confab', 'without sends', 'deliveries/s'],
  ...['p50 ms', 'p99 ms', 'RSS MiB', 'heap KiB'],
];

export function fanoutRows(results: readonly FanoutResult[]): string[][] {
  const caseOf = ({ operation, subscribers, load }: FanoutResult) =>
    `${operation} ${subscribers.toLocaleString('en')} ${load}`;
  return [...new Set(results.map(caseOf))].flatMap((name) => {
    const ranked = results
      .filter((result) => caseOf(result) === name)
      .sort((a, b) => a.cpuSecondsPerMillionDeliveries - b.cpuSecondsPerMillionDeliveries);
    const confab = ranked.find(({ peer }) => peer === 'confab')?.cpuSecondsPerMillionDeliveries;
    return ranked.map((result) => [
      name,
      result.peer,
      figure(result.cpuSecondsPerMillionDeliveries),
      times(ratio(result.cpuSecondsPerMillionDeliveries, confab)),
      figure(result.cpuSecondsPerMillionWithoutSends),
      figure(result.deliveriesPerSecond),
      figure(result.p50),
      figure(result.p99),
      mebibytes(result.rssBytes),
      figure(kibibytes(result.heapBytesPerIdleSubscription)),
    ]);
  });
}

const kibibytes = (bytes: number | null) => (bytes === null ? null : bytes / 1_024);

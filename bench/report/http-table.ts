import type { HttpResult } from '../measure/http.ts';
import { TITLES } from '../operations.ts';
import { figure, mebibytes, times } from './table.ts';

export const HTTP_HEAD = [
  ...['operation', 'server', 'Node µs', 'of Confab', 'PostgreSQL µs', 'of Confab'],
  ...['requests/s', 'p50 ms', 'p99 ms', 'RSS MiB', 'rounds, µs'],
];

/** For each operation the one that takes least first. */
export function httpRows(results: readonly HttpResult[]): string[][] {
  const operations = [...new Set(results.map(({ operation }) => operation))];
  return operations.flatMap((operation) => {
    const ranked = results
      .filter((result) => result.operation === operation)
      .sort((a, b) => a.nodeMicros - b.nodeMicros);
    const confab = ranked.find(({ peer }) => peer === 'confab');
    return ranked.map((result) => [
      `${operation} ${TITLES[operation]}`,
      result.peer,
      figure(result.nodeMicros),
      times(confab ? result.nodeMicros / confab.nodeMicros : null),
      figure(result.postgresMicros),
      times(ratio(result.postgresMicros, confab?.postgresMicros)),
      figure(result.requestsPerSecond),
      figure(result.p50),
      figure(result.p99),
      mebibytes(result.rssBytes),
      result.spread.map(figure).join('–'),
    ]);
  });
}

export const ratio = (value: number | null | undefined, base: number | null | undefined) =>
  value === null || value === undefined || !base ? null : value / base;

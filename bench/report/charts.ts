import type { FanoutResult } from '../contract.ts';
import { TITLES } from '../operations.ts';
import { type Bar, barChart } from './bar-chart.ts';
import type { Results } from './results.ts';
import { figure } from './table.ts';

const toneOf = (peer: string): Bar['tone'] =>
  peer === 'confab' ? 'ours' : peer.startsWith('bare') ? 'limit' : 'other';

/** SVG by the name of its file; nothing for what was not measured. */
export function drawCharts(results: Results): ReadonlyMap<string, string> {
  const charts = new Map<string, string>();
  if (results.http.length > 0) charts.set('http.svg', drawHttp(results));
  if (results.fanout.length > 0) charts.set('fanout.svg', drawFanout(results));
  return charts;
}

const on = ({ setting }: Results) =>
  `${setting.cores} cores of ${setting.processor}, Node ${setting.node.slice(1)}, PostgreSQL ${setting.postgres}`;

function drawHttp(results: Results): string {
  const operations = [...new Set(results.http.map(({ operation }) => operation))];
  return barChart({
    title: 'CPU time of one request, in microseconds (less is better)',
    subtitle: `50 connections; ${on(results)}. “bare” is node:http and one SQL statement, without GraphQL.`,
    legend: ['Node', 'PostgreSQL'],
    panels: operations.map((operation) => ({
      title: `${operation}: ${TITLES[operation]}`,
      bars: results.http
        .filter((result) => result.operation === operation)
        .sort((a, b) => a.nodeMicros - b.nodeMicros)
        .map(({ peer, nodeMicros, postgresMicros }) => ({
          label: peer,
          parts: [nodeMicros, ...(postgresMicros === null ? [] : [postgresMicros])],
          text: [nodeMicros, postgresMicros].map(figure).join(' + '),
          tone: toneOf(peer),
        })),
    })),
  });
}

function drawFanout(results: Results): string {
  const titleOf = ({ operation, subscribers, load }: FanoutResult) =>
    `${operation}: ${subscribers.toLocaleString('en')} subscribers, ${load}`;
  const titles = [...new Set(results.fanout.map(titleOf))];
  return barChart({
    title: 'CPU time of a million deliveries, in seconds of Node (less is better)',
    subtitle: `One chat; ${on(results)}. S2 is two processes and Redis.`,
    legend: ['Node'],
    panels: titles.map((title) => ({
      title,
      bars: results.fanout
        .filter((result) => titleOf(result) === title)
        .sort((a, b) => a.cpuSecondsPerMillionDeliveries - b.cpuSecondsPerMillionDeliveries)
        .map(({ peer, cpuSecondsPerMillionDeliveries: seconds }) => ({
          label: peer,
          parts: [seconds],
          text: figure(seconds),
          tone: toneOf(peer),
        })),
    })),
  });
}

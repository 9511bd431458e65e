// What a report of Jest or Playwright says: how many tests passed and failed; to descriptor 3, which failed and why.
import { readFileSync, writeSync } from 'node:fs';

const FAILURES = 3;
const LONGEST_REASON = 1_500;

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const { passed, failures } = report.testResults ? ofJest(report) : ofPlaywright(report);
for (const { name, reason = '' } of failures) {
  // Colours and what is indented belong to a terminal.
  const plain = reason.replaceAll(/\u001B\[[\d;]*m/g, '').slice(0, LONGEST_REASON);
  writeSync(FAILURES, `FAILED ${name}\n${plain.replaceAll(/^/gm, '    ')}\n`);
}
console.log(passed, failures.length);

function ofJest({ numPassedTests, testResults }) {
  return {
    passed: numPassedTests,
    failures: testResults.flatMap(({ name, status, message, assertionResults }) => {
      const failed = assertionResults.filter((test) => test.status === 'failed');
      // A file that does not load holds no tests, and fails as one.
      if (status === 'failed' && failed.length === 0) return [{ name, reason: message }];
      return failed.map(({ fullName, failureMessages }) => ({
        name: `${name}: ${fullName}`,
        reason: failureMessages[0],
      }));
    }),
  };
}

function ofPlaywright({ stats, suites, errors }) {
  const specsIn = ({ specs = [], suites: inner = [] }) => [...specs, ...inner.flatMap(specsIn)];
  const failed = suites.flatMap(specsIn).flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'unexpected' || status === 'flaky')
      .map(({ results }) => ({
        name: `${file}: ${title}`,
        reason: results.find(({ error }) => error)?.error.message,
      })),
  );
  // What fails outside of tests, such as the start of the server, fails as one.
  const outside = errors.map(({ message }) => ({ name: 'The browser tests', reason: message }));
  return { passed: stats.expected, failures: [...failed, ...outside] };
}

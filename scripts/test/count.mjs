import { existsSync, readFileSync } from 'node:fs';

/** A runner that fell over before, during or after its tests is a failure, never silence. */
const crashed = (why) => {
  console.log(why);
  return { passed: 0, failed: 1, skipped: 0 };
};

/**
 * Counts Vitest's JSON report. A file that failed without a failed test in it (it could not be read, a hook threw)
 * counts as one failed test.
 */
export function countVitest(path, code) {
  const report = readReport(path);
  if (report === undefined) return crashed('Vitest left no report: it crashed.');
  const count = { passed: 0, failed: 0, skipped: 0 };
  for (const file of report.testResults) {
    const of = (...states) => file.assertionResults.filter(({ status }) => states.includes(status)).length;
    const failed = of('failed');
    count.passed += of('passed');
    count.failed += failed === 0 && file.status === 'failed' ? 1 : failed;
    count.skipped += of('skipped', 'pending', 'todo', 'disabled');
  }
  return honest(count, code);
}

/** Counts Playwright's JSON report; errors outside of tests count as failed tests. */
export function countPlaywright(path, code) {
  const report = readReport(path);
  if (report === undefined) return crashed('Playwright left no report: it crashed.');
  const { expected, unexpected, flaky, skipped } = report.stats;
  return honest({ passed: expected, failed: unexpected + flaky + report.errors.length, skipped }, code);
}

function honest(count, code) {
  if (count.passed + count.failed === 0) return crashed('No test was run.');
  if (code === 0 || count.failed > 0) return count;
  console.log(`The tests passed, but their runner ended with code ${code}.`);
  return { ...count, failed: 1 };
}

function readReport(path) {
  if (!existsSync(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (error) {
    console.log(`The report cannot be read: ${error.message}`);
    return undefined;
  }
}

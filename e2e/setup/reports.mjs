import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../../src/cli/process.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

export const UNIT_REPORT = join(root, 'e2e', 'results', 'unit.json');
export const E2E_REPORT = join(root, 'e2e', 'results', 'e2e.json');

/** Removes the reports of earlier runs, so that none is taken for one of this run. */
export function clearReports() {
  for (const report of [UNIT_REPORT, E2E_REPORT]) {
    rmSync(report, { force: true });
    mkdirSync(dirname(report), { recursive: true });
  }
}

/**
 * @typedef {object} UnitReport
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults one per file
 */

/**
 * @typedef {object} E2eReport
 * @property {{ expected: number, flaky: number, unexpected: number }} stats
 * @property {unknown[]} errors
 */

/**
 * What Vitest's report counts. A test file that did not load has no tests to count, so it counts
 * as one failure itself.
 *
 * @param {UnitReport} report
 * @returns {Count}
 */
function countUnit(report) {
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.length === 0,
  );
  return { passed: report.numPassedTests, failed: report.numFailedTests + unloaded.length };
}

/**
 * What Playwright's report counts; its errors are those outside of any test.
 *
 * @param {E2eReport} report
 * @returns {Count}
 */
function countE2e(report) {
  const { expected, flaky, unexpected } = report.stats;
  return { passed: expected + flaky, failed: unexpected + report.errors.length };
}

/**
 * The tests that a runner passed and failed. A runner that failed without naming a test, that left
 * no report or that ran nothing counts as one failure.
 *
 * @param {string} path of the runner's report
 * @param {number} exitCode of the runner
 * @returns {Count}
 */
export function countTests(path, exitCode) {
  /** @type {Count} */
  let count = { passed: 0, failed: 0 };
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    count = path === UNIT_REPORT ? countUnit(report) : countE2e(report);
  } catch {
    return { passed: 0, failed: 1 };
  }
  const silentFailure = exitCode !== 0 || count.passed === 0;
  return count.failed === 0 && silentFailure ? { ...count, failed: 1 } : count;
}

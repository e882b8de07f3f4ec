/* Installs what is missing, then runs every check and every test; the last line is the sum. */
import { providePackages } from './packages.mjs';
import { npm, say } from './process.mjs';
import { UNIT_REPORT, E2E_REPORT, clearReports, countTests } from '../../e2e/setup/reports.mjs';

/** @param {import('../../e2e/setup/reports.mjs').Count} total */
function finish({ passed, failed }) {
  console.log(`${passed} passed, ${failed} failed`);
  process.exit(failed === 0 ? 0 : 1);
}

const plain = process.env['CI'] === 'true';
if (plain) {
  process.env['NO_COLOR'] = '1';
  delete process.env['FORCE_COLOR'];
}
// The test runner and the build choose their own.
delete process.env['NODE_ENV'];

if (!(await providePackages())) finish({ passed: 0, failed: 1 });
const { provideBrowser } = await import('../../e2e/setup/provide-browser.mjs');
const browser = await provideBrowser();
const { provideEngines } = await import('../../e2e/setup/provide-engines.mjs');
await provideEngines();
clearReports();

const total = { passed: 0, failed: 0 };
/** @type {string[]} */
const failures = [];

/**
 * Runs one of the package's scripts and adds what it passed and failed.
 *
 * @param {string} name
 * @param {string} what it does
 * @param {string} script of package.json
 * @param {{ args?: string[], report?: string }} [options] report: where a test runner leaves its own
 * @returns {Promise<boolean>} whether all passed
 */
async function stage(name, what, script, { args = [], report } = {}) {
  say(`${name}: ${what}`);
  const started = Date.now();
  const code = await npm(['run', '--silent', script, ...(args.length > 0 ? ['--', ...args] : [])]);
  const count = report
    ? countTests(report, code)
    : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  total.passed += count.passed;
  total.failed += count.failed;
  if (count.failed > 0) failures.push(name);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  say(`${name}: ${count.passed} passed, ${count.failed} failed in ${seconds} s`);
  return count.failed === 0;
}

/**
 * Counts a stage that could not run.
 *
 * @param {string} name
 * @param {string} why
 */
function failStage(name, why) {
  say(`${name}: not run, ${why}`);
  total.failed += 1;
  failures.push(name);
}

await stage('format', 'checking with Prettier', 'check:format');
await stage('lint', 'checking with oxlint', 'check:lint', {
  // The linter's other formats are coloured wherever CI is set.
  args: plain ? ['--format=unix'] : [],
});
await stage('layout', 'checking the folders and the directions of imports', 'check:layout');
await stage('types', 'checking with the TypeScript compiler', 'check:types');
await stage('unit', 'running the unit tests', 'unit', {
  args: ['--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`],
  report: UNIT_REPORT,
});
const built = await stage('build', 'making the production build and weighing it', 'build');
if (!built) failStage('end-to-end', 'there is no build');
else if (!browser) failStage('end-to-end', 'there is no browser');
else {
  process.env['SHIFTSCOPE_BROWSER'] = browser;
  await stage('end-to-end', 'testing the build in the browser, at / and under a sub-path', 'e2e', {
    report: E2E_REPORT,
  });
}

say(failures.length === 0 ? 'all stages passed' : `failed: ${failures.join(', ')}`);
finish(total);

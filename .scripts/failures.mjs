// What failed, told so that the end of a log is enough: CI shows little more than that. `npm test` prints it last.
import { relative, sep } from 'node:path';

/** Lines of all failures together, beyond which each is told in one line. */
const MOST_LINES = 24;

/**
 * One test that failed: `name` for a person, `error` as it was thrown, its stack below it.
 * @typedef {{ name: string, error: string }} Failure
 */

/**
 * The failures of a run of vitest, from what its JSON reporter has written; a file that does not load is one itself.
 * @param {{ testResults: readonly { name: string, status: string, message?: string, assertionResults: readonly
 *   { fullName: string, status: string, failureMessages?: readonly string[] }[] }[] }} result
 * @param {string} root the folder that the names of files are told from
 * @returns {Failure[]}
 */
export function failuresOfVitest({ testResults }, root) {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(root, name).split(sep).join('/');
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [{ name: file, error: message ?? '' }] : [];
    return failed.map((test) => ({
      name: `${file}: ${test.fullName}`,
      error: (test.failureMessages ?? []).join('\n'),
    }));
  });
}

/**
 * The failures as lines, each with the beginning of its error, or with one line alone where there are many.
 * @param {string} mark stands before each name
 * @param {readonly Failure[]} failures
 * @returns {string[]}
 */
export function tellFailures(mark, failures) {
  const each = failures.length * 4 <= MOST_LINES ? 3 : failures.length * 2 <= MOST_LINES ? 1 : 0;
  const shown = failures.slice(0, MOST_LINES);
  const lines = shown.flatMap(({ name, error }) => [
    `${mark} ${name}`,
    ...beginning(error, each).map((line) => `      ${line}`),
  ]);
  const rest = failures.length - shown.length;
  return rest ? [...lines, `${mark} … and ${rest} more, told above`] : lines;
}

/** The first lines of an error that say something: no frames of the stack, no colours, none longer than a screen is wide. */
function beginning(error, lines) {
  return error
    .replace(/\u001b\[[\d;]*m/g, '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !/^at .*:\d+/.test(line))
    .slice(0, lines)
    .map((line) => (line.length > 160 ? `${line.slice(0, 160)}…` : line));
}

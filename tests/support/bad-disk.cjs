// Preloaded into a program (`node --require`): where the file that ATTEST_TEST_DISK names is there, each write into a file
// whose path has the words of ATTEST_TEST_DISK_OF fails with the code that stands in it (`ENOSPC`, `EROFS`), and the tries are
// written down behind it in a file of the same name with `.tries`.
'use strict';
const { appendFileSync, existsSync, readFileSync } = require('node:fs');
const promises = require('node:fs/promises');

const state = process.env.ATTEST_TEST_DISK;
const of = process.env.ATTEST_TEST_DISK_OF;
const open = promises.open;

promises.open = async (path, flags, ...more) => {
  const writes = typeof flags === 'string' && /[wa+]/.test(flags) && String(path).includes(of);
  // A disk that can't be written at all does not even make the file.
  if (writes && code() === 'EROFS') fail(path, 'EROFS');
  const file = await open(path, flags, ...more);
  if (!writes) return file;
  for (const name of ['write', 'writeFile']) {
    const was = file[name].bind(file);
    file[name] = async (...given) => (code() ? fail(path, code()) : was(...given));
  }
  return file;
};

function code() {
  return existsSync(state) ? readFileSync(state, 'utf8').trim() : '';
}

function fail(path, code) {
  appendFileSync(`${state}.tries`, `${path}\n`);
  throw Object.assign(new Error(`${code}: write '${path}'`), { code });
}

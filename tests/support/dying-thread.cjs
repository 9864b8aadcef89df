// Preloaded into a program (`node --require`): a thread of it that is given a file with `dies` in its name ends at once, as
// one does that the system has killed.
'use strict';
const { isMainThread, parentPort } = require('node:worker_threads');

if (!isMainThread && parentPort) {
  const on = parentPort.on.bind(parentPort);
  // To listen here would have messages come before the thread's own program listens.
  parentPort.on = (event, listener) =>
    on(event, (task) => {
      if (!String(task?.path).includes('dies')) return listener(task);
      // What it has said before, that it is ready, is on its way by then.
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      process.exit(9);
    });
}

// The program of a reading thread; platform/worker-pool.ts starts it and says how the two speak.
import { parentPort, workerData } from 'node:worker_threads';
import type { SourceFile } from '../corpus/readers/reading.ts';
import { useOwnConcepts } from '../text/concepts.ts';
import { answerTo, type ThreadData } from './work.ts';

useOwnConcepts((workerData as ThreadData).concepts);

// One file after the other, also where its reader waits for something: the pool blames the first for what goes wrong.
let turn = Promise.resolve();
parentPort?.on('message', (file: SourceFile) => {
  turn = turn.then(async () => {
    try {
      const answer = await answerTo(file);
      parentPort?.postMessage(
        { answer },
        answer.sources.map(({ block }) => block.buffer as ArrayBuffer),
      );
    } catch (error) {
      // A reader should not throw; one that does spoils its own file alone.
      parentPort?.postMessage({ failed: error instanceof Error ? error.message : String(error) });
    }
  });
});
parentPort?.postMessage({ ready: true });

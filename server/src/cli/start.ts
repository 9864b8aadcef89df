#!/usr/bin/env node
import { commandIo } from './command-io.ts';
import { answerAgain, type KeptAnswer, questionOf } from './kept-answer.ts';

// The program as it is started. What has been answered before is answered at once; the commands, a hundred times as much to load, are
// a bundle of their own.

async function start(): Promise<void> {
  const [name, ...args] = process.argv.slice(2);
  const io = commandIo(process);
  const question = name === 'check' ? questionOf(args, io) : undefined;
  let renewed: KeptAnswer | undefined;
  const status = question && answerAgain(question, io, (answer) => (renewed = answer));
  if (status === undefined) {
    await import('./main.ts');
    return;
  }
  process.exitCode = status;
  if (!question || !renewed) return;
  const { writeAnswer } = await import('./keep-answer.ts');
  // What is in the way of it is told when it is in the way of something that was not known.
  await writeAnswer(question, renewed, { ...io, stderr() {} });
}

// A reader that closes early is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

void start();

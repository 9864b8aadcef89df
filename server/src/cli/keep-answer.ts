import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { digestOf } from '../corpus/digest.ts';
import { corpusCommandMessages } from '../messages/corpus-commands.ts';
import { writeAtomically } from '../platform/atomic-file.ts';
import { boundFolder } from '../platform/bounded-folder.ts';
import { sightings } from '../platform/seen-again.ts';
import { before, Witness } from '../platform/witness.ts';
import { type Command, type CommandIo, FAILED } from './command.ts';
import { type KeptAnswer, type Question, questionOf, writtenAnswer } from './kept-answer.ts';

/** All answers together; the oldest make room. Bytes. */
const MOST = 64_000_000;

/**
 * Runs a command, and keeps what it has said for whoever asks the same again (`answerAgain`), with all that it has looked at. Nothing is
 * kept of wrong use, nor where something that it has looked at may be otherwise next time.
 */
export async function keepingAnswer(args: readonly string[], io: CommandIo, command: Command): Promise<number> {
  const question = questionOf(args, io);
  if (!question) return command(args, io);
  const began = Date.now();
  const said: KeptAnswer['said'][number][] = [];
  const saying = (stream: 'stdout' | 'stderr') => (text: string) => {
    said.push([stream, text]);
    io[stream](text);
  };
  const witness = new Witness(digestOf);
  const status = await before(witness, () =>
    command(args, { ...io, stdout: saying('stdout'), stderr: saying('stderr') }),
  );
  if (status === FAILED || !witness.seen) return status;
  for (const path of question.program) witness.read(path, await readFile(path));
  if (witness.seen)
    await writeAnswer(question, { question: question.text, seen: sightings(witness.seen, began), said, status }, io);
  return status;
}

/** Writes an answer whole or not at all. Where the disk does not take it, the user is told, and nothing else is otherwise. */
export async function writeAnswer({ path }: Question, answer: KeptAnswer, io: CommandIo): Promise<void> {
  const text = writtenAnswer(answer);
  if (text.length > MOST) return;
  try {
    await writeAtomically(path, [text]);
    await boundFolder(dirname(path), MOST);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    io.stderr(`${corpusCommandMessages.notWritten[io.locale ?? 'en'](path, reason)}\n`);
  }
}

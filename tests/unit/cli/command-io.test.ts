import { expect, test } from 'vitest';
import { commandIo, forTerminal } from '../../../server/src/cli/command-io.ts';

const HOSTILE = 'Cầu \u001b[2J\u001b]52;c;eA==\u0007\u202emới\u202c';
const SHOWN = 'Cầu \ufffd[2J\ufffd]52;c;eA==\ufffd\ufffdmới\ufffd';

function written(terminal: boolean, env: Record<string, string> = {}) {
  const lines = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => void (lines[name] += text),
    isTTY: terminal,
  });
  const io = commandIo({ stdout: stream('stdout'), stderr: stream('stderr'), env, cwd: () => '/w' });
  return { io, lines };
}

test('nothing that a terminal obeys reaches it, by whichever way', () => {
  const { io, lines } = written(true);
  io.stdout(`${HOSTILE}\n`);
  io.stderr(`${HOSTILE}\n`);
  io.drawLine?.(HOSTILE);
  expect(lines).toEqual({ stdout: `${SHOWN}\n`, stderr: `${SHOWN}\n\r\u001b[K${SHOWN}` });
});

test('what goes into a file is as it stands; the log of another program gets no more than a terminal', () => {
  const { io, lines } = written(false);
  io.stdout(HOSTILE);
  io.stderr(HOSTILE);
  expect(lines).toEqual({ stdout: HOSTILE, stderr: SHOWN });
  expect(io).not.toHaveProperty('drawLine');
});

test('our own colours stay, and nothing that hides words or moves anything', () => {
  expect(forTerminal('\u001b[31mlỗi\u001b[0m \u001b[1ma\u001b[0m')).toBe('\u001b[31mlỗi\u001b[0m \u001b[1ma\u001b[0m');
  for (const code of ['8m', '7m', '2J', '1A', '?1049h', '38;5;1m'])
    expect(forTerminal(`\u001b[${code}`)).toBe(`\ufffd[${code}`);
});

test('there are colours on a terminal alone, and none where none are wanted', () => {
  expect(written(true).io.colours).toBe(true);
  expect(written(true, { NO_COLOR: '1' }).io.colours).toBe(false);
  expect(written(false).io.colours).toBe(false);
});

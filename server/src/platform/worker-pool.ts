import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';

export interface PoolOptions {
  /** The program of a thread, an absolute path. */
  readonly program: string;
  /** What a thread is started with, as `workerData`. */
  readonly data?: unknown;
  /** How many at most (default: one less than the machine has cores, at least one). */
  readonly threads?: number;
  /**
   * The heap that a thread may have, and how much all of the process may grow during one task, beside what is made of the
   * bytes that it has to go through (see `GROWTH`). Default: 1024.
   */
  readonly megabytes?: number;
  /** What one task may take (default: 30), and how much more for each megabyte that it has to go through (default: 2.5). */
  readonly seconds?: number;
  readonly secondsPerMegabyte?: number;
  /** After so many seconds without a task the threads are let go (default: 20). */
  readonly idle?: number;
}

/** A task that has no answer. The others go on in another thread. */
export class TaskFailed extends Error {
  override readonly cause: 'time' | 'memory' | 'error';
  readonly seconds: number;

  constructor(cause: TaskFailed['cause'], message: string, seconds: number) {
    super(message);
    this.cause = cause;
    this.seconds = seconds;
  }
}

/** Tasks that a thread has before it, so that it need not wait for the next. */
const AHEAD = 4;
const LOOK = 100;
/** A list of articles takes twelve times its bytes while it is read: words, sentences, the text itself twice. */
const GROWTH = 12;
/** So many threads in a row that end before they are ready mean that the program can't be run at all. */
const VAIN = 2;

/**
 * Threads that answer tasks, started when there are any. A thread gets messages, each a task, and answers them in their
 * order by `{ answer }` or `{ failed: reason }`; its first message is `{ ready: true }`. One that is over its time or its
 * memory is ended, and the task that it was at fails.
 */
export class WorkerPool {
  readonly #options: Required<PoolOptions>;
  readonly #waiting: Task[] = [];
  readonly #threads = new Set<Thread>();
  #count = 0;
  #vain = 0;
  #looking: NodeJS.Timeout | undefined;
  #closed = false;

  constructor(options: PoolOptions) {
    this.#options = {
      data: undefined,
      threads: Math.max(1, availableParallelism() - 1),
      megabytes: 1024,
      seconds: 30,
      secondsPerMegabyte: 2.5,
      idle: 20,
      ...options,
    };
  }

  /** How many threads there are now. */
  get size(): number {
    return this.#threads.size;
  }

  /**
   * Resolves with the answer, and the number of the thread that gave it. Rejects with `TaskFailed`.
   *
   * @param bytes how much the task has to go through: a large one may take longer
   */
  run(content: unknown, bytes = 0): Promise<{ readonly thread: number; readonly answer: unknown }> {
    if (this.#closed) return Promise.reject(new TaskFailed('error', 'closed', 0));
    return new Promise((resolve, reject) => {
      const { seconds, secondsPerMegabyte } = this.#options;
      this.#waiting.push({ content, bytes, seconds: seconds + (secondsPerMegabyte * bytes) / 1e6, resolve, reject });
      this.#share();
    });
  }

  /**
   * Lets the threads go where none has anything to do: a heap of a hundred megabytes stands ready in each. The next task
   * starts new ones. @returns whether there is none any more
   */
  rest(): boolean {
    if (this.#waiting.length || [...this.#threads].some(({ tasks }) => tasks.length)) return false;
    for (const thread of this.#threads) this.#end(thread, 'error', 'idle');
    // One that was let go before it was ready has not failed.
    this.#vain = 0;
    return true;
  }

  /** Ends all threads; what they were at fails. */
  close(): void {
    this.#closed = true;
    clearInterval(this.#looking);
    for (const thread of this.#threads) this.#end(thread, 'error', 'closed', false);
    for (const task of this.#waiting.splice(0)) task.reject(new TaskFailed('error', 'closed', 0));
  }

  #share(): void {
    if (!this.#waiting.length || this.#closed) return;
    const free = [...this.#threads].find(({ tasks }) => !tasks.length);
    if (!free && this.#threads.size < this.#options.threads) this.#start();
    for (;;) {
      const [thread] = [...this.#threads].sort((a, b) => a.tasks.length - b.tasks.length);
      if (!thread || thread.tasks.length >= AHEAD) break;
      const task = this.#waiting.shift();
      if (!task) break;
      if (!thread.tasks.length) this.#begin(thread);
      thread.tasks.push(task);
      thread.worker.ref();
      thread.worker.postMessage(task.content);
    }
    this.#looking ??= setInterval(() => this.#look(), LOOK).unref();
  }

  #start(): void {
    const { program, data, megabytes } = this.#options;
    const worker = new Worker(program, {
      workerData: data,
      resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: 32 },
      // What a library writes is nobody's business, and on standard output it would break the protocol.
      stdout: true,
      stderr: true,
    });
    worker.stdout.resume();
    worker.stderr.resume();
    const thread: Thread = {
      worker,
      number: this.#count++,
      tasks: [],
      began: performance.now(),
      size: 0,
      ready: false,
    };
    this.#threads.add(thread);
    worker.on('message', (message: Message) => this.#heard(thread, message));
    worker.on('error', (error: NodeJS.ErrnoException) => {
      this.#end(thread, error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : 'error', error.message);
    });
    worker.on('exit', (code) => this.#end(thread, 'error', `the reading thread ended with ${code}`));
    this.#begin(thread);
  }

  #begin(thread: Thread): void {
    thread.began = performance.now();
    thread.size = process.memoryUsage.rss();
  }

  #heard(thread: Thread, message: Message): void {
    if ('ready' in message) {
      this.#vain = 0;
      thread.ready = true;
      this.#begin(thread);
      return;
    }
    const task = thread.tasks.shift();
    this.#begin(thread);
    if (!thread.tasks.length) thread.worker.unref();
    if ('failed' in message) task?.reject(new TaskFailed('error', message.failed, 0));
    else task?.resolve({ thread: thread.number, answer: message.answer });
    this.#share();
  }

  #end(thread: Thread, cause: TaskFailed['cause'], message: string, share = true): void {
    if (!this.#threads.delete(thread)) return;
    void thread.worker.terminate();
    const failure = new TaskFailed(cause, message, Math.round(thread.tasks[0]?.seconds ?? this.#options.seconds));
    // Before a thread is ready no task can be blamed, unless the program can't be run at all.
    if (!thread.ready && cause === 'error' && ++this.#vain >= VAIN) {
      for (const task of [...thread.tasks.splice(0), ...this.#waiting.splice(0)]) task.reject(failure);
    } else if (thread.ready || cause !== 'error') thread.tasks.shift()?.reject(failure);
    this.#waiting.unshift(...thread.tasks.splice(0));
    if (share) this.#share();
  }

  #look(): void {
    const now = performance.now();
    const { megabytes, idle } = this.#options;
    const busy = [...this.#threads].filter(({ tasks }) => tasks.length);
    for (const thread of busy) {
      const [task] = thread.tasks;
      if (task && now - thread.began > 1000 * task.seconds) this.#end(thread, 'time', 'too slow');
    }
    // Buffers are no part of the heap that a thread may have. Which thread has taken them can't be told; most likely the
    // one that has been longest at its task.
    const [longest] = busy.sort((a, b) => a.began - b.began);
    const most = 1e6 * megabytes + GROWTH * (longest?.tasks[0]?.bytes ?? 0);
    if (longest && process.memoryUsage.rss() - longest.size > most) this.#end(longest, 'memory', 'too large');
    if (busy.length) return;
    for (const thread of this.#threads) if (now - thread.began > 1000 * idle) this.#end(thread, 'error', 'idle');
    if (this.#threads.size) return;
    clearInterval(this.#looking);
    this.#looking = undefined;
  }
}

interface Task {
  readonly content: unknown;
  readonly bytes: number;
  /** What it may take. */
  readonly seconds: number;
  readonly resolve: (value: { readonly thread: number; readonly answer: unknown }) => void;
  readonly reject: (reason: TaskFailed) => void;
}

interface Thread {
  readonly worker: Worker;
  readonly number: number;
  /** Those that it has been given, the one that it is at first. */
  readonly tasks: Task[];
  /** When it began the first of them, by `performance.now()`, and the bytes that the process had then. */
  began: number;
  size: number;
  ready: boolean;
}

type Message = { readonly ready: true } | { readonly answer: unknown } | { readonly failed: string };

/** Where the engine says what it does, for the output channel or standard error. */
export interface Logger {
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

export const silent: Logger = { info() {}, warn() {}, error() {} };

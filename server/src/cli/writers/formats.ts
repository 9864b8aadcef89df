/** The values of `--format`, in the order in which the help names them. A new one is a file, a line here and one in writers.ts. */
export const FORMATS = ['pretty', 'json', 'sarif', 'github', 'junit', 'rdjson'] as const;

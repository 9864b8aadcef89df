/** The shells that `attest completions` speaks to. */
export const SHELLS = ['bash', 'zsh', 'fish', 'powershell'] as const;

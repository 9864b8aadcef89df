import type { Told } from './asked.ts';

/** Of the client: the user has come to trust the workspace; until then `initializationOptions` said `trusted: false`. */
export const TRUSTED: Told<object> = { method: 'attest/trusted' };

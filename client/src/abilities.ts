import type { StaticFeature } from 'vscode-languageclient/node';
import type { OwnAbilities } from '../../server/src/protocol/abilities.ts';

/** Tells the server what this client can do beyond the protocol, so that it is offered. */
export const ownAbilities: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...(capabilities.experimental as object | undefined), attest: ABILITIES };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

const ABILITIES: OwnAbilities = { explain: true, commands: true, showPlaces: true, findings: true, headings: true };

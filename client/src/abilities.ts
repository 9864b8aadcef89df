import type { StaticFeature } from 'vscode-languageclient/node';

/** Tells the server what this client can do beyond the protocol, so that it is offered. */
export const ownAbilities: StaticFeature = {
  fillClientCapabilities(capabilities) {
    capabilities.experimental = { ...(capabilities.experimental as object | undefined), attest: ABILITIES };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

const ABILITIES = {
  /** It shows the reasons of a finding as a page (explanations.ts). */
  explain: true,
  /** It has the commands around a citation, which the light bulb leads to. */
  commands: true,
  /** It shows places at a click on a code lens (places.ts). */
  showPlaces: true,
  /** It has the commands on a finding, which the light bulb leads to (findings/). */
  findings: true,
  /** The editor shows the headings of Markdown itself. */
  headings: true,
};

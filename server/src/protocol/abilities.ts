/** What our own client can do beyond the protocol; it tells so at `initialize`, as `experimental.attest`. */
export interface OwnAbilities {
  /** It shows the reasons of a finding as a page. */
  readonly explain: boolean;
  /** It has the commands around a citation, which the light bulb leads to. */
  readonly commands: boolean;
  /** It shows places at a click on a code lens. */
  readonly showPlaces: boolean;
  /** It has the commands on a finding, which the light bulb leads to. */
  readonly findings: boolean;
  /** The editor shows the headings of Markdown itself. */
  readonly headings: boolean;
}

import type { Disposable } from 'vscode';
import { commands } from 'vscode';
import type { ClientCapabilities, LanguageClient, StaticFeature } from 'vscode-languageclient/node';

/** Tells the server that this client shows places at a click, and that the editor shows the headings of Markdown itself. */
export const showsPlaces: StaticFeature = {
  fillClientCapabilities(capabilities: ClientCapabilities) {
    const others = capabilities.experimental as { attest?: object } | undefined;
    capabilities.experimental = { ...others, attest: { ...others?.attest, showPlaces: true, headings: true } };
  },
  initialize() {},
  getState: () => ({ kind: 'static' }),
  clear() {},
};

type Converter = LanguageClient['protocol2CodeConverter'];

/** The command of the server's code lenses: shows places where the lens stands, as “find all references” does. */
export function places(client: LanguageClient): Disposable {
  return commands.registerCommand(
    'attest.showPlaces',
    (
      uri: string,
      position: Parameters<Converter['asPosition']>[0],
      locations: NonNullable<Parameters<Converter['asLocation']>[0]>[],
    ) => {
      const convert = client.protocol2CodeConverter;
      return commands.executeCommand(
        'editor.action.showReferences',
        convert.asUri(uri),
        convert.asPosition(position),
        locations.map((location) => convert.asLocation(location)),
      );
    },
  );
}

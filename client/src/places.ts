import type { Disposable } from 'vscode';
import { commands } from 'vscode';
import type { LanguageClient, Location, Position } from 'vscode-languageclient/node';

/** The command of the server's code lenses: shows places where the lens stands, as “find all references” does. */
export function places(client: LanguageClient): Disposable {
  return commands.registerCommand(
    'attest.showPlaces',
    (uri: string, position: Position, locations: readonly Location[]) => {
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

import type { ExtensionContext } from 'vscode';
import { commands } from 'vscode';
import { bibliographyCommand } from './bibliography.ts';
import { citingCommands } from './commands/commands.ts';
import { runsCommands } from './commands/requests.ts';
import { evidenceView } from './evidence-view.ts';
import { explanations, showsReasons } from './explanations.ts';
import { startClient } from './language-client.ts';
import { places, showsPlaces } from './places.ts';
import { sourceTexts } from './source-texts.ts';
import { showStatus } from './status-bar.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const client = startClient(context);
  stop = () => client.stop();
  client.registerFeature(showsReasons);
  client.registerFeature(runsCommands);
  client.registerFeature(showsPlaces);
  context.subscriptions.push(
    showStatus(client),
    ...explanations(client),
    bibliographyCommand(client),
    ...citingCommands(client),
    places(client),
    ...sourceTexts(client),
    ...evidenceView(client),
    commands.registerCommand('attest.restartServer', () => client.restart()),
    commands.registerCommand('attest.showOutput', () => client.outputChannel.show()),
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await stop?.();
}

import type { ExtensionContext } from 'vscode';
import { commands } from 'vscode';
import { ownAbilities } from './abilities.ts';
import { addFiles, addingSources } from './add-sources.ts';
import { assistantTools } from './assistants.ts';
import { bibliographyCommand } from './bibliography.ts';
import { citingCommands } from './commands/commands.ts';
import { corpusIsThere, whenCorpusIsThere } from './corpus-there.ts';
import { findingCommands } from './findings/findings.ts';
import { copyDiagnosis } from './copy-diagnosis.ts';
import { evidenceView } from './evidence-view.ts';
import { explanations } from './explanations.ts';
import { startClient } from './language-client.ts';
import { LastReport } from './last-report.ts';
import { mcpServers } from './mcp-server.ts';
import { places } from './places.ts';
import { reportFeatures } from './report/report.ts';
import { ServerStatus } from './server-status.ts';
import { openingSample, showOpenedSample } from './sample.ts';
import { sourceTexts } from './source-texts.ts';
import { sourcesView } from './sources-view.ts';
import { showSettings } from './settings-status.ts';
import { showStatus } from './status-bar.ts';
import { tellTrust } from './trust.ts';
import { tryingIt } from './try-it.ts';

let stop: (() => Promise<void>) | undefined;

export async function activate(context: ExtensionContext): Promise<void> {
  const client = startClient(context);
  stop = () => client.stop();
  client.registerFeature(ownAbilities);
  const status = new ServerStatus(client);
  const report = new LastReport(client, status);
  context.subscriptions.push(
    status,
    report,
    showStatus(client, status),
    showSettings(status),
    ...explanations(client),
    bibliographyCommand(client),
    ...citingCommands(client),
    ...findingCommands(client),
    places(client),
    tellTrust(client),
    ...sourceTexts(client),
    ...evidenceView(client, report),
    ...reportFeatures(client, status, report, context),
    ...sourcesView(context, client, report, (files) => addFiles(client, files)),
    ...addingSources(client, report),
    openingSample(context),
    ...assistantTools(client, report),
    ...mcpServers(context),
    ...tryingIt(),
    ...copyDiagnosis(client, report),
    commands.registerCommand('attest.restartServer', () => client.restart()),
    commands.registerCommand('attest.showOutput', () => client.outputChannel.show()),
  );
  void showOpenedSample(context);
  // Where there are no sources there is nothing to do but to wait for some.
  if (await corpusIsThere()) await client.start();
  else context.subscriptions.push(whenCorpusIsThere(() => void client.start()));
}

export async function deactivate(): Promise<void> {
  await stop?.();
}

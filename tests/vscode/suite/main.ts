import * as vscode from 'vscode';
import { runTests } from './harness.ts';
import { picture } from './person.ts';
import './opens.ts';

/** VS Code calls this in the extension host; a rejection is a red run. */
export async function run(): Promise<void> {
  // The chat that VS Code opens beside the editor would take a quarter of every picture.
  await vscode.commands.executeCommand('workbench.action.closeAuxiliaryBar');
  await runTests((name) => picture(`failed ${name.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()}`));
}

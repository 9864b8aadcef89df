import * as vscode from 'vscode';
import { eventually } from './workspace.ts';

/**
 * Clears the window for the walk and its pictures: the writer's sheet, and no panes, chat or offers of the editor itself
 * beside ours. The font has every letter of Vietnamese; where it is missing, the next one serves.
 * @param more settings for this run alone
 */
export async function layDesk(more: Readonly<Record<string, unknown>> = {}): Promise<void> {
  const settings = vscode.workspace.getConfiguration();
  for (const [name, value] of Object.entries({ ...SETTINGS, ...more })) {
    // Settings come and go with VS Code's versions; one that this version does not know has nothing to hide.
    if (settings.inspect(name)?.defaultValue === undefined) continue;
    await settings.update(name, value, vscode.ConfigurationTarget.Global);
  }
  for (const command of ['closeSidebar', 'closeAuxiliaryBar', 'closePanel', 'closeAllEditors']) {
    await vscode.commands.executeCommand(`workbench.action.${command}`);
  }
}

/** The themes that everything must be legible in, by the words for them in the names of pictures. */
export type Theme = keyof typeof THEMES;

/** Puts on a theme of VS Code's own, or, without a name, the one that VS Code begins with. */
export async function wearTheme(theme?: Theme): Promise<void> {
  const worn = theme && THEMES[theme];
  const settings = vscode.workspace.getConfiguration();
  const kind = worn?.kind ?? FIRST;
  await settings.update('workbench.colorTheme', worn?.name, vscode.ConfigurationTarget.Global);
  await eventually(
    () => `the theme ${worn?.name}; worn is one of the kind ${vscode.window.activeColorTheme.kind}`,
    vscode.window.onDidChangeActiveColorTheme,
    () => vscode.window.activeColorTheme.kind === kind || undefined,
  );
}

const THEMES = {
  light: { name: 'Default Light Modern', kind: vscode.ColorThemeKind.Light },
  dark: { name: 'Default Dark Modern', kind: vscode.ColorThemeKind.Dark },
  'high contrast': { name: 'Default High Contrast', kind: vscode.ColorThemeKind.HighContrast },
  'high contrast light': { name: 'Default High Contrast Light', kind: vscode.ColorThemeKind.HighContrastLight },
} as const;

const FIRST = vscode.window.activeColorTheme.kind;

const SETTINGS: Readonly<Record<string, unknown>> = {
  'chat.disableAIFeatures': true,
  // What is typed in one step must not be on disk in the next.
  'files.autoSave': 'off',
  'editor.fontFamily': "'Noto Sans', 'Segoe UI', 'Helvetica Neue', sans-serif",
  // The simple strategy takes every letter for equally wide.
  'editor.wrappingStrategy': 'advanced',
  'editor.minimap.enabled': false,
  'editor.stickyScroll.enabled': false,
  // A picture must not fall into the middle of a movement.
  'workbench.reduceMotion': 'on',
};

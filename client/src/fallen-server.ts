import { l10n } from 'vscode';
import { CloseAction, type ErrorHandler } from 'vscode-languageclient/node';

/**
 * What is said in the user's language where the server has ended by itself. Whether it is started again, the usual handler
 * decides: up to four times within three minutes. That it is, the output tells; that it is not, a message tells too.
 *
 * @param usual makes the usual handler; asked once, when it is needed for the first time
 */
export function fallenServer(usual: () => ErrorHandler): ErrorHandler {
  let made: ErrorHandler | undefined;
  const handler = (): ErrorHandler => (made ??= usual());
  return {
    error: (error, message, count) => handler().error(error, message, count),
    async closed() {
      const { action } = await handler().closed();
      const message =
        action === CloseAction.Restart
          ? l10n.t('Attest’s language server has ended by itself and is started again; your text is untouched.')
          : l10n.t(
              'Attest’s language server has ended by itself several times and is not started again. “Attest: Restart the Language Server” starts it; the output tells what came before.',
            );
      return { action, message };
    },
  };
}

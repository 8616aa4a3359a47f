import * as vscode from 'vscode';
import { machine } from './machine';
import { findTool, ToolError, type Tool } from './tool';

const install = 'Install';
const help = 'How to Install';
const settings = 'Open Settings';

/** The command newsschema for the workspace. If there is none, a message, which is not awaited, says how to install it. */
export function requireTool(): Tool | undefined {
    const folders = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file').map(({ uri }) => uri.fsPath);
    try {
        const tool = findTool(vscode.workspace.getConfiguration('newsschema').get('path', ''), folders, machine);
        if (tool === undefined) {
            void offerInstall();
        }

        return tool;
    } catch (error) {
        if (!(error instanceof ToolError)) {
            throw error;
        }

        void offerSettings(error.message);
        return undefined;
    }
}

async function offerSettings(message: string): Promise<void> {
    if (await vscode.window.showErrorMessage(message, settings) === settings) {
        await vscode.commands.executeCommand('workbench.action.openSettings', 'newsschema.path');
    }
}

async function offerInstall(): Promise<void> {
    const message = 'The command newsschema is not installed. Without it, articles are in color, but nothing is checked or completed.';
    switch (await vscode.window.showWarningMessage(message, install, help)) {
        case install: {
            // In a terminal, which shows the progress and the errors.
            const terminal = vscode.window.createTerminal('NewsSchema');
            terminal.show();
            terminal.sendText('dotnet tool install --global NewsSchema.Tool');
            if (await vscode.window.showInformationMessage('Restart the language server when the installation is finished.', 'Restart') === 'Restart') {
                await vscode.commands.executeCommand('newsschema.restartServer');
            }

            break;
        }
        case help:
            await vscode.env.openExternal(vscode.Uri.parse('https://github.com/newsschema/newsschema/blob/main/docs/command-line.md'));
            break;
    }
}

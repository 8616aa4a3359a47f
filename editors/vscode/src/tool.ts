// Finds the command newsschema. Does not depend on the editor, so that tests can run it.

import { posix, win32 } from 'node:path';

/** How to run newsschema. Arguments that follow are constants: names of files reach it as its folder, or on standard input. */
export interface Tool {
    readonly command: string;
    readonly args: readonly string[];
    /** The folder to run it in; undefined if any will do. */
    readonly folder: string | undefined;
    /** Whether it is a batch file, which only the shell of Windows can run. */
    readonly shell: boolean;
}

/** What the search needs to know about the machine. */
export interface Machine {
    readonly platform: string;
    readonly home: string;
    readonly env: Readonly<Record<string, string | undefined>>;
    isFile(path: string): boolean;
    read(path: string): string;
}

/** A setting or a file of the user is wrong: the message says what to do. */
export class ToolError extends Error {}

/**
 * The command that the setting names, else the one of the folders' tool manifests, else the one on the PATH or in the folder of global
 * tools. Undefined if it is not installed.
 */
export function findTool(setting: string, folders: readonly string[], machine: Machine): Tool | undefined {
    return fromSetting(setting.trim(), folders, machine) ?? fromManifest(folders, machine) ?? fromPath(machine);
}

/** The arguments for a command line, with the shell's quotes if it needs a shell. */
export function commandLine(tool: Tool, ...args: readonly string[]): { command: string; args: string[] } {
    return { command: tool.shell ? `"${tool.command}"` : tool.command, args: [...tool.args, ...args] };
}

function fromSetting(setting: string, folders: readonly string[], machine: Machine): Tool | undefined {
    if (setting === '') {
        return undefined;
    }

    const { isAbsolute, join } = paths(machine);
    const path = /^~[\\/]/.test(setting) ? join(machine.home, setting.slice(2)) : setting;
    const candidates = isAbsolute(path) ? [path] : folders.map((folder) => join(folder, path));
    const found = candidates.flatMap((candidate) => executables(candidate, machine)).find(machine.isFile);
    if (found === undefined) {
        throw new ToolError(`The setting newsschema.path names ${setting}, which is not a file. Correct it, or clear it to use the installed command.`);
    }

    return found.toLowerCase().endsWith('.dll')
        ? { command: 'dotnet', args: ['exec', found], folder: undefined, shell: false }
        : program(found, machine);
}

/** `dotnet tool run` reads the nearest manifest that has the tool, and so does this. */
function fromManifest(folders: readonly string[], machine: Machine): Tool | undefined {
    const { dirname, join } = paths(machine);
    for (const folder of folders) {
        for (let at = folder, above = ''; at !== above; above = at, at = dirname(at)) {
            for (const file of [join(at, '.config', 'dotnet-tools.json'), join(at, 'dotnet-tools.json')].filter(machine.isFile)) {
                const manifest = readManifest(file, machine);
                if (manifest.hasTool) {
                    return { command: 'dotnet', args: ['tool', 'run', 'newsschema'], folder: at, shell: false };
                }

                if (manifest.isRoot) {
                    return undefined;
                }
            }
        }
    }

    return undefined;
}

function readManifest(file: string, machine: Machine): { hasTool: boolean; isRoot: boolean } {
    let manifest: { isRoot?: unknown; tools?: unknown };
    try {
        manifest = JSON.parse(machine.read(file).replace(/^\uFEFF/, '')) ?? {};
    } catch (error) {
        throw new ToolError(`${file} cannot be read: ${error instanceof Error ? error.message : error}. Correct it, or set newsschema.path.`);
    }

    return { hasTool: Object.keys(manifest.tools ?? {}).some((id) => id.toLowerCase() === 'newsschema.tool'), isRoot: manifest.isRoot === true };
}

function fromPath(machine: Machine): Tool | undefined {
    const { delimiter, isAbsolute, join } = paths(machine);
    const variable = Object.keys(machine.env).find((name) => (machine.platform === 'win32' ? name.toUpperCase() : name) === 'PATH');
    // A relative folder on the PATH would be one of the workspace.
    const folders = ((variable && machine.env[variable]) || '').split(delimiter).filter((folder) => isAbsolute(folder));
    const found = [...folders, join(machine.home, '.dotnet', 'tools')]
        .flatMap((folder) => executables(join(folder, 'newsschema'), machine))
        .find(machine.isFile);
    return found === undefined ? undefined : program(found, machine);
}

const program = (path: string, machine: Machine): Tool =>
    ({ command: path, args: [], folder: undefined, shell: machine.platform === 'win32' && /\.(cmd|bat)$/i.test(path) });

/** The names that the path can have. A native tool is installed as a batch file on Windows. */
const executables = (path: string, machine: Machine): string[] =>
    machine.platform === 'win32' && !/\.(exe|cmd|bat|dll)$/i.test(path) ? ['.exe', '.cmd', '.bat'].map((ending) => path + ending) : [path];

const paths = (machine: Machine) => (machine.platform === 'win32' ? win32 : posix);

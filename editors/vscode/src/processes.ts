// Runs newsschema. Does not depend on the editor, so that tests can run it.

import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { commandLine, type Tool } from './tool';

/** The command ended with an error; the message is what it said. */
export class CommandError extends Error {}

export function start(tool: Tool, folder: string, ...args: readonly string[]): ChildProcessWithoutNullStreams {
    const line = commandLine(tool, ...args);
    return spawn(line.command, line.args, { cwd: folder, shell: tool.shell, windowsHide: true });
}

/** The standard output of the command for an input. The signal ends the command. */
export async function run(tool: Tool, folder: string, input: string, signal: AbortSignal, ...args: readonly string[]): Promise<string> {
    const child = start(tool, folder, ...args);
    const kill = () => child.kill();
    signal.addEventListener('abort', kill, { once: true });
    try {
        // A command that does not read all of its input closes the pipe; its exit code tells why.
        child.stdin.on('error', () => {});
        child.stdin.end(input);
        const [output, errors, code] = await Promise.all([text(child.stdout), text(child.stderr), ended(child)]);
        if (code !== 0 && !signal.aborted) {
            throw new CommandError(errors.trim() || `newsschema ${args.join(' ')} ended with ${code}.`);
        }

        return output;
    } finally {
        signal.removeEventListener('abort', kill);
    }
}

/** The first address that the server prints, and an error if it ends, or says nothing, before that. */
export async function address(child: ChildProcessWithoutNullStreams, milliseconds: number): Promise<string> {
    let output = '';
    let errors = '';
    child.stderr.setEncoding('utf8').on('data', (part: string) => (errors += part));
    const printed = new Promise<string>((resolve) => {
        child.stdout.setEncoding('utf8').on('data', (part: string) => {
            output += part;
            const found = /http:\/\/(?:127\.0\.0\.1|localhost|\[::1\]):[0-9]+\S*(?=\s)/.exec(output);
            if (found) {
                resolve(found[0]);
            }
        });
    });
    let timer: NodeJS.Timeout | undefined;
    try {
        return await Promise.race([
            printed,
            ended(child).then((code) => {
                throw new CommandError(errors.trim() || `newsschema serve ended with ${code}.`);
            }),
            new Promise<never>((_, reject) => {
                timer = setTimeout(() => reject(new CommandError(`newsschema serve printed no address: ${(output + errors).trim()}`)), milliseconds);
            }),
        ]);
    } finally {
        clearTimeout(timer);

        // The server prints as long as it runs. It is read on, so that it does not wait, but not kept.
        for (const stream of [child.stdout, child.stderr]) {
            stream.removeAllListeners('data').resume();
        }
    }
}

/**
 * The address of an article, whose path is below the annotator's folder. The editor encodes addresses itself, and leaves the characters
 * that separate parameters: a path with one of them opens the folder.
 */
export function addressOf(annotator: string, path: string): string {
    const name = path.replaceAll('\\', '/');
    return /[&+%#?]/.test(name) ? annotator : `${annotator}&f=${encodeURIComponent(name)}`;
}

/** The exit code, once all output is read; an error if the command cannot be started. */
function ended(child: ChildProcessWithoutNullStreams): Promise<number | null> {
    return new Promise((resolve, reject) => {
        child.once('error', (error) => reject(new CommandError(`newsschema cannot be started: ${error.message}`)));
        child.once('close', resolve);
    });
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
    let all = '';
    stream.setEncoding('utf8');
    for await (const part of stream) {
        all += part;
    }

    return all;
}

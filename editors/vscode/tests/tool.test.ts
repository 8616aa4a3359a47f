import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { commandLine, findTool, ToolError, type Machine } from '../src/tool';

const machineOf = (files: Record<string, string>, rest: Partial<Machine> = {}): Machine => ({
    platform: 'linux',
    home: '/home/jö',
    env: { PATH: '/usr/bin:relative:/opt/tools' },
    isFile: (path) => path in files,
    read: (path) => files[path]!,
    ...rest,
});

const manifest = (tools: object, isRoot = false) => JSON.stringify({ version: 1, isRoot, tools });
const ours = { 'newsschema.tool': { version: '0.1.0', commands: ['newsschema'] } };

describe('The command newsschema', () => {
    test('is not found on a machine without it', () => {
        assert.equal(findTool('', ['/work space'], machineOf({})), undefined);
    });

    test('is the one that the setting names, before all others', () => {
        const files = { '/opt/own/newsschema': '', '/a/.config/dotnet-tools.json': manifest(ours), '/usr/bin/newsschema': '' };
        assert.equal(findTool(' /opt/own/newsschema ', ['/a'], machineOf(files))?.command, '/opt/own/newsschema');
    });

    test('is relative to a folder of the workspace, or to the home folder, as the setting says', () => {
        const machine = machineOf({ '/b/bin/newsschema': '', '/home/jö/newsschema': '' });
        assert.equal(findTool('bin/newsschema', ['/a', '/b'], machine)?.command, '/b/bin/newsschema');
        assert.equal(findTool('~/newsschema', ['/a'], machine)?.command, '/home/jö/newsschema');
    });

    test('is run by dotnet if the setting names an assembly', () => {
        const tool = findTool('/b/newsschema.dll', [], machineOf({ '/b/newsschema.dll': '' }));
        assert.deepEqual(commandLine(tool!, 'lsp'), { command: 'dotnet', args: ['exec', '/b/newsschema.dll', 'lsp'] });
    });

    test('is an error if the setting names no file, even if another one is installed', () => {
        const machine = machineOf({ '/usr/bin/newsschema': '' });
        assert.throws(() => findTool('/gone', ['/a'], machine), (error) => error instanceof ToolError && error.message.includes('/gone'));
    });

    test('is that of a tool manifest in the folder or above it', () => {
        for (const file of ['/work/.config/dotnet-tools.json', '/work/dotnet-tools.json']) {
            const tool = findTool('', ['/work/a/b'], machineOf({ [file]: manifest(ours), '/usr/bin/newsschema': '' }));
            assert.deepEqual(tool, { command: 'dotnet', args: ['tool', 'run', 'newsschema'], folder: '/work', shell: false });
        }
    });

    test('is looked for above a manifest of other tools, unless that is a root', () => {
        const files = (isRoot: boolean) => ({
            '/w/dotnet-tools.json': manifest({ 'NewsSchema.Tool': {} }),
            '/w/a/dotnet-tools.json': `\uFEFF${manifest({ docfx: {} }, isRoot)}`,
            '/opt/tools/newsschema': '',
        });
        assert.equal(findTool('', ['/w/a'], machineOf(files(false)))?.folder, '/w');
        assert.equal(findTool('', ['/w/a'], machineOf(files(true)))?.command, '/opt/tools/newsschema');
    });

    test('is an error that names the file if a manifest is damaged', () => {
        const machine = machineOf({ '/w/dotnet-tools.json': '{', '/usr/bin/newsschema': '' });
        assert.throws(() => findTool('', ['/w'], machine), (error) => error instanceof ToolError && error.message.startsWith('/w/dotnet-tools.json'));
    });

    test('is looked for on the PATH, but not in its relative folders, which a workspace could fill', () => {
        assert.equal(findTool('', ['/w'], machineOf({ 'relative/newsschema': '', '/opt/tools/newsschema': '' }))?.command, '/opt/tools/newsschema');
        assert.equal(findTool('', ['/w'], machineOf({ 'relative/newsschema': '' })), undefined);
    });

    test('is looked for in the folder of global tools if the PATH lacks it', () => {
        assert.equal(findTool('', [], machineOf({ '/home/jö/.dotnet/tools/newsschema': '' }, { env: {} }))?.command, '/home/jö/.dotnet/tools/newsschema');
    });

    test('is run by the shell on Windows if it is a batch file, as a native tool is', () => {
        const folder = 'C:\\Users\\Jö B\\.dotnet\\tools\\newsschema';
        const windows = { platform: 'win32', home: 'C:\\Users\\Jö B', env: { Path: 'C:\\Windows' } };
        const batch = findTool('', ['C:\\w'], machineOf({ [`${folder}.cmd`]: '' }, windows));
        assert.deepEqual(commandLine(batch!, 'lsp'), { command: `"${folder}.cmd"`, args: ['lsp'] });
        assert.equal(batch!.shell, true);
        const program = findTool('', ['C:\\w'], machineOf({ [`${folder}.exe`]: '' }, windows));
        assert.deepEqual(commandLine(program!, 'lsp'), { command: `${folder}.exe`, args: ['lsp'] });
        assert.equal(program!.shell, false);
    });
});

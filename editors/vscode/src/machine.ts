import { readFileSync, statSync } from 'node:fs';
import { homedir } from 'node:os';
import type { Machine } from './tool';

/** The machine that the editor, or its remote part, runs on. */
export const machine: Machine = {
    platform: process.platform,
    home: homedir(),
    env: process.env,
    isFile: (path) => statSync(path, { throwIfNoEntry: false })?.isFile() ?? false,
    read: (path) => readFileSync(path, 'utf8'),
};

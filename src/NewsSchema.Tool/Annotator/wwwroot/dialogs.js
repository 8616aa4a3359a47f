// Dialogs over an article: help, the list of commands, a conflict with the file on disk.
import { get, Refused } from './api.js';
import { commands } from './commands.js';
import { h } from './dom.js';
import { keyText } from './keyboard.js';
import { say } from './status.js';
import { letters } from './vocabulary.js';

/** Opens the browser's own modal dialog, which keeps the focus inside and closes at Escape. */
export function openDialog(title, ...content) {
  const dialog = h('dialog', { 'aria-label': title, close: () => dialog.remove() }, h('div.head', {}, h('h2', {}, title), h('button', { type: 'button', 'aria-label': 'Close', click: () => dialog.close() }, '×')), h('div.body', { tabindex: '0', role: 'region', 'aria-label': title }, content));
  dialog.addEventListener('click', event => {
    if (event.target === dialog) {
      dialog.close();
    }
  });
  document.body.append(dialog);
  dialog.showModal();
  return dialog;
}

function keysOf(keys) {
  return keys.map(key => key.split(' ').map(part => h('kbd', {}, keyText(part)))).flatMap((key, index) => index === 0 ? [key] : [' or ', key]);
}

export function openHelp() {
  const groups = Map.groupBy(commands.filter(command => !command.isHidden), command => command.group);
  const modes = { read: '', mark: 'popup open', any: '' };
  openDialog('Keys',
    h('p', {}, 'While the text is read, letters move. While words are selected and the popup is open, letters annotate. ', h('kbd', {}, 'Enter'), ' opens the popup, ', h('kbd', {}, 'Esc'), ' closes it.'),
    h('div.help', {}, [...groups].map(([group, list]) => h('section', {}, h('h3', {}, group), h('dl', {}, list.map(command => [h('dt', {}, keysOf(command.keys)), h('dd', {}, command.title, modes[command.mode] ? h('small', {}, ` (${modes[command.mode]})`) : '')])))),
      h('section', {}, h('h3', {}, 'Annotate (popup open)'), h('dl', {}, Object.entries(letters).map(([key, kind]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, kind)]),
        [['1 – 9', 'the known entity of that number'], ['#', 'an id: of an entity, of a quote that goes on here, or a new one'], ['y', 'any other class'], ['a', 'also at the other places of these words'], ['/', 'filter entities and kinds'], ['Enter', 'the first of the list']].map(([key, text]) => [h('dt', {}, h('kbd', {}, key)), h('dd', {}, text)])))));
}

export function openCommands(screen) {
  const all = commands.filter(command => !command.isHidden);
  screen.openPicker({
    title: 'Commands', filters: 'always', placeholder: 'Command', isModal: true,
    sections: filter => [{ label: '', items: all.filter(command => filter.toLowerCase().split(/\s+/).every(word => `${command.title} ${command.group}`.toLowerCase().includes(word))).map(command => ({
      text: command.title, hint: command.keys.map(keyText).join(' or '), run: () => { screen.closePicker(true); return command.run(screen); },
    })) }],
  });
}

export async function openConflict(screen) {
  const { session } = screen;
  let conflict;
  try {
    conflict = await get('conflict', { f: session.f });
  } catch (error) {
    if (!(error instanceof Refused)) {
      throw error;
    }

    say(error.message, 'error');
    return;
  }

  const choose = choice => screen.keyboard.enqueue(async () => {
    try {
      await session.resolve(choice);
      dialog.close();
      say('The conflict is resolved. Undo goes back to what was here before.');
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }

      say(error.message, 'error');
    }
  });
  const column = (title, text) => h('div', {}, h('h4', {}, title), h('pre', { tabindex: '0', role: 'region', 'aria-label': title }, text === '' ? '(nothing)' : text));
  const dialog = openDialog('The file changed on disk',
    h('p', {}, 'These lines were changed here and on disk. Nothing is saved until you choose.'),
    (conflict.parts ?? []).map(part => h('section.part', {}, h('h3', {}, `Line ${part.line}`), h('div.versions', {}, column('Mine', part.mine), column('On disk', part.theirs), column('Before', part.base)))),
    h('div.buttons', {},
      h('button', { type: 'button', click: () => choose('mine') }, 'Keep mine'),
      h('button', { type: 'button', click: () => choose('theirs') }, 'Take the file on disk'),
      conflict.merged ? h('button', { type: 'button', click: () => choose('merged') }, 'Take both') : null),
    conflict.merged ? h('details', {}, h('summary', {}, 'Both together'), h('pre', { tabindex: '0', role: 'region', 'aria-label': 'Both together' }, conflict.merged)) : h('p', {}, 'Both cannot be taken together: they contradict each other.'));
}

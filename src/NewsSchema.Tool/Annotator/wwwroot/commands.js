// All commands with their keys: the keyboard, the help, the list of commands and the buttons use this table. "read" keys work while the text is read,
// "mark" keys while words are selected and the popup is open; keys of "any" in both.

const step = (name, ...values) => screen => screen.cursor[name](...values);

export const commands = [
  { group: 'Move', title: 'Next suggestion, name, number or quotation without a span', mode: 'any', keys: ['Tab'], run: screen => screen.nextSuggestion(1) },
  { group: 'Move', title: 'Previous one', mode: 'any', keys: ['Shift+Tab'], run: screen => screen.nextSuggestion(-1) },
  { group: 'Move', title: 'Next word', mode: 'read', keys: ['l', 'ArrowRight'], run: screen => screen.cursor.moveWord(screen.forward('ArrowRight')) },
  { group: 'Move', title: 'Previous word', mode: 'read', keys: ['h', 'ArrowLeft'], run: screen => screen.cursor.moveWord(screen.forward('ArrowLeft')) },
  { group: 'Move', title: 'Next line', mode: 'any', keys: ['ArrowDown'], run: step('moveLine', 1) },
  { group: 'Move', title: 'Previous line', mode: 'any', keys: ['ArrowUp'], run: step('moveLine', -1) },
  { group: 'Move', title: 'Next span', mode: 'read', keys: ['j'], run: screen => screen.moveSpan(1) },
  { group: 'Move', title: 'Previous span', mode: 'read', keys: ['k'], run: screen => screen.moveSpan(-1) },
  { group: 'Move', title: 'Next paragraph', mode: 'read', keys: ['J'], run: step('moveBlock', 1) },
  { group: 'Move', title: 'Previous paragraph', mode: 'read', keys: ['K'], run: step('moveBlock', -1) },
  { group: 'Move', title: 'Next quote or claim', mode: 'read', keys: [']', '.'], run: screen => screen.moveSpan(1, span => span.role === 'statement') },
  { group: 'Move', title: 'Previous quote or claim', mode: 'read', keys: ['[', ','], run: screen => screen.moveSpan(-1, span => span.role === 'statement') },
  { group: 'Move', title: 'Next finding', mode: 'read', keys: ['n'], run: screen => screen.moveFinding(1) },
  { group: 'Move', title: 'Previous finding', mode: 'read', keys: ['N'], run: screen => screen.moveFinding(-1) },
  { group: 'Move', title: 'First word', mode: 'read', keys: ['g g', 'Home'], run: step('toEnd', -1) },
  { group: 'Move', title: 'Last word', mode: 'read', keys: ['G', 'End'], run: step('toEnd', 1) },

  { group: 'Select', title: 'Select the word, or open the popup for the span', mode: 'read', keys: ['Enter', 'v', 'Space'], run: screen => screen.startSelection() },
  { group: 'Select', title: 'One word more', mode: 'mark', keys: ['ArrowRight', 'Shift+ArrowRight'], run: screen => screen.cursor.extendEnd(screen.forward('ArrowRight')) },
  { group: 'Select', title: 'One word less', mode: 'mark', keys: ['ArrowLeft', 'Shift+ArrowLeft'], run: screen => screen.cursor.extendEnd(screen.forward('ArrowLeft')) },
  { group: 'Select', title: 'Select the word and the next', mode: 'read', keys: ['Shift+ArrowRight'], run: screen => screen.extend('ArrowRight') },
  { group: 'Select', title: 'Select the word and the one before', mode: 'read', keys: ['Shift+ArrowLeft'], run: screen => screen.extend('ArrowLeft') },
  { group: 'Select', title: 'To the end of the sentence', mode: 'mark', keys: ['.'], run: step('toSentenceEnd') },
  { group: 'Select', title: 'To the next comma or other sign', mode: 'mark', keys: [','], run: step('toClauseEnd') },
  { group: 'Select', title: 'The quotation at the words, with its marks', mode: 'any', keys: ['"'], run: step('toQuotation') },
  { group: 'Select', title: 'Grow to the span around', mode: 'any', keys: ['+'], run: step('grow') },
  { group: 'Select', title: 'Shrink to the span inside', mode: 'any', keys: ['-'], run: step('shrink') },
  { group: 'Select', title: 'Close the popup, the pane, the selection', mode: 'any', keys: ['Escape'], run: screen => screen.escape() },

  { group: 'Link', title: 'The same at all other places of these words', mode: 'read', keys: ['a'], run: screen => screen.actions.otherPlaces() },
  { group: 'Link', title: 'Speaker of the quote or claim; then a digit, or a click', mode: 'any', keys: ['r'], run: screen => screen.actions.relate('speaker') },
  { group: 'Link', title: 'Source, who passes it on', mode: 'any', keys: ['R'], run: screen => screen.actions.relate('source') },
  { group: 'Link', title: 'Addressee', mode: 'any', keys: ['D'], run: screen => screen.actions.relate('addressee') },
  { group: 'Link', title: 'Cue: these words introduce a quote or claim', mode: 'mark', keys: ['k', 'b'], run: screen => screen.actions.relate('cue') },
  { group: 'Link', title: 'Cue: the word at the cursor', mode: 'read', keys: ['b'], run: screen => screen.actions.relate('cue') },
  { group: 'Link', title: 'Field: these words are a property of an entity', mode: 'mark', keys: ['f'], run: screen => screen.actions.field() },

  { group: 'Change', title: 'End of the span one word further', mode: 'any', keys: ['Alt+ArrowRight'], run: screen => screen.actions.resize('end', screen.forward('ArrowRight')) },
  { group: 'Change', title: 'End of the span one word back', mode: 'any', keys: ['Alt+ArrowLeft'], run: screen => screen.actions.resize('end', screen.forward('ArrowLeft')) },
  { group: 'Change', title: 'Start of the span one word further', mode: 'any', keys: ['Alt+Shift+ArrowRight'], run: screen => screen.actions.resize('start', screen.forward('ArrowRight')) },
  { group: 'Change', title: 'Start of the span one word back', mode: 'any', keys: ['Alt+Shift+ArrowLeft'], run: screen => screen.actions.resize('start', screen.forward('ArrowLeft')) },
  { group: 'Change', title: 'Remove the span', mode: 'any', keys: ['Delete', 'Backspace'], run: screen => screen.actions.remove(), button: 'Remove' },
  { group: 'Change', title: 'Undo', mode: 'read', keys: ['u'], run: screen => screen.actions.undo(), button: 'Undo' },
  { group: 'Change', title: 'Undo', mode: 'any', keys: ['Ctrl+Z'], run: screen => screen.actions.undo(), isHidden: true },
  { group: 'Change', title: 'Redo', mode: 'any', keys: ['Ctrl+Y', 'Ctrl+Shift+Z'], run: screen => screen.actions.redo(), button: 'Redo' },
  { group: 'Change', title: 'Save now', mode: 'any', keys: ['Ctrl+S'], isGlobal: true, run: screen => screen.actions.save(), button: 'Save' },

  { group: 'Suggestions', title: 'Show or hide suggestions; while they are shown, each choice goes on to the next', mode: 'read', keys: ['s'], run: screen => screen.togglePane('suggest') },
  { group: 'Suggestions', title: 'Accept all that are sure (90 % and more)', mode: 'any', keys: ['A'], run: screen => screen.acceptSure() },
  { group: 'Suggestions', title: 'Reject the suggestion', mode: 'mark', keys: ['x'], run: screen => screen.reject() },

  { group: 'Panes', title: 'Inspector: what the span states', mode: 'any', keys: ['i'], run: screen => screen.togglePane('inspector') },
  { group: 'Panes', title: 'Front matter with the types of C#', mode: 'read', keys: ['m'], run: screen => screen.togglePane('front') },
  { group: 'Panes', title: 'Source', mode: 'read', keys: ['e'], run: screen => screen.togglePane('source') },
  { group: 'Panes', title: 'C# and JSON', mode: 'read', keys: ['c'], run: screen => screen.togglePane('csharp') },
  { group: 'Panes', title: 'Exports, with what they lose', mode: 'read', keys: ['x'], run: screen => screen.togglePane('export') },
  { group: 'Panes', title: 'Next part of the page: lists, article, pane', mode: 'any', keys: ['F6'], isGlobal: true, run: screen => screen.nextRegion(1) },
  { group: 'Panes', title: 'Folder', mode: 'read', keys: ['q'], run: screen => screen.leave() },
  { group: 'Panes', title: 'All commands', mode: 'any', keys: ['Ctrl+K'], isGlobal: true, run: screen => screen.openCommands() },
  { group: 'Panes', title: 'Help', mode: 'any', keys: ['?'], run: screen => screen.openHelp() },
];

const byKey = { read: new Map(), mark: new Map() };
for (const command of commands) {
  for (const mode of command.mode === 'any' ? ['read', 'mark'] : [command.mode]) {
    for (const key of command.keys) {
      byKey[mode].set(key, command);
    }
  }
}

/** The command of a key. */
export function commandOf(mode, key) {
  return byKey[mode].get(key);
}

/** Whether a key begins a command of two keys. */
export function isPrefix(mode, key) {
  return [...byKey[mode].keys()].some(keys => keys.startsWith(key + ' '));
}

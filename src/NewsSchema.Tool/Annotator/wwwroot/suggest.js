// The pane of suggestions: in the text they are dashed grey lines, here they have their confidence and buttons.
import { fill, h, plural } from './dom.js';
import { describe } from './suggestions.js';
import { styleOf } from './vocabulary.js';

let body = null;

function draw(screen) {
  if (body === null) {
    return;
  }

  const { list, candidates, message } = screen.suggestions;
  const sure = list.filter(item => item.confidence >= 0.9).length;
  const button = (text, run, attributes = {}) => h('button.small', { type: 'button', ...attributes, click: () => screen.keyboard.enqueue(run) }, text);
  fill(body,
    message !== null ? h('p.error', {}, message) : null,
    h('p', {}, list.length === 0 ? 'No suggestions. ' : `${plural(list.length, 'suggestion')}. `, candidates.length > 0 ? `${plural(candidates.length, 'name, number or quotation', 'names, numbers and quotations')} without a span. ` : ''),
    h('p.keys', {}, h('kbd', {}, 'Tab'), ' next ', h('kbd', {}, 'Enter'), ' accept ', h('kbd', {}, 'x'), ' reject ', h('kbd', {}, 'A'), ` accept ${sure} of 90 % and more`),
    sure > 0 ? button(`Accept ${sure} of 90 % and more`, () => screen.acceptSure(), { class: 'wide' }) : null,
    h('ul.suggestions', {}, list.slice(0, 300).map(item => h('li', { class: [styleOf(item.kind ?? item.classes[0]), screen.cursor.at.ghost?.key === item.key ? 'active' : null].filter(Boolean).join(' ') },
      h('button.item', { type: 'button', title: item.reason, click: () => screen.keyboard.enqueue(() => screen.cursor.set({ block: item.block, start: item.start, end: item.end, ghost: item })) },
        h('span.words', {}, item.text), h('small', {}, ` ${describe(item)} · ${Math.round(item.confidence * 100)} %`)),
      button('Accept', () => screen.accept([item.key]), { 'aria-label': `Accept ${item.text}` }),
      button('Reject', async () => { screen.cursor.set({ block: item.block, start: item.start, end: item.end, ghost: item }); await screen.reject(); }, { 'aria-label': `Reject ${item.text}` })))));
}

export const suggestPane = {
  title: 'Suggestions',

  open(screen, element) {
    body = element;
    if (!screen.listensToSuggestions) {
      screen.listensToSuggestions = true;
      screen.suggestions.onLoad(() => {
        if (screen.pane === 'suggest') {
          draw(screen);
          screen.drawGhosts();
        }
      });
    }

    draw(screen);
    // The first one is shown at once, unless there is a selection.
    screen.keyboard.enqueue(async () => {
      await screen.suggestions.load();
      screen.drawGhosts();
      draw(screen);
      if (screen.pane === 'suggest' && !screen.cursor.at.isSelected) {
        await screen.nextSuggestion(1);
      }
    });
  },

  moved(screen) {
    draw(screen);
    body?.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  },

  changed: draw,

  closed() {
    body = null;
  },
};

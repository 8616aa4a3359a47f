// A list to choose from by keys: the popup at a selection, targets of relations, the list of commands. Its keys are letters or digits next to each
// item; with "/" or by default, typing filters.
import { fill, h } from './dom.js';
import { keyText } from './keyboard.js';
import { say } from './status.js';
import { styleOf } from './vocabulary.js';

let count = 0;

export class Picker {
  #items = [];
  #active = 0;
  #options;
  #input = null;
  #body = h('div.choices', { role: 'listbox', tabindex: '-1' });

  /**
   * @param options title; sections: (filter) => [{label, isRow, items: [{key, text, hint, kind, run, isOn}]}]; filters: 'always', 'slash' or null;
   *   keys: other keys and what they do; close
   */
  constructor(options) {
    this.#options = options;
    const id = 'choices-' + ++count;
    this.#body.id = id;
    this.#body.setAttribute('aria-label', options.title);
    this.element = h('div.picker', { role: 'dialog', 'aria-label': options.title }, options.isQuiet ? null : h('div.title', {}, options.title), this.#body);
    if (options.filters === 'always') {
      this.startFilter(options.filter ?? '');
    } else {
      this.draw();
    }
  }

  get isFiltering() {
    return this.#input !== null;
  }

  get filter() {
    return this.#input?.value ?? '';
  }

  startFilter(value) {
    if (this.#input === null) {
      this.#input = h('input', {
        type: 'text', role: 'combobox', 'aria-controls': this.#body.id, 'aria-expanded': 'true', 'aria-label': this.#options.placeholder ?? 'Filter',
        placeholder: this.#options.placeholder ?? 'Filter', autocomplete: 'off', spellcheck: 'false', input: () => { this.#active = 0; this.draw(); },
      });
      this.element.insertBefore(this.#input, this.#body);
    }

    this.#input.value = value;
    this.draw();
    if (this.element.isConnected) {
      this.#input.focus();
    }
  }

  /** Called when the element is in the page. */
  opened() {
    (this.#input ?? (this.#options.isModal ? this.#body : null))?.focus();
  }

  draw() {
    const filter = this.filter.trim();
    const sections = this.#options.sections(filter);
    this.#items = sections.flatMap(section => section.items);
    this.#active = Math.min(this.#active, Math.max(0, this.#items.length - 1));
    let index = 0;
    fill(this.#body, this.#items.length === 0 ? h('p.empty', {}, 'Nothing fits.') : null, sections.filter(section => section.items.length > 0).map(section =>
      h('div.section', { role: 'group', 'aria-label': section.label, class: section.isRow ? 'wrap' : null }, section.label && !section.isQuiet ? h('div.label', {}, section.label) : null, section.items.map(item => {
        const at = index++;
        return h('div.choice', {
          id: `${this.#body.id}-${at}`, role: 'option', 'aria-selected': String(at === this.#active), class: [item.kind ? styleOf(item.kind) : null, at === this.#active ? 'active' : null, item.isOn ? 'on' : null].filter(Boolean).join(' '),
          mousedown: event => event.preventDefault(), click: () => this.#options.enqueue(() => item.run()),
        }, item.key && !this.isFiltering ? h('kbd', {}, keyText(item.key)) : null, h('span.what', {}, item.text), item.hint ? h('span.hint', {}, item.hint) : null);
      }))));
    (this.#input ?? this.#body).setAttribute('aria-activedescendant', this.#items.length === 0 ? '' : `${this.#body.id}-${this.#active}`);
    this.#body.querySelector('.active')?.scrollIntoView({ block: 'nearest' });
  }

  /** Does what a key says. Returns false if the key is not one of the list's. */
  async press(key) {
    if (key === 'Escape') {
      if (this.isFiltering && this.#options.filters !== 'always') {
        this.#input.remove();
        this.#input = null;
        this.draw();
        return true;
      }

      this.#options.close();
      return true;
    }

    if (key === 'ArrowDown' || key === 'ArrowUp') {
      if (!this.isFiltering && !this.#options.isModal) {
        return false;
      }

      const length = this.#items.length;
      this.#active = length === 0 ? 0 : (this.#active + (key === 'ArrowDown' ? 1 : length - 1)) % length;
      this.draw();
      return true;
    }

    if (key === 'Enter') {
      // What is only a guess is not taken by the key that also opens the list.
      if (!this.isFiltering && this.#options.isGuess?.()) {
        say('Press the key of a kind or of an entity.');
      } else if (this.#items[this.#active] !== undefined) {
        await this.#items[this.#active].run();
      } else if (this.isFiltering) {
        await this.#options.enter?.(this.filter.trim());
      }

      return true;
    }

    if (this.isFiltering) {
      // Keys that waited for an edit come here; others reach the field by themselves.
      if (key === 'Backspace') {
        this.#input.value = [...this.#input.value].slice(0, -1).join('');
      } else if (key === 'Space' || [...key].length === 1) {
        this.#input.value += key === 'Space' ? ' ' : key;
      } else {
        return false;
      }

      this.#active = 0;
      this.draw();
      return true;
    }

    if (key === '/' && this.#options.filters === 'slash') {
      this.startFilter('');
      return true;
    }

    const item = this.#items.find(candidate => candidate.key === key);
    if (item !== undefined) {
      await item.run();
      return true;
    }

    const other = this.#options.keys?.[key];
    if (other !== undefined) {
      await other();
      return true;
    }

    return false;
  }
}

/** Puts a floating element next to a rectangle of the window, below it if there is space. */
export function placeAt(element, rect) {
  element.classList.add('floating');
  const { width, height } = element.getBoundingClientRect();
  const gap = 6;
  const left = Math.max(8, Math.min(rect.left, innerWidth - width - 8));
  const below = rect.bottom + gap;
  const top = below + height <= innerHeight - 8 || rect.top - gap - height < 8 ? Math.min(below, Math.max(8, innerHeight - height - 8)) : rect.top - gap - height;
  element.style.left = left + 'px';
  element.style.top = top + 'px';
}

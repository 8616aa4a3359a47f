// The screen of an article: the lists, the text with its margin, a pane, and what keys and the mouse do there.
import { Actions, fits } from './actions.js';
import { get, linkTo, post, Refused } from './api.js';
import { commandOf, isPrefix } from './commands.js';
import { Cursor } from './cursor.js';
import { openCommands, openConflict, openHelp } from './dialogs.js';
import { fill, h, plural } from './dom.js';
import { isField, keyText } from './keyboard.js';
import { Lists } from './lists.js';
import { drawArcs, Margin } from './margin.js';
import { panes } from './panes.js';
import { Picker, placeAt } from './picker.js';
import { banner, say } from './status.js';
import { describe, Suggestions } from './suggestions.js';
import { TextView } from './text.js';
import { allClasses, getInfo, letters } from './vocabulary.js';

export class ArticleScreen {
  /** The picker that is open: the popup at a selection, a choice of targets, a dialog. */
  picker = null;

  pane = null;

  #prefix = null;

  #hasSelected = false;

  constructor(session, keyboard) {
    this.session = session;
    this.keyboard = keyboard;
    this.actions = new Actions(this);
    this.suggestions = new Suggestions(session);
    this.#build();
    this.text = new TextView(this.blocks, session);
    this.margin = new Margin(session, this.text, at => this.goTo(...at));
    this.cursor = new Cursor(session, this.text, () => this.#moved());
    this.lists.draw(new Set(['entities', 'statements', 'findings']));
    this.text.draw();
    this.margin.watchAll();
    this.#listen();
    this.#drawBar();
    this.cursor.refresh();
    this.#showMovement();
  }

  #build() {
    this.lists = new Lists(this);
    this.blocks = h('div.blocks', { role: 'document', 'aria-label': 'Article', tabindex: '0' });
    this.arcs = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    this.arcs.setAttribute('class', 'arcs');
    this.arcs.setAttribute('aria-hidden', 'true');
    this.article = h('main.article', { 'aria-label': this.session.headline || this.session.f }, h('div.page', {}, this.arcs, this.blocks));
    this.side = h('aside.pane', { hidden: true, 'aria-label': 'Pane' });
    this.bar = h('header.bar');
    this.speech = h('div.unseen', { role: 'status', 'aria-live': 'polite' });
    this.popup = h('div.popups');
    this.element = h('div.screen.article-screen', {}, this.bar, h('div.columns', {}, this.lists.element, this.article, this.side), this.popup, this.speech);
    document.title = `${this.session.headline || this.session.f} – NewsSchema`;
  }

  #listen() {
    this.session.addEventListener('changed', event => this.#changed(event.detail));
    this.session.addEventListener('saved', () => {
      this.#drawBar();
      this.#drawBanner();
    });
    this.session.addEventListener('reachable', () => this.#drawBanner());
    this.session.addEventListener('conflict', () => this.#drawBanner());
    this.session.addEventListener('deleted', () => say('The file was deleted on disk. The text is kept; saving writes it again.', 'error'));
    this.session.addEventListener('elsewhere', event => say(event.detail.origin === 'disk' ? 'The file changed on disk; this is its new text.' : event.detail.origin === 'merge' ? 'The file changed on disk; both changes were merged.' : 'Changed in another tab.'));
    this.blocks.addEventListener('click', event => this.#clicked(event));
    this.blocks.addEventListener('mousedown', () => { this.#hasSelected = false; });
    this.blocks.addEventListener('mouseup', () => this.#selected());
    new ResizeObserver(() => this.#drawArcs()).observe(this.blocks);
    this.blocks.addEventListener('copy', event => {
      if (this.cursor.at.isSelected && getSelection().isCollapsed) {
        event.clipboardData.setData('text/plain', this.cursor.words);
        event.preventDefault();
      }
    });
  }

  opened() {
    this.blocks.focus({ preventScroll: true });
    this.#drawBanner();
    if (this.session.blocks.every(block => block.spans.length === 0)) {
      say('Tab goes to the next suggestion, ? shows all keys.');
    }
  }

  close() {
    this.session.close();
    for (const name of ['cursor', 'selection', 'ghost', 'pending', 'loss', 'target']) {
      CSS.highlights.delete(name);
    }

    banner(null);
  }

  #changed({ blocks, parts }) {
    if (blocks === null) {
      this.text.draw();
      this.margin.watchAll();
    } else {
      for (const index of blocks) {
        this.text.redraw(index);
        this.margin.watch(index);
      }
    }

    if (parts.has('dir') || parts.has('language')) {
      this.blocks.dir = this.session.dir ?? 'ltr';
      this.blocks.lang = this.session.language ?? '';
    }

    if (parts.has('statements') || parts.has('sections')) {
      this.margin.refresh();
    }

    this.lists.drawLater(parts);
    this.suggestions.changed();
    this.#drawBar();
    this.#drawBanner();
    this.#drawMoved();
    if (this.pane !== null) {
      this.#pane.changed?.(this);
    }

    this.drawGhosts();
  }

  get mode() {
    return this.cursor.at.isSelected || this.cursor.at.ghost !== null || this.picker !== null ? 'mark' : 'read';
  }

  /** Suggestions are worked through: each choice goes on to the next. */
  get isReviewing() {
    return this.pane === 'suggest';
  }

  /** 1 if a key goes forward in the text: in right-to-left text, the left arrow does. */
  forward(key) {
    const isRight = key === 'ArrowRight';
    const text = this.text.row(this.cursor.at.block)?.querySelector('.text');
    const isReversed = text !== undefined && text !== null && getComputedStyle(text).direction === 'rtl';
    return isRight === isReversed ? -1 : 1;
  }

  extend(key) {
    if (this.forward(key) > 0) {
      this.cursor.extendEnd(1);
    } else {
      this.cursor.extendStart(-1);
    }
  }

  // Keys

  /** Whether a key is for this screen; if not, the browser does what it always does. */
  takes(key, target, isBusy) {
    if (document.querySelector('dialog[open]') !== null) {
      return false;
    }

    const isInField = isField(target) && !isBusy;
    const command = commandOf(this.mode, key);
    if (isInField) {
      const isOwn = this.picker?.element.contains(target);
      return isOwn ? ['Enter', 'Escape', 'ArrowUp', 'ArrowDown', 'Tab', 'Shift+Tab'].includes(key) || command?.isGlobal === true : key === 'Escape' || command?.isGlobal === true;
    }

    if (this.picker !== null) {
      return command !== undefined || !key.startsWith('Ctrl+');
    }

    const isInText = target === document.body || target === document.documentElement || this.article.contains(target) || isBusy;
    if (!isInText && ['Tab', 'Shift+Tab', 'Enter', 'Space', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown'].includes(key)) {
      return false;
    }

    // What a key means is known when its turn comes: the popup that it is for may not be open yet.
    const waits = isBusy && (commandOf('mark', key) !== undefined || [...key].length === 1);
    return command !== undefined || waits || isPrefix(this.mode, key) || this.#prefix !== null || /^[1-9]$/.test(key);
  }

  async press(key, target) {
    if (this.#prefix !== null) {
      const command = commandOf('read', this.#prefix + ' ' + key);
      this.#prefix = null;
      if (command !== undefined) {
        return command.run(this);
      }
    }

    if (key === 'Escape' && isField(target) && !this.picker) {
      this.blocks.focus({ preventScroll: true });
      return undefined;
    }

    if (this.picker !== null) {
      const picker = this.picker;
      await picker.ready;
      if (await picker.press(key) || picker.isModal) {
        return undefined;
      }
    }

    if (this.mode === 'read' && isPrefix('read', key)) {
      this.#prefix = key;
      return undefined;
    }

    return commandOf(this.mode, key)?.run(this);
  }

  escape() {
    if (this.picker !== null) {
      this.closePicker();
    } else if (this.cursor.at.isSelected || this.cursor.at.ghost !== null) {
      this.cursor.toWordAt(this.cursor.at.block, this.cursor.at.start);
    } else if (this.pane !== null) {
      this.togglePane(this.pane);
    }

    this.blocks.focus({ preventScroll: true });
  }

  // The cursor

  #moved() {
    this.closePicker(true);
    this.#drawMoved();
    this.#showMovement();
    const { isSelected, ghost } = this.cursor.at;
    this.drawGhosts();
    if (isSelected || ghost !== null) {
      this.openPopup();
    }
  }

  #drawMoved() {
    const at = this.cursor.at;
    this.blocks.querySelector('.focused')?.classList.remove('focused');
    const isMarking = at.isSelected || at.ghost !== null;
    const place = at.start < at.end ? [at] : [];
    this.text.highlight('cursor', !isMarking && at.span === null ? place : []);
    this.text.highlight('selection', isMarking ? place : []);
    if (at.span !== null) {
      this.text.spanElement(at.block, at.span)?.classList.add('focused');
    }

    this.#drawArcs();
    this.#pane?.moved?.(this);
  }

  #drawArcs() {
    const at = this.cursor.at;
    const span = this.cursor.statement;
    drawArcs(this.arcs, this.text, at.span !== null && span !== undefined ? this.session.annotationAt(at.block, span.index) : null);
  }

  #showMovement() {
    const { at } = this.cursor;
    const span = at.span === null ? undefined : this.session.span([at.block, at.span]);
    this.speech.textContent = span !== undefined ? span.label : at.ghost?.classes ? `Suggestion: ${describe(at.ghost)}` : at.isSelected ? `Selected: ${this.cursor.words}` : this.cursor.words;
    const rect = this.#rect();
    if (rect === null) {
      return;
    }

    const frame = this.article.getBoundingClientRect();
    if (rect.top < frame.top + 70 || rect.bottom > frame.bottom - 120) {
      this.article.scrollBy({ top: rect.top - frame.top - frame.height / 3, behavior: 'instant' });
    }
  }

  #rect() {
    const at = this.cursor.at;
    const range = at.start < at.end ? this.text.range(at) : null;
    const rects = range?.getClientRects() ?? [];
    return rects.length > 0 ? rects[0] : this.text.row(at.block)?.getBoundingClientRect() ?? null;
  }

  goTo(block, span) {
    this.closePicker();
    if (span >= 0) {
      this.cursor.toSpan(block, span);
    } else {
      this.cursor.toWordAt(block, 0);
    }

    this.blocks.focus({ preventScroll: true });
  }

  moveSpan(step, accepts) {
    if (!this.cursor.moveSpan(step, accepts)) {
      say(step > 0 ? 'There is none after this place.' : 'There is none before this place.');
    }
  }

  moveFinding(step) {
    const { findings } = this.session;
    if (findings.length === 0) {
      say('No findings.');
      return;
    }

    const { block, start } = this.cursor.at;
    const order = finding => [finding.block, finding.start ?? 0];
    const isAfter = finding => order(finding)[0] > block || (order(finding)[0] === block && order(finding)[1] > start);
    const isBefore = finding => order(finding)[0] < block || (order(finding)[0] === block && order(finding)[1] < start);
    const index = step > 0 ? findings.findIndex(isAfter) : findings.findLastIndex(isBefore);
    this.goToFinding(index >= 0 ? index : step > 0 ? 0 : findings.length - 1);
  }

  goToFinding(index) {
    const finding = this.session.findings[index];
    if (finding.block >= 0 && this.session.blocks[finding.block] !== undefined) {
      const { spans, text } = this.session.blocks[finding.block];
      const start = Math.min(finding.start ?? 0, text.length);
      const span = spans.findLast(other => other.start <= start && (finding.end ?? start) <= other.end);
      if (span !== undefined) {
        this.goTo(finding.block, span.index);
      } else {
        this.cursor.toWordAt(finding.block, start);
      }
    } else {
      this.openPane('source', { line: finding.line, column: finding.column });
    }

    say(`${finding.code}: ${finding.message}`, finding.severity === 'error' ? 'error' : 'note');
  }

  async openFixes(index) {
    try {
      const { fixes } = await get('fixes', { f: this.session.f, version: this.session.version, finding: index });
      if (fixes.length === 0) {
        this.goToFinding(index);
        return;
      }

      this.goToFinding(index);
      this.openPicker({
        title: this.session.findings[index].message,
        sections: () => [{ label: 'Fixes', items: fixes.map((fix, i) => ({ key: String(i + 1), text: fix.title, run: async () => { this.closePicker(); await this.actions.run([{ op: 'applyFix', finding: index, fix: i }], fix.title); } })) }],
      });
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }

      say(error.message, 'error');
    }
  }

  startSelection() {
    const at = this.cursor.at;
    if (at.span !== null) {
      this.openPopup();
    } else {
      this.cursor.set({ ...at, isSelected: true, span: null, ghost: null });
    }
  }

  // The mouse

  #clicked(event) {
    // The end of a selection by mouse is a click, too.
    if (this.#hasSelected || !getSelection().isCollapsed) {
      return;
    }

    const place = this.text.positionAt(event.clientX, event.clientY);
    const element = event.target.closest('.span');
    const address = element === null ? null : element.dataset.at.split(':').map(Number);
    this.keyboard.enqueue(() => {
      if (address !== null && this.picker?.onSpan) {
        return this.picker.onSpan(address);
      }

      if (address !== null) {
        this.cursor.toSpan(...address);
      } else if (place !== null && this.session.blocks[place.block].text.length > 0) {
        this.cursor.toWordAt(place.block, place.position);
      }

      return undefined;
    });
  }

  /** Words that were selected with the mouse. */
  #selected() {
    const selection = getSelection();
    if (selection.isCollapsed || selection.rangeCount === 0) {
      return;
    }

    const range = selection.getRangeAt(0);
    const first = this.text.position(range.startContainer, range.startOffset);
    const last = this.text.position(range.endContainer, range.endOffset);
    if (first === null || last === null) {
      return;
    }

    if (first.block !== last.block) {
      // A triple click selects up to the start of the next block.
      if (last.position !== 0) {
        say('A span cannot reach over several paragraphs: annotate each part, with the same id.', 'error');
        return;
      }

      last.block = first.block;
      last.position = this.session.blocks[first.block].text.length;
    }

    const text = this.session.blocks[first.block].text;
    let [start, end] = [first.position, last.position];
    while (start < end && /\s/u.test(text[start])) {
      start++;
    }

    while (start < end && /\s/u.test(text[end - 1])) {
      end--;
    }

    if (start < end) {
      this.#hasSelected = true;
      selection.removeAllRanges();
      this.keyboard.enqueue(() => this.cursor.select(first.block, start, end));
    }
  }

  // Pickers

  openPicker(options) {
    this.closePicker(true);
    const picker = new Picker({ close: () => this.closePicker(), enqueue: action => this.keyboard.enqueue(action), ...options });
    picker.onSpan = options.onSpan;
    picker.isModal = options.isModal ?? false;
    picker.ready = options.ready;
    this.picker = picker;
    this.popup.append(picker.element);
    if (options.isModal) {
      picker.element.classList.add('modal');
    } else {
      placeAt(picker.element, this.#rect() ?? this.article.getBoundingClientRect());
    }

    picker.opened();
    return picker;
  }

  closePicker(keepsCursor = false) {
    if (this.picker === null) {
      return;
    }

    const hadFocus = this.picker.element.contains(document.activeElement);
    this.picker.element.remove();
    this.picker = null;
    if (hadFocus) {
      this.blocks.focus({ preventScroll: true });
    }

    const at = this.cursor.at;
    if (!keepsCursor && (at.isSelected || at.ghost !== null)) {
      this.cursor.toWordAt(at.block, at.start);
    }
  }

  ask(title, run, placeholder = '') {
    this.openPicker({ title, filters: 'always', placeholder: placeholder || title, sections: filter => [{ label: '', items: filter === '' ? [] : [{ text: filter, run: () => run(filter) }] }] });
  }

  openKinds(title, run) {
    this.openPicker({
      title,
      sections: () => [{ label: 'Kinds', isRow: true, items: Object.entries(letters).filter(([, kind]) => getInfo().kinds.some(known => known.class === kind && known.role === 'entity')).map(([key, kind]) => ({ key, text: kind, kind, run: () => run(kind) })) }],
      keys: { y: () => this.ask('Kind', run) },
    });
  }

  /** The popup at the selected words or at the span: known entities, kinds, relations. */
  openPopup() {
    const at = this.cursor.at;
    const span = at.span === null ? undefined : this.session.span([at.block, at.span]);
    const ghost = at.ghost?.key ? at.ghost : null;
    const words = this.cursor.words;
    const state = { entities: [], places: [], isAll: false };
    const options = () => ({ isAll: state.isAll, places: state.places });
    const isStatement = span?.role === 'statement';
    const sections = filter => {
      const known = filter === '' ? state.entities : [...this.session.entities.filter(entity => entity.id).map(entity => ({ ...entity, known: 'file' })), ...state.entities.filter(entity => entity.known === 'folder')].filter(entity => fits(entity, filter));
      return [
        { label: 'Suggestion', isQuiet: true, items: ghost !== null && filter === '' ? [{ key: 'Enter', text: `Accept: ${describe(ghost)}`, hint: `${Math.round(ghost.confidence * 100)} %`, kind: ghost.kind ?? ghost.classes[0], run: () => this.accept([ghost.key]) }] : [] },
        { label: 'Known entities', isQuiet: true, items: isStatement ? [] : known.slice(0, 9).map((entity, i) => ({ key: String(i + 1), text: entity.name, hint: `#${entity.id} · ${entity.kind}${entity.known === 'folder' ? ' · other articles' : ''}`, kind: entity.kind, run: () => this.actions.mention(entity, options()) })) },
        { label: 'Kinds', isQuiet: true, isRow: true, items: Object.entries(letters).filter(([, kind]) => filter === '' || kind.includes(filter.toLowerCase().replace(/^\./, ''))).map(([key, kind]) => ({ key, text: kind, kind, isOn: span?.kind === kind, run: () => this.actions.annotate(kind, options()) })) },
        { label: 'More', isQuiet: true, isRow: true, items: filter !== '' ? [] : [
          { key: 'k', text: 'cue', kind: 'anchor', run: () => this.actions.relate('cue') },
          { key: 'f', text: 'field', run: () => this.actions.field() },
          { key: 'r', text: 'speaker', run: () => this.actions.relate('speaker') },
          { key: 'R', text: 'source', run: () => this.actions.relate('source') },
          { key: 'D', text: 'addressee', run: () => this.actions.relate('addressee') },
          { key: '#', text: 'id', run: () => this.#askId(options()) },
          { key: 'y', text: 'class', run: () => this.#askClass(options()) },
          { key: 'i', text: 'inspect', run: () => this.togglePane('inspector') },
          ghost !== null ? { key: 'x', text: 'reject', run: () => this.reject() } : null,
          span !== undefined ? { key: 'Delete', text: 'remove', run: () => this.actions.remove() } : null,
        ].filter(Boolean) },
        { label: 'Places', isQuiet: true, items: filter === '' && state.places.length > 0 ? [{ key: 'a', text: state.isAll ? `and ${plural(state.places.length, 'other place')}` : `also ${plural(state.places.length, 'other place')} of “${words}”`, isOn: state.isAll, run: () => this.#toggleAll(span, state) }] : [] },
      ];
    };

    const ready = this.#match(at, words).then(({ entities, places }) => {
      state.entities = entities;
      state.places = places;
      if (this.picker === picker) {
        picker.draw();
        placeAt(picker.element, this.#rect() ?? this.article.getBoundingClientRect());
      }
    });
    const picker = this.openPicker({ title: `“${words}”`, isQuiet: true, filters: 'slash', isGuess: () => ghost === null && !(state.entities[0]?.score >= 0.5), sections, ready, enter: text => this.actions.identify(text, options()) });
  }

  async #toggleAll(span, state) {
    if (span !== undefined) {
      await this.actions.otherPlaces();
      return;
    }

    state.isAll = !state.isAll;
    this.text.highlight('target', state.isAll ? state.places.map(([block, start, end]) => ({ block, start, end })) : []);
    this.picker.draw();
  }

  #askId(options) {
    this.openPicker({
      title: 'Id', filters: 'always', placeholder: '#id', filter: '#',
      sections: filter => [{ label: '', items: this.session.entities.filter(entity => entity.id && fits(entity, filter)).slice(0, 12).map(entity => ({ text: '#' + entity.id, hint: entity.name, kind: entity.kind, run: () => this.actions.identify(entity.id, options) }))
        .concat(filter.length > 1 && !this.session.entities.some(entity => '#' + entity.id === filter) ? [{ text: filter, hint: 'new', run: () => this.actions.identify(filter, options) }] : [])
        .sort((a, b) => Number(b.text === filter) - Number(a.text === filter)) }],
    });
  }

  #askClass(options) {
    this.openPicker({
      title: 'Class', filters: 'always', placeholder: 'class',
      sections: filter => {
        const name = filter.replace(/^\./, '');
        const known = allClasses().filter(other => other.startsWith(name));
        return [{ label: '', items: [...known, ...name !== '' && !known.includes(name) ? [name] : []].map(text => ({ text, hint: known.includes(text) ? '' : 'new', run: () => letters && Object.values(letters).includes(text) ? this.actions.annotate(text, options) : this.actions.addClass(text, options) })) }];
      },
    });
  }

  async #match({ block, start, end }, words) {
    // Long selections are sentences, not names.
    if (words.length > 60) {
      return { entities: [], places: [] };
    }

    try {
      const { entities = [], places = [] } = await get('matches', { f: this.session.f, text: words, block, start, end });
      return { entities, places };
    } catch (error) {
      // The popup works without; what is wrong with the server is shown by the next edit.
      say(error.message, 'error');
      return { entities: [], places: [] };
    }
  }

  async placesOf(words, at) {
    return (await this.#match(at, words)).places;
  }

  // Suggestions

  drawGhosts() {
    this.text.highlight('ghost', this.isReviewing || this.cursor.at.ghost !== null ? this.suggestions.list.flatMap(item => [item, ...item.with ?? []]) : []);
  }

  async nextSuggestion(step, isAfterChoice = false) {
    await this.suggestions.load();
    const next = this.suggestions.next(this.cursor.at, step, isAfterChoice);
    if (next === null) {
      say('There is nothing left to suggest.');
      this.cursor.toWordAt(this.cursor.at.block, this.cursor.at.start);
      return;
    }

    this.cursor.set({ block: next.block, start: next.start, end: next.end, ghost: next });
    this.drawGhosts();
  }

  async accept(keys) {
    const at = this.cursor.at;
    const delta = await this.actions.run([{ op: 'acceptSuggestions', keys }], keys.length === 1 ? 'suggestion' : plural(keys.length, 'suggestion'));
    if (delta === null) {
      return;
    }

    this.suggestions.drop(keys);
    this.closePicker(true);
    this.cursor.set({ ...at, ghost: null, isSelected: false });
    if (keys.length > 1) {
      say(`Accepted ${plural(keys.length - (delta.skipped?.length ?? 0), 'suggestion')}.`);
    }

    if (this.isReviewing) {
      await this.nextSuggestion(1, true);
    } else if (delta.added?.length > 0) {
      this.cursor.toSpan(...delta.added[0]);
    }
  }

  async acceptSure() {
    await this.suggestions.load();
    const keys = this.suggestions.list.filter(item => item.confidence >= 0.9).map(item => item.key);
    if (keys.length === 0) {
      say('There is no suggestion of 90 % or more.');
      return;
    }

    await this.accept(keys);
  }

  async reject() {
    const ghost = this.cursor.at.ghost;
    if (!ghost?.key) {
      say('There is no suggestion here.');
      return;
    }

    try {
      await post('reject', { f: this.session.f, keys: [ghost.key] });
    } catch (error) {
      if (!(error instanceof Refused)) {
        throw error;
      }

      say(error.message, 'error');
      return;
    }

    await this.nextSuggestion(1);
    this.suggestions.drop([ghost.key]);
    this.drawGhosts();
    this.#pane?.changed?.(this);
  }

  // Panes

  get #pane() {
    return this.pane === null ? undefined : panes[this.pane];
  }

  togglePane(name) {
    if (this.pane === name) {
      this.#closePane();
    } else {
      this.openPane(name);
    }
  }

  openPane(name, place) {
    const at = this.cursor.at;
    this.closePicker(true);
    if (this.pane !== null && this.pane !== name) {
      this.#pane.closed?.(this);
    }

    this.pane = name;
    this.side.hidden = false;
    this.element.classList.add('with-pane');
    this.side.setAttribute('aria-label', panes[name].title);
    this.side.dataset.pane = name;
    const body = h('div.body', { tabindex: '0', role: 'region', 'aria-label': panes[name].title });
    fill(this.side, h('div.head', {}, h('h2', {}, panes[name].title), h('button', { type: 'button', click: () => this.togglePane(name), 'aria-label': 'Close the pane' }, '×')), body);
    panes[name].open(this, body, place);
    this.#drawBar();
    this.drawGhosts();
    if (at.isSelected) {
      this.cursor.set(at);
    }
  }

  #closePane() {
    this.#pane.closed?.(this);
    this.pane = null;
    this.side.hidden = true;
    this.element.classList.remove('with-pane');
    fill(this.side);
    this.#drawBar();
    this.drawGhosts();
    this.blocks.focus({ preventScroll: true });
  }

  nextRegion(step) {
    const regions = [this.blocks, ...this.side.hidden ? [] : [this.side.querySelector('.body')], this.bar.querySelector('button, a'), this.lists.element];
    const index = regions.findIndex(region => region === document.activeElement || region.contains(document.activeElement));
    const next = regions[(Math.max(0, index) + step + regions.length) % regions.length];
    (next.matches('.body') ? next.querySelector('input, textarea, button, select') ?? next : next).focus();
  }

  // Dialogs

  openHelp() {
    openHelp(this);
  }

  openCommands() {
    openCommands(this);
  }

  openConflict() {
    return openConflict(this);
  }

  leave() {
    location.hash = linkTo({});
  }

  // The bar

  #drawBar() {
    const { session } = this;
    const state = session.pending > 0 ? 'saving' : session.saved?.state ?? 'saved';
    const texts = { saved: 'Saved', unsaved: 'Not saved yet', saving: 'Saving …', error: 'Not saved', conflict: 'Conflict' };
    const button = (text, key, run, isOn = false, disabled = false) => h('button', { type: 'button', click: () => this.keyboard.enqueue(run), 'aria-pressed': isOn ? 'true' : null, disabled, title: `${text} (${keyText(key)})` }, text);
    const pane = (name, text, key) => button(text, key, () => this.togglePane(name), this.pane === name);
    fill(this.bar,
      h('a', { href: linkTo({}) }, 'Folder'),
      h('span.file', { title: session.f }, session.f),
      session.readOnly ? h('span.badge', {}, 'read-only') : h('span.save-state', { class: state, title: session.saved?.message }, texts[state], session.saved?.message && state === 'error' ? `: ${session.saved.message}` : ''),
      h('span.space'),
      h('span.group', { role: 'group', 'aria-label': 'Changes' },
        button(session.canUndo > 0 ? `Undo (${session.canUndo})` : 'Undo', 'u', () => this.actions.undo(), false, session.readOnly || session.canUndo === 0),
        button('Redo', 'Ctrl+Y', () => this.actions.redo(), false, session.readOnly || session.canRedo === 0),
        button('Save', 'Ctrl+S', () => this.actions.save(), false, session.readOnly)),
      h('span.group', { role: 'group', 'aria-label': 'Panes' }, pane('suggest', 'Suggest', 's'), pane('inspector', 'Inspect', 'i'), pane('front', 'Front matter', 'm'), pane('source', 'Source', 'e'), pane('csharp', 'C#', 'c'), pane('export', 'Export', 'x')),
      button('?', '?', () => this.openHelp()));
  }

  #drawBanner() {
    if (!this.session.isReachable) {
      const waits = this.session.pending > 0 ? ` ${plural(this.session.pending, 'edit')} and ${plural(this.keyboard.waiting, 'key')} wait and are sent when it answers: they are not saved.` : ' All edits that it answered were kept by it; further ones wait.';
      banner(`The server does not answer.${waits} If it has ended, start it again with the same --port.`, ['Try now', () => this.session.retryNow()]);
    } else if (this.session.saved?.state === 'conflict') {
      banner('The file changed on disk while there were unsaved edits of the same lines.', ['Compare …', () => this.openConflict()]);
    } else {
      banner(null);
    }
  }
}

// An article and its version on the server, kept up to date by the differences that each edit answers.
import { client, get, post, Refused, Unreachable } from './api.js';

const lists = ['entities', 'statements', 'values', 'front', 'findings', 'sections', 'headline', 'language', 'dir', 'canUndo', 'canRedo', 'saved'];

export class Session extends EventTarget {
  /** Edits that were made here and that the server has not answered. */
  pending = 0;

  isReachable = true;

  constructor(article) {
    super();
    this.#take(article);
  }

  static async open(f) {
    return new Session(await get('article', { f }));
  }

  #take(article) {
    Object.assign(this, { statements: [], entities: [], values: [], front: [], findings: [], sections: [], saved: { state: 'saved' }, canUndo: 0, canRedo: 0 }, article);
    this.#index();
  }

  /** Statements and entities by the places of their spans. */
  #index() {
    this.#byPlace = new Map();
    for (const annotation of [...this.statements, ...this.entities, ...this.values]) {
      for (const [block, span] of annotation.mentions ?? []) {
        this.#byPlace.set(block + ':' + span, annotation);
      }
    }
  }

  #byPlace;

  /** The entity, statement or value that a span declares or mentions. */
  annotationAt(block, span) {
    return this.#byPlace.get(block + ':' + span);
  }

  span(at) {
    return this.blocks[at[0]]?.spans[at[1]];
  }

  textOf(at) {
    const span = this.span(at);
    return span === undefined ? this.blocks[at[0]]?.text ?? '' : this.blocks[at[0]].text.slice(span.start, span.end);
  }

  /** Makes edits as one step. Returns the delta; throws Refused. */
  edit(ops, label) {
    return this.#change('edit', { ops, label });
  }

  undo() {
    return this.#change('undo', {});
  }

  redo() {
    return this.#change('redo', {});
  }

  resolve(choice, text) {
    return this.#change('resolve', { choice, text });
  }

  async save() {
    const { saved } = await this.#send('save', { f: this.f });
    this.#setSaved(saved);
    return saved;
  }

  async #change(path, body) {
    this.pending++;
    this.#tell('saved');
    try {
      const delta = await this.#send(path, { f: this.f, version: this.version, ...body });
      await this.#apply(delta);
      return delta;
    } catch (error) {
      if (error instanceof Refused && error.body.delta) {
        await this.#apply(error.body.delta);
      }

      throw error;
    } finally {
      this.pending--;
      this.#tell('saved');
    }
  }

  /** Sends until the server answers: an edit that was made is kept for as long as the page is open. */
  async #send(path, body) {
    for (;;) {
      try {
        const answer = await post(path, body);
        this.#setReachable(true);
        return answer;
      } catch (error) {
        if (!(error instanceof Unreachable)) {
          this.#setReachable(true);
          throw error;
        }

        this.#setReachable(false);
        await new Promise(resolve => { this.#retry = resolve; setTimeout(resolve, 1500); });
        if (this.#isGivenUp) {
          throw error;
        }
      }
    }
  }

  #retry = () => {};

  #isGivenUp = false;

  /** Tries to send what waits, without waiting for the next time. */
  retryNow() {
    this.#retry();
  }

  /** The page shows another article: what the server never answered is not sent again. */
  close() {
    this.#isGivenUp = true;
    this.#retry();
  }

  #setReachable(isReachable) {
    if (this.isReachable !== isReachable) {
      this.isReachable = isReachable;
      this.#tell('reachable');
    }
  }

  #setSaved(saved) {
    if (saved) {
      this.saved = saved;
      this.#tell('saved');
    }
  }

  async #apply(delta) {
    if (delta.full) {
      this.#replace(delta.full);
      return;
    }

    if (delta.from !== undefined && delta.from !== this.version) {
      await this.catchUp();
      return;
    }

    const blocks = Object.keys(delta.blocks ?? {}).map(Number);
    for (const index of blocks) {
      this.blocks[index] = delta.blocks[index];
    }

    const parts = new Set(lists.filter(name => delta[name] !== undefined && delta[name] !== null));
    for (const name of parts) {
      this[name] = delta[name];
    }

    this.version = delta.version;
    if (parts.has('entities') || parts.has('statements') || parts.has('values')) {
      this.#index();
    }

    this.#tell('changed', { blocks, parts });
  }

  #replace(article) {
    this.#take(article);
    this.#tell('changed', { blocks: null, parts: new Set(lists) });
  }

  /** Gets what others changed: another tab, the file on disk. */
  async catchUp() {
    try {
      const delta = await get('changes', { f: this.f, from: this.version });
      if (delta.full) {
        this.#replace(delta.full);
      } else if (delta.from === this.version && delta.version !== this.version) {
        await this.#apply(delta);
      }
    } catch (error) {
      if (!(error instanceof Unreachable)) {
        throw error;
      }
    }
  }

  /** An event of the server. Returns a promise if there is something to get. */
  handle(name, data) {
    if (name === 'connected') {
      this.#setReachable(true);
      return this.catchUp();
    }

    if (name === 'disconnected') {
      this.#setReachable(false);
      return undefined;
    }

    if (data.f !== this.f) {
      return undefined;
    }

    switch (name) {
      case 'change':
        // An edit of this page is answered by its own request.
        return data.version === this.version || (data.client === client && this.pending > 0) ? undefined : this.catchUp().then(() => this.#tell('elsewhere', data));
      case 'saved':
        this.#setSaved(data.saved);
        return undefined;
      case 'conflict':
        this.#setSaved({ ...this.saved, state: 'conflict' });
        this.#tell('conflict');
        return undefined;
      case 'deleted':
        this.#tell('deleted');
        return undefined;
      case 'findings':
        if (data.version === this.version) {
          this.findings = data.findings;
          this.#tell('changed', { blocks: [], parts: new Set(['findings']) });
        }

        return undefined;
      default:
        return undefined;
    }
  }

  #tell(name, detail = {}) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }
}

// What could be annotated next: suggestions of the rules, and names, numbers and quotations without a span.
import { get } from './api.js';

export class Suggestions {
  list = [];

  candidates = [];

  /** Resolves when what the last edit changed is known. */
  ready = Promise.resolve();

  message = null;

  #session;
  #isLoading = false;
  #isStale = true;
  #listeners = [];

  constructor(session) {
    this.#session = session;
  }

  onLoad(listener) {
    this.#listeners.push(listener);
  }

  /** The article changed. Nothing is asked for before the first suggestion is wanted. */
  changed() {
    this.#isStale = true;
    if (this.#isWanted) {
      this.load();
    }
  }

  #isWanted = false;

  load() {
    this.#isWanted = true;
    if (this.#isStale && !this.#isLoading) {
      this.ready = this.#load();
    }

    return this.ready;
  }

  async #load() {
    this.#isLoading = true;
    try {
      while (this.#isStale) {
        this.#isStale = false;
        const { suggestions, candidates } = await get('suggest', { f: this.#session.f });
        this.list = suggestions;
        this.candidates = candidates;
        this.message = null;
      }
    } catch (error) {
      this.message = error.message;
    } finally {
      this.#isLoading = false;
    }

    this.#listeners.forEach(listener => listener());
  }

  drop(keys) {
    this.list = this.list.filter(item => !keys.includes(item.key));
    this.#listeners.forEach(listener => listener());
  }

  /** What comes after or before a place; at the end, it goes on at the start. After a choice, what is at the same place counts, too. */
  next(at, step, isAfterChoice) {
    const all = [...this.list, ...this.candidates].sort((a, b) => a.block - b.block || a.start - b.start || b.end - a.end);
    if (all.length === 0) {
      return null;
    }

    const current = at.ghost === null ? -1 : all.findIndex(item => item === at.ghost || (item.key !== undefined && item.key === at.ghost.key) || (item.key === undefined && at.ghost.key === undefined && item.block === at.ghost.block && item.start === at.ghost.start));
    if (current >= 0 && !isAfterChoice) {
      return all[(current + step + all.length) % all.length];
    }

    const compare = item => item.block - at.block || item.start - at.start;
    return step > 0 ? all.find(item => compare(item) >= 0) ?? all[0] : all.findLast(item => compare(item) < 0) ?? all.at(-1);
  }
}

/** What a suggestion would annotate, in a few words. */
export function describe(suggestion) {
  const kind = suggestion.kind ?? suggestion.classes?.join(' ') ?? '';
  const parts = (suggestion.with ?? []).map(part => part.role ?? part.classes?.join(' ')).filter(Boolean);
  const value = suggestion.attributes?.value;
  return [kind, suggestion.name ?? (suggestion.id ? '#' + suggestion.id : null) ?? value, parts.length > 0 ? `with ${parts.join(' and ')}` : null].filter(Boolean).join(' · ');
}

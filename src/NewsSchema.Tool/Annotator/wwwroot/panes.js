// The panes at the side of an article, by their names.
import { csharpPane } from './csharp.js';
import { exportPane } from './export.js';
import { frontPane } from './front.js';
import { inspectorPane } from './inspector.js';
import { sourcePane } from './source.js';
import { suggestPane } from './suggest.js';

/** A pane has a title, `open(screen, body, place)`, and if it wants `moved`, `changed` and `closed`. */
export const panes = {
  suggest: suggestPane,
  inspector: inspectorPane,
  front: frontPane,
  source: sourcePane,
  csharp: csharpPane,
  export: exportPane,
};

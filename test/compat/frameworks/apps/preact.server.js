import 'back-pain-checker/define.js';
import {h} from 'preact';
import {renderToString} from 'preact-render-to-string';

export const render = () =>
  renderToString(
    h(
      'back-pain-checker',
      {region: 'us', 'consult-recipient': 'Riverside Spine', 'consult-label': 'Book'},
      h('p', null, 'Call 555 0100.'),
    ),
  );

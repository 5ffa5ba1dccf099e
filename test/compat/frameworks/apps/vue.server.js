import 'back-pain-checker/define.js';
import {createSSRApp, h} from 'vue';
import {renderToString} from '@vue/server-renderer';

export const render = () =>
  renderToString(
    createSSRApp({
      render: () =>
        h('back-pain-checker', {region: 'us', 'consult-recipient': 'Riverside Spine', 'consult-label': 'Book'}, [
          h('p', 'Call 555 0100.'),
        ]),
    }),
  );

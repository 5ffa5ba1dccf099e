import 'back-pain-checker/define.js';
import {h, render} from 'preact';

export function mount(target, settings) {
  const draw = ({label, listen, answers}) =>
    render(
      h(
        'back-pain-checker',
        {
          region: 'us',
          'consult-recipient': 'Riverside Spine',
          'consult-label': label,
          answers,
          'onconsult-requested': listen,
        },
        h('p', null, 'Call 555 0100.'),
      ),
      target,
    );
  draw(settings);
  return {update: draw, unmount: () => render(null, target)};
}

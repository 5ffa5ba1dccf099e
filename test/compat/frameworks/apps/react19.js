import 'back-pain-checker/define.js';
import {createRoot} from 'react-dom/client';
import {flushSync} from 'react-dom';
import {page} from './page.react.js';

export function mount(target, settings) {
  const root = createRoot(target);
  const draw = ({listen, ...props}) => flushSync(() => root.render(page({...props, 'onconsult-requested': listen})));
  draw(settings);
  return {update: draw, unmount: () => root.unmount()};
}

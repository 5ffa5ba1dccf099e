import 'back-pain-checker/define.js';
import {createElement, useEffect, useRef} from 'react';
import {createRoot} from 'react-dom/client';
import {flushSync} from 'react-dom';
import {page} from './page.react.js';

/** React 18 sets attributes only; properties and events go through a ref. */
function Checker({listen, answers, label}) {
  const ref = useRef(null);
  useEffect(() => {
    ref.current.answers = answers;
  }, [answers]);
  useEffect(() => {
    const {current} = ref;
    current.addEventListener('consult-requested', listen);
    return () => current.removeEventListener('consult-requested', listen);
  }, [listen]);
  return page({label, ref});
}

export function mount(target, settings) {
  const root = createRoot(target);
  const draw = (props) => flushSync(() => root.render(createElement(Checker, props)));
  draw(settings);
  return {update: draw, unmount: () => root.unmount()};
}

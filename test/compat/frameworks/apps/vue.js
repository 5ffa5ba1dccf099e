import 'back-pain-checker/define.js';
import {createApp, shallowReactive} from 'vue/dist/vue.esm-bundler.js';

export function mount(target, settings) {
  const state = shallowReactive({...settings});
  const app = createApp({
    template:
      '<back-pain-checker region="us" consult-recipient="Riverside Spine" :consult-label="state.label" :answers="state.answers" @consult-requested="state.listen"><p>Call 555 0100.</p></back-pain-checker>',
    setup: () => ({state}),
  });
  app.config.compilerOptions.isCustomElement = (tag) => tag.startsWith('back-pain-');
  app.mount(target);
  return {update: (changed) => Object.assign(state, changed), unmount: () => app.unmount()};
}

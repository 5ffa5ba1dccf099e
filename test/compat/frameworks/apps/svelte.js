import 'back-pain-checker/define.js';
import {createClassComponent} from 'svelte/legacy';
import Checker from './Checker.svelte';

export function mount(target, settings) {
  const app = createClassComponent({component: Checker, target, props: {settings}});
  return {update: (changed) => app.$set({settings: changed}), unmount: () => app.$destroy()};
}

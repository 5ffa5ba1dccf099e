import 'back-pain-checker/define.js';
import {render as renderToString} from 'svelte/server';
import Checker from './Checker.svelte';

export const render = () => renderToString(Checker, {props: {settings: {label: 'Book'}}}).body;

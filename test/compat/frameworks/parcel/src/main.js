import 'back-pain-checker/define.js';
import {BackPainChecker} from 'back-pain-checker';
import {assess} from 'back-pain-checker/engine';
import {planFlow} from 'back-pain-checker/flow';
import {createCase} from 'back-pain-checker/handoff';
import {messages} from 'back-pain-checker/locales/fr.js';

window.entries = {BackPainChecker, assess, planFlow, createCase, messages};

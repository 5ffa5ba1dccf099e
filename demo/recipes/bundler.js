import 'back-pain-checker/define.js';

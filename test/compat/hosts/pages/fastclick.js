window.FastClick.attach(document.body);

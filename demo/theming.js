/** Puts a look on the stage and shows its rules as the browser holds them: what is read is what runs. */
const stage = document.getElementById('stage');
const checker = document.querySelector('back-pain-checker');
const width = document.getElementById('width');
const rules = [...document.getElementById('looks').sheet.cssRules];

function show(look) {
  stage.dataset.look = look;
  const own = rules.filter(({selectorText}) => selectorText.startsWith(`[data-look="${look}"]`));
  const lines = own.map(({selectorText, style}) => {
    const declarations = style.cssText.split(/;\s*/).filter(Boolean);
    return `${selectorText.replace(/^\S+ /, '')} {\n${declarations.map((declaration) => `  ${declaration};`).join('\n')}\n}`;
  });
  document.getElementById('css').textContent = lines.join('\n') || '/* none: this is how it comes */';
}

function resize() {
  stage.style.maxWidth = `${width.value}px`;
  document.getElementById('width-said').value = `${width.value} px`;
}

document.getElementById('look-choice').addEventListener('change', ({target}) => show(target.value));
document.getElementById('theme').addEventListener('change', ({target}) => {
  checker.theme = target.value;
});
document.getElementById('direction').addEventListener('change', ({target}) => {
  stage.dir = target.value;
});
width.addEventListener('input', resize);
show('plain');
resize();

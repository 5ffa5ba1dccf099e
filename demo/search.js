/** Searches the pages of this site: loads each page that the menu leads to, once, and looks for the words in its sections and entries. */
const form = document.querySelector('#search');
const status = document.querySelector('#status');
const results = document.querySelector('#results');
const mostResults = 30;

const oneLine = (text) => text.replace(/\s+/g, ' ').trim();

/** The parts of a page that have an address: entries of the reference, and what follows a heading up to the next one. */
function sectionsOf(page, html) {
  const main = new DOMParser().parseFromString(html, 'text/html').querySelector('main');
  if (!main) return [];
  const pageTitle = oneLine(main.querySelector('h1')?.textContent ?? page);
  const sections = [{address: page, pageTitle, title: pageTitle, text: ''}];
  for (const element of main.querySelectorAll('h2[id], h3[id], div[id]:has(> dt), p, li, td, pre')) {
    const isEntry = element.matches('div');
    if (element.id && (isEntry || element.matches('h2, h3'))) {
      const titleElement = isEntry ? (element.querySelector('dt code') ?? element.querySelector('dt')) : element;
      const title = oneLine(titleElement.textContent);
      const text = isEntry ? oneLine(element.querySelector('dd')?.textContent ?? '') : '';
      sections.push({address: `${page}#${element.id}`, pageTitle, title, text});
    } else if (!element.closest('nav, .contents')) {
      sections.at(-1).text += ` ${oneLine(element.textContent)}`;
    }
  }
  return sections;
}

let loadedSections;

function loadSections() {
  const pages = [...document.querySelectorAll('#site-menu a')]
    .map((link) => link.getAttribute('href'))
    .filter((page) => page !== 'search.html');
  loadedSections ??= Promise.all(pages.map(async (page) => sectionsOf(page, await (await fetch(page)).text()))).then(
    (sections) => sections.flat(),
  );
  return loadedSections;
}

/** How well a section matches: every word has to be in it, and counts more in its title. */
function score({title, text}, words) {
  const lowerTitle = title.toLowerCase();
  const lowerText = text.toLowerCase();
  const scores = words.map((word) => (lowerTitle.includes(word) ? 10 : 0) + (lowerText.includes(word) ? 1 : 0));
  if (scores.includes(0)) return 0;
  const isExact = lowerTitle === words.join(' ');
  return scores.reduce((sum, value) => sum + value, isExact ? 100 : 0);
}

/** The text around the first of the words. */
function excerpt(text, words) {
  const lowerText = text.toLowerCase();
  const places = words.map((word) => lowerText.indexOf(word)).filter((place) => place >= 0);
  const start = Math.max(0, Math.min(...places, text.length) - 60);
  const end = start + 180;
  return `${start > 0 ? '…' : ''}${text.slice(start, end).trim()}${end < text.length ? '…' : ''}`;
}

function resultItem({address, pageTitle, title, text}, words) {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = address;
  link.textContent = title;
  const page = document.createElement('span');
  page.textContent = ` ${pageTitle}`;
  const preview = document.createElement('p');
  preview.textContent = excerpt(text, words);
  item.append(link, ...(title === pageTitle ? [] : [page]), preview);
  return item;
}

async function search(query) {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  results.replaceChildren();
  if (words.length === 0) {
    status.textContent = '';
    return;
  }
  status.textContent = 'Searching…';
  let sections;
  try {
    sections = await loadSections();
  } catch {
    loadedSections = undefined;
    status.textContent = 'The pages could not be loaded. Try again.';
    return;
  }
  const matches = sections
    .map((section) => ({section, points: score(section, words)}))
    .filter(({points}) => points > 0)
    .sort((first, second) => second.points - first.points);
  results.append(...matches.slice(0, mostResults).map(({section}) => resultItem(section, words)));
  const shown =
    matches.length > mostResults ? `The best ${mostResults} of ${matches.length} results` : `${matches.length} results`;
  status.textContent = matches.length === 0 ? `Nothing was found for “${query}”.` : `${shown} for “${query}”.`;
}

form.addEventListener('submit', (event) => {
  event.preventDefault();
  const query = new FormData(form).get('q').trim();
  history.replaceState(null, '', query ? `?${new URLSearchParams({q: query})}` : location.pathname);
  search(query);
});

const initialQuery = new URLSearchParams(location.search).get('q') ?? '';
form.elements.q.value = initialQuery;
search(initialQuery.trim());

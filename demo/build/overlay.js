/** The texts that were changed, as an overlay on the built-in pack: a file that the page offers to download. Pure. */

/** The name of the file. */
export const overlayFile = 'back-pain-pack.json';

/** Where the checker finds the pack: where the host says, else at the top of the site once a text was changed. */
export function packAddress({attributes, words}) {
  return attributes.pack ?? (Object.keys(words).length ? `/${overlayFile}` : undefined);
}

/**
 * @returns {object | undefined} nothing where no text was changed
 */
export function overlayFor({words}, build) {
  const names = Object.keys(words);
  if (!names.length) return undefined;
  const overlay = {extends: build.extends, id: 'words-of-this-site', version: '1.0.0', reviewedBy: null};
  for (const name of names) put(overlay, name, words[name]);
  return overlay;
}

/** A name is `title`, a message such as `messages.start`, or a question's id and the field of it: `questions.training.help`. */
function put(overlay, name, text) {
  const [section, id, field] = name.split('.');
  if (id === undefined) {
    overlay[section] = text;
    return;
  }
  if (field === undefined) {
    overlay[section] = {...overlay[section], [id]: text};
    return;
  }
  overlay[section] ??= [];
  const entry = overlay[section].find((present) => present.id === id);
  if (entry) entry[field] = text;
  else overlay[section].push({id, [field]: text});
}

/** As a file; `<` is written so that the text stays text wherever it is pasted. */
export const overlayText = (overlay) => `${JSON.stringify(overlay, null, 2).replaceAll('<', '\\u003c')}\n`;

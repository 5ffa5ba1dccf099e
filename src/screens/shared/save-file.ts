/** Saves a file that was made on the device. Nothing is requested: the address is that of a blob. */
export function saveFile(name: string, type: string, text: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], {type}));
  link.download = name;
  // The link is never in the page, so that no listener of the page (a router, a tag manager) receives the click.
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Resolves to whether `text` is on the clipboard now. Frames and insecure pages may refuse. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

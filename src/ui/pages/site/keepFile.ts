/** Hands a text or a picture to the browser as a file: it never leaves the machine. */
export function saveFile(name: string, content: string | Blob, type = 'application/x-ndjson'): void {
  const address = URL.createObjectURL(new Blob([content], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser has taken hold of the address by the next task
  setTimeout(() => URL.revokeObjectURL(address));
}

/** Copies a text; false where the browser does not allow it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}

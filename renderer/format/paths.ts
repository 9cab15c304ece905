/** Paths of the machine, only to show them and to propose a folder; nothing is opened by them here. */

/** `name` inside `folder`, with the separator that the folder itself uses. */
export function joinPath(folder: string, name: string): string {
  const separator = folder.includes('\\') ? '\\' : '/';
  return folder.endsWith(separator) ? folder + name : folder + separator + name;
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.split(/[\\/]/).findLast(Boolean) ?? path;
}

/** A name that Windows accepts for a folder: forbidden characters become `-`, at most 40 characters. */
export function folderName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .slice(0, 40)
    .replace(/[. ]+$/, '')
    .trim();
}

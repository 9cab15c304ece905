/** Folders of the installed program. */
export interface Roots {
  readonly templates: string;
  readonly resources: string;
  /** Folder whose `node_modules` holds the font packages: the checkout, or the packed copy of them. */
  readonly packages: string;
  /** The user's own folder for settings. */
  readonly userData: string;
  /** Offered for new workspaces. */
  readonly documents: string;
  /** Entry of the compile workers. */
  readonly worker: URL;
}

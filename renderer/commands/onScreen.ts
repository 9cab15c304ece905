/** Presses the one filled button of the screen; while a dialog is open, only the dialog's own. */
export function pressPrimary(): void {
  const dialog = [...document.querySelectorAll<HTMLElement>('[role=dialog][aria-modal=true]')].findLast(
    (entry) => entry.offsetParent !== null || entry.getClientRects().length > 0,
  );
  const buttons = [...(dialog ?? document).querySelectorAll<HTMLButtonElement>('button[data-primary]')];
  buttons.findLast((button) => !button.disabled && button.offsetParent !== null)?.click();
}

/** Puts the cursor into the search field of the list on screen. */
export function focusFind(): void {
  document.querySelector<HTMLInputElement>('input[data-find]')?.select();
}

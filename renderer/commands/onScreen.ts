/** Presses the one filled button of the screen; dialogs come last in the document and win. */
export function pressPrimary(): void {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('button[data-primary]')];
  buttons.findLast((button) => !button.disabled && button.offsetParent !== null)?.click();
}

/** Puts the cursor into the search field of the list on screen. */
export function focusFind(): void {
  document.querySelector<HTMLInputElement>('input[data-find]')?.select();
}

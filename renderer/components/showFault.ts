/** After a form was refused: the cursor goes to the first field at fault, else what is wrong comes into view. */
export function showFault(form: HTMLElement | null): void {
  // The faults are drawn after this turn.
  requestAnimationFrame(() => {
    const field = form?.querySelector('.fault')?.closest('.field');
    const control = field?.querySelector<HTMLElement>('input, textarea');
    field?.scrollIntoView({ block: 'nearest' });
    if (control) control.focus();
    else form?.querySelector('.problem')?.scrollIntoView({ block: 'nearest' });
  });
}

export function PreflightPage() {
  return null;
}

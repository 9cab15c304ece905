export function ServiceLevelsPage() {
  return null;
}

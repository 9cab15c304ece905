/**
 * The clock of the running program: `YYYY-MM-DD HH:mm:ss` in China, whatever zone the machine is set to.
 * `DOSSIER_NOW` sets it for tests and screenshots.
 */
export function chinaClock(): string {
  const fixed = process.env['DOSSIER_NOW'];
  if (fixed) return fixed;
  return new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 19).replace('T', ' ');
}

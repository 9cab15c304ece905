/** What of a source tree does not go onto the medium unless asked for, with the reason that is printed. */

const BUILD = new Set([
  'dist',
  'build',
  'out',
  'target',
  '.next',
  '.nuxt',
  '.turbo',
  '.gradle',
  '__pycache__',
  '.venv',
  'venv',
]);
const DEPENDENCIES = new Set(['node_modules', 'bower_components', '.pnpm-store']);
const HISTORY = new Set(['.git', '.svn', '.hg']);
const LEFTOVERS = new Set(['thumbs.db', 'desktop.ini', '.ds_store']);
const SECRET_NAMES =
  /^(\.env(\..+)?|\.npmrc|\.netrc|\.pgpass|id_(rsa|dsa|ecdsa|ed25519)|credentials(\.json)?|secrets?\.(json|ya?ml|toml|ini|properties))$/;
const SECRET_ENDS = /\.(pem|key|p12|pfx|jks|keystore|kdbx|ppk)$/;
const PROGRAMS = /\.(exe|dll|msi|bat|cmd|com|scr|ps1|vbs|sh|apk|jar|docm|xlsm|pptm)$/;

export type ExclusionReason = '依赖包' | '版本库' | '构建输出' | '系统临时文件' | '疑似密钥或口令';

/** Why a folder is left out as a whole, or null. */
export function excludedFolder(name: string): ExclusionReason | null {
  const lower = name.toLowerCase();
  if (DEPENDENCIES.has(lower)) return '依赖包';
  if (HISTORY.has(lower)) return '版本库';
  if (BUILD.has(lower)) return '构建输出';
  return null;
}

/** Why a file is left out, or null. An `.env.example` holds no secret and goes in. */
export function excludedFile(name: string): ExclusionReason | null {
  const lower = name.toLowerCase();
  if (LEFTOVERS.has(lower) || lower.startsWith('~$') || lower.startsWith('._')) return '系统临时文件';
  if (/^\.env\.(example|sample|template)$/.test(lower)) return null;
  return SECRET_NAMES.test(lower) || SECRET_ENDS.test(lower) ? '疑似密钥或口令' : null;
}

/** Programs, scripts and files with macros: they go in, and the self-check report names them. */
export function isProgram(name: string): boolean {
  return PROGRAMS.test(name.toLowerCase());
}

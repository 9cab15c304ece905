/**
 * The layers of the program, as one table: folder → folders it may import.
 * A folder that is not in the table may import nothing of ours and be imported by nobody.
 */
const layers = {
  shared: [],
  renderer: ['shared'],
  'electron/preload': ['shared'],
  'electron/store': ['shared'],
  'electron/documents': ['shared'],
  'electron/archive': ['shared'],
  'electron/sheets': ['shared'],
  'electron/jobs': ['electron/documents', 'electron/archive', 'electron/sheets', 'shared'],
  'electron/app': [
    'electron/store',
    'electron/sheets',
    'electron/documents',
    'electron/archive',
    'electron/jobs',
    'shared',
  ],
  'electron/main': ['electron/app', 'electron/jobs', 'shared'],
  'electron/cli': ['electron/app', 'electron/jobs', 'shared'],
};
const inside = (folder) => `^${folder}/`;
const rules = Object.entries(layers).map(([folder, allowed]) => ({
  name: `${folder} imports only ${['itself', ...allowed].join(', ')}`,
  severity: 'error',
  from: { path: inside(folder) },
  to: {
    path: '^(electron|renderer|shared|test|bench)/',
    pathNot: [folder, ...allowed].map(inside).join('|'),
  },
}));
module.exports = {
  forbidden: [
    ...rules,
    {
      name: 'every file lies in a folder of the layer table',
      severity: 'error',
      from: { path: '^(electron|renderer|shared)/', pathNot: Object.keys(layers).map(inside).join('|') },
      to: {},
    },
    { name: 'no circles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'shared and renderer use no Node',
      severity: 'error',
      from: { path: '^(shared|renderer)/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'Electron only in main and preload',
      severity: 'error',
      from: { pathNot: '^electron/(main|preload)/' },
      to: { path: '^node_modules/electron/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { conditionNames: ['import', 'node', 'default'] },
  },
};

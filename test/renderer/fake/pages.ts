/** Drawn pages for previews: A4 with a header, lines and a table. */
const WIDTH = 595;
const HEIGHT = 842;

export function fakePages(title: string, project: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => page(title, project, index + 1, count));
}

function page(title: string, project: string, number: number, count: number): string {
  const rows = Array.from({ length: 22 }, (_, row) => {
    const y = 190 + row * 26;
    const cells = [70, 120, 180, 470, 525]
      .map((x, column) => `<text x="${x + 6}" y="${y + 17}" font-size="9">${cell(row, column)}</text>`)
      .join('');
    return `<rect x="70" y="${y}" width="455" height="26" fill="none" stroke="#555" stroke-width=".6"/>${cells}`;
  }).join('');
  const lines = [120, 180, 470]
    .map((x) => `<path d="M${x} 190V${190 + 22 * 26}" stroke="#555" stroke-width=".6"/>`)
    .join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" width="${WIDTH}" height="${HEIGHT}" font-family="Noto Serif CJK SC, serif"><rect width="100%" height="100%" fill="#fff"/><text x="70" y="60" font-size="9">${project}</text><text x="525" y="60" font-size="9" text-anchor="end">${title}</text><path d="M70 66H525" stroke="#000" stroke-width=".7"/>${number === 1 ? `<text x="297" y="120" font-size="20" text-anchor="middle" font-weight="bold">${title}</text>` : ''}<text x="70" y="160" font-size="12">一、工作记录</text>${rows}${lines}<text x="297" y="800" font-size="9" text-anchor="middle">第 ${number} 页　共 ${count} 页</text></svg>`;
}

function cell(row: number, column: number): string {
  if (row === 0) return ['日期', '人员', '工作内容', '用时', ''][column] ?? '';
  return [`1/${row}`, '秦望舒', '巡检直播服务器，查看 CPU、内存和转码队列', '60', ''][column] ?? '';
}

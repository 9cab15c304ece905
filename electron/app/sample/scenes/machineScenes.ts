/** Scenes with machines: server room, hotline, drill, monitoring. */
import {
  back,
  circle,
  curve,
  line,
  monitor,
  person,
  plant,
  rect,
  room,
  shape,
  text,
  times,
} from './shapes.ts';

const LIGHTS = ['#63d471', '#63d471', '#63d471', '#f2c14e', '#5fb3e6'] as const;

function rack(x: number, y: number, w: number, h: number, seed: number): string {
  const units = Math.floor((h - 40) / 46);
  return [
    rect(x, y, w, h, '#242a33', 8),
    rect(x + 12, y + 16, w - 24, h - 32, '#151a20', 4),
    times(units, (i) => {
      const top = y + 26 + i * 46;
      const busy = (i * 7 + seed * 3) % 5;
      return [
        rect(x + 20, top, w - 40, 38, (i + seed) % 4 === 3 ? '#39424e' : '#2f3742', 4),
        times(4, (k) => rect(x + 32 + k * 26, top + 12, 18, 14, '#1b2027', 2)),
        times(3, (k) =>
          circle(x + w - 84 + k * 20, top + 19, 5, LIGHTS[(busy + k) % LIGHTS.length] ?? LIGHTS[0]),
        ),
      ].join('');
    }),
  ].join('');
}

export function serverRoom(): string {
  return [
    rect(0, 0, 1500, 1000, '#c7d3db'),
    shape('M0 1000 L420 640 L1080 640 L1500 1000 z', '#aeb9c1'),
    times(6, (i) => shape(`M${i * 300} 1000 L${470 + i * 112} 640 h6 L${i * 300 + 14} 1000 z`, '#9aa6af')),
    rect(420, 160, 660, 480, '#dbe4ea'),
    rect(560, 60, 380, 26, '#ffffff', 8),
    times(4, (i) => rack(440 + i * 164, 210, 150, 430, i)),
    rack(30, 120, 330, 780, 1),
    rack(1140, 120, 330, 780, 2),
    person(730, 360, 170, '#3d5a80', 0),
    rect(676, 560, 130, 86, '#f6f2e8', 4),
    times(3, (i) => rect(692, 578 + i * 20, 90 - i * 14, 8, '#98a5b0', 3)),
    rect(640, 690, 210, 310, '#2c3440', 30),
  ].join('');
}

export function hotline(): string {
  return [
    room('#eef1ef', '#bda98f', 650),
    rect(90, 90, 430, 260, '#d5e4ee', 6),
    line(305, 90, 305, 350, '#f7f9f9', 10),
    rect(960, 90, 450, 240, '#fbfbf9', 6),
    text(1185, 150, 36, '#3a5068', '春季开学值守安排'),
    times(3, (r) =>
      times(5, (c) => rect(990 + c * 80, 180 + r * 44, 68, 32, (r + c) % 3 === 0 ? '#bcd3c0' : '#e3e8ec', 4)),
    ),
    plant(620, 560, 120),
    person(430, 380, 160, '#c8553d', 1),
    `<path d="M386 440 q44 -66 88 0" fill="none" stroke="#22272e" stroke-width="10"/>`,
    rect(376, 436, 20, 34, '#22272e', 8),
    person(1010, 380, 160, '#4d7ea8', 0),
    `<path d="M966 440 q44 -66 88 0" fill="none" stroke="#22272e" stroke-width="10"/>`,
    rect(956, 436, 20, 34, '#22272e', 8),
    rect(120, 690, 1260, 60, '#b78a5f', 8),
    rect(150, 750, 40, 250, '#9a734e'),
    rect(1310, 750, 40, 250, '#9a734e'),
    monitor(
      200,
      500,
      240,
      150,
      '#dfe9f1',
      times(4, (i) => rect(226, 528 + i * 28, 150 - i * 18, 12, '#7f97ad', 4)),
    ),
    monitor(1080, 500, 240, 150, '#dfe9f1', curve(1100, 620, 34, [20, 44, 30, 66, 58, 80], '#588157')),
    rect(620, 650, 130, 44, '#30363e', 8),
    rect(640, 636, 90, 20, '#434a54', 8),
    rect(800, 668, 150, 22, '#f5f1e6', 3),
  ].join('');
}

export function drill(): string {
  return [
    rect(0, 0, 1500, 1000, '#d7dee3'),
    rect(0, 680, 1500, 320, '#b3bdc4'),
    rack(60, 130, 260, 600, 2),
    rack(340, 130, 260, 600, 4),
    rect(660, 110, 560, 300, '#1d232b', 8),
    rect(674, 124, 532, 272, '#0f141a', 4),
    text(940, 180, 34, '#e8edf2', '主节点切换演练'),
    rect(730, 230, 130, 90, '#a83c32', 8),
    text(795, 285, 30, '#ffffff', 'db-01'),
    rect(1020, 230, 130, 90, '#3f8a52', 8),
    text(1085, 285, 30, '#ffffff', 'db-02'),
    `<path d="M872 275 h122 m-22 -18 l24 18 l-24 18" fill="none" stroke="#f2c14e" stroke-width="8"/>`,
    times(4, (i) => rect(730, 342 + i * 12, 300 - i * 40, 6, '#4a5662', 3)),
    circle(1370, 200, 76, '#f7f8f8') +
      `<circle cx="1370" cy="200" r="76" fill="none" stroke="#39424e" stroke-width="10"/>`,
    line(1370, 200, 1370, 150, '#39424e', 8),
    line(1370, 200, 1408, 220, '#39424e', 8),
    back(820, 500, 150, '#588157', 0),
    back(1080, 520, 150, '#3d5a80', 1),
    person(1340, 470, 150, '#7d5ba6', 2),
    rect(1280, 660, 120, 80, '#f6f2e8', 4),
    rect(660, 740, 580, 50, '#8f6b4a', 8),
    rect(700, 690, 150, 52, '#2b3139', 6),
    rect(980, 690, 150, 52, '#2b3139', 6),
    rect(700, 790, 30, 210, '#76583d'),
    rect(1170, 790, 30, 210, '#76583d'),
  ].join('');
}

export function monitoringWall(): string {
  const screens = times(8, (i) => {
    const [x, y] = [90 + (i % 4) * 335, 70 + Math.floor(i / 4) * 225];
    const heights = Array.from({ length: 9 }, (_, k) => 24 + ((i * 31 + k * 47) % 84));
    const inner =
      i % 3 === 0
        ? curve(x + 24, y + 170, 32, heights, '#5fb3e6')
        : i % 3 === 1
          ? times(8, (k) =>
              rect(x + 28 + k * 34, y + 172 - (heights[k] ?? 40), 20, heights[k] ?? 40, '#63d471', 3),
            )
          : times(4, (k) =>
              rect(
                x + 26,
                y + 36 + k * 38,
                150 + ((i * 29 + k * 53) % 100),
                14,
                k === 1 ? '#f2c14e' : '#7f97ad',
                4,
              ),
            );
    return rect(x, y, 318, 208, '#0c1116', 6) + rect(x + 6, y + 6, 306, 196, '#17212b', 4) + inner;
  });
  return [
    rect(0, 0, 1500, 1000, '#2b3440'),
    rect(60, 40, 1380, 500, '#1a2028', 12),
    screens,
    rect(0, 760, 1500, 240, '#39424e'),
    back(420, 500, 160, '#4d7ea8', 1),
    back(1010, 510, 160, '#588157', 0),
    rect(150, 730, 1200, 56, '#59616b', 10),
    monitor(560, 590, 210, 130, '#24405a', curve(580, 690, 22, [14, 30, 24, 50, 40, 62, 54], '#63d471', 4)),
    monitor(
      1130,
      590,
      210,
      130,
      '#24405a',
      times(3, (i) => rect(1152, 616 + i * 28, 130 - i * 20, 10, '#9fb6cb', 4)),
    ),
    rect(600, 744, 150, 14, '#20262e', 6),
    rect(250, 716, 70, 20, '#f5f1e6', 3),
    circle(820, 724, 16, '#e8e3d8'),
  ].join('');
}

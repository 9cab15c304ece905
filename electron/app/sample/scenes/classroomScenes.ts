/** Scenes with many people: lesson, training, competition, meeting. */
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

const SHIRTS = ['#4d7ea8', '#c8553d', '#588157', '#e0a458', '#7d5ba6', '#3d5a80'] as const;

function shirt(index: number): string {
  return SHIRTS[index % SHIRTS.length] ?? SHIRTS[0];
}

export function liveClassroom(): string {
  return [
    room('#e9eef1', '#cdb79e', 640),
    rect(210, 110, 720, 400, '#35574a', 10),
    rect(222, 122, 696, 376, '#3f6a59', 6),
    text(570, 190, 44, '#f1f4ee', '互动直播课'),
    curve(290, 430, 70, [20, 60, 46, 110, 96, 150, 130], '#f3e9c6', 6),
    line(280, 440, 760, 440, '#f3e9c6', 4),
    line(280, 240, 280, 440, '#f3e9c6', 4),
    circle(820, 330, 60, 'none') +
      `<circle cx="820" cy="330" r="62" fill="none" stroke="#f3e9c6" stroke-width="5"/>`,
    monitor(
      990,
      130,
      380,
      250,
      '#2d4f73',
      [
        rect(1006, 146, 170, 102, '#7ba0c4', 4),
        rect(1184, 146, 170, 102, '#9ab87a', 4),
        rect(1006, 256, 170, 102, '#c9a27e', 4),
        rect(1184, 256, 170, 102, '#8f86b5', 4),
        person(1091, 158, 40, '#466c95', 1),
        person(1269, 158, 40, '#a5533f', 2),
        person(1091, 268, 40, '#5c7f52', 0),
        person(1269, 268, 40, '#6b5690', 1),
      ].join(''),
    ),
    rect(1120, 420, 12, 220, '#59616b'),
    person(720, 330, 150, '#3d5a80', 1),
    rect(600, 560, 330, 110, '#a5774e', 8),
    rect(620, 545, 110, 20, '#2c333b', 4),
    line(1300, 440, 1300, 640, '#3b4149', 8),
    rect(1250, 400, 100, 56, '#23282f', 8),
    circle(1300, 428, 20, '#5f7d9d'),
    times(5, (i) => back(150 + i * 300, 640 + (i % 2) * 14, 120, shirt(i), i)),
    times(
      5,
      (i) => rect(50 + i * 300, 860, 210, 140, '#b98a5e', 8) + rect(50 + i * 300, 852, 210, 18, '#cfa276', 6),
    ),
    times(4, (i) => rect(110 + i * 300, 836, 70, 18, '#f5f1e6', 3)),
  ].join('');
}

export function trainingRoom(): string {
  return [
    room('#f0ece3', '#b9a58a', 620),
    rect(340, 80, 820, 430, '#fbfbf9', 6),
    rect(340, 80, 820, 12, '#d7d3c8'),
    text(750, 170, 50, '#2f4a66', '启明杯平台使用培训'),
    times(
      3,
      (i) =>
        circle(440, 262 + i * 76, 14, '#4d7ea8') + rect(480, 250 + i * 76, 300 - i * 34, 24, '#b9c6d1', 6),
    ),
    rect(850, 230, 240, 220, '#e5ebf0', 8),
    rect(880, 380, 40, 50, '#588157'),
    rect(940, 330, 40, 100, '#4d7ea8'),
    rect(1000, 290, 40, 140, '#e0a458'),
    rect(700, 20, 100, 44, '#4a4f57', 8),
    shape('M750 60 L340 92 L1160 92 z', 'rgba(255,255,235,0.25)'),
    person(1270, 300, 150, '#588157', 0),
    rect(1180, 520, 190, 150, '#8d6747', 8),
    plant(120, 520, 110),
    times(4, (i) => back(260 + i * 320, 610, 104, shirt(i + 2), i)),
    times(4, (i) => rect(150 + i * 320, 770, 220, 70, '#c9a67d', 6)),
    times(
      4,
      (i) => rect(210 + i * 320, 730, 100, 62, '#2b3139', 5) + rect(216 + i * 320, 736, 88, 50, '#86a9c7', 3),
    ),
    times(5, (i) => back(110 + i * 320, 800, 126, shirt(i), i + 1)),
    times(5, (i) => rect(-20 + i * 320, 960, 260, 60, '#b99268', 6)),
  ].join('');
}

export function competition(): string {
  return [
    rect(0, 0, 1500, 1000, '#27324a'),
    rect(0, 700, 1500, 300, '#4b3b33'),
    shape('M260 700 h980 l120 110 h-1220 z', '#6d5546'),
    rect(280, 90, 940, 400, '#b8362f', 8),
    rect(300, 110, 900, 360, '#c4463d', 4),
    text(750, 260, 92, '#fdeed2', '启 明 杯'),
    text(750, 360, 50, '#fbe3bd', '教师说课答辩现场'),
    times(6, (i) => shape(`M${80 + i * 270} 0 l-90 520 h180 z`, 'rgba(255,240,200,0.07)')),
    person(470, 420, 150, '#2f3f63', 1),
    rect(400, 620, 150, 190, '#8a6a50', 8),
    line(470, 610, 510, 540, '#1d2026', 8),
    circle(514, 534, 14, '#1d2026'),
    monitor(
      820,
      470,
      280,
      180,
      '#f4f1e8',
      [
        rect(850, 496, 130, 16, '#596a7d', 4),
        rect(850, 526, 220, 10, '#b4bec8', 4),
        rect(850, 548, 190, 10, '#b4bec8', 4),
        rect(850, 570, 210, 10, '#b4bec8', 4),
      ].join(''),
    ),
    times(5, (i) => back(170 + i * 290, 760, 112, shirt(i + 1), i)),
    times(5, (i) => rect(60 + i * 290, 920, 230, 90, '#5d4638', 6)),
    rect(1330, 560, 90, 60, '#191d23', 8),
    circle(1345, 590, 20, '#57708c'),
    line(1375, 620, 1330, 780, '#191d23', 8),
    line(1375, 620, 1420, 780, '#191d23', 8),
  ].join('');
}

export function reviewMeeting(): string {
  return [
    room('#e6ebe8', '#a98f72', 600),
    rect(480, 70, 540, 300, '#1f262e', 8),
    rect(492, 82, 516, 276, '#f7f8f8', 3),
    text(750, 140, 36, '#33475b', '阶段性工作总结'),
    curve(550, 320, 58, [30, 64, 52, 88, 80, 120, 108], '#4d7ea8', 6),
    times(7, (i) =>
      rect(544 + i * 58, 322 - (30 + ((i * 37) % 60)), 22, 30 + ((i * 37) % 60), 'rgba(88,129,87,0.45)'),
    ),
    line(530, 324, 980, 324, '#8795a3', 3),
    rect(90, 120, 220, 300, '#c9dbe6', 4),
    line(200, 120, 200, 420, '#f2f4f4', 10),
    rect(1190, 120, 220, 300, '#c9dbe6', 4),
    line(1300, 120, 1300, 420, '#f2f4f4', 10),
    plant(420, 480, 90),
    plant(1090, 480, 90),
    times(5, (i) => person(330 + i * 210, 420, 112, shirt(i), i)),
    shape('M120 760 q630 -190 1260 0 l60 90 q-690 120 -1380 0 z', '#8c6847'),
    shape('M120 760 q630 -190 1260 0 q-630 150 -1260 0 z', '#a67e58'),
    times(5, (i) => rect(290 + i * 210, 690 - (2 - Math.abs(i - 2)) * 10, 90, 52, '#f7f5ef', 3)),
    times(5, (i) => circle(405 + i * 200, 720 - (2 - Math.abs(i - 2)) * 8, 14, '#e9eef0')),
    times(3, (i) => back(380 + i * 370, 800, 128, shirt(i + 3), i + 1)),
  ].join('');
}

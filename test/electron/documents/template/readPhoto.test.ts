import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPhoto } from '../../../../electron/documents/template/readPhoto.ts';
import { makePhotos } from '../../../fixtures/documents/makePhotos.ts';

let dir = '';
beforeAll(async () => {
  dir = mkdtempSync(join(tmpdir(), 'dossier-photo-'));
  await makePhotos(dir);
});
afterAll(() => rmSync(dir, { recursive: true }));

describe('a photo as documents carry it', () => {
  test.each([
    ['a wide JPEG is made smaller', 'p1.jpg', { format: 'jpeg', width: 1800, height: 1200 }],
    ['a PNG loses its alpha and stays PNG', 'p2.png', { format: 'png', width: 1200, height: 800 }],
    ['a picture on its side is turned upright', 'p3.jpg', { format: 'jpeg', width: 1200, height: 1600 }],
  ])('%s', async (_what, name, expected) => {
    const { bytes } = await readPhoto(join(dir, name), '照片1');
    const found = await sharp(bytes).metadata();
    expect(found).toMatchObject({ ...expected, space: 'srgb', channels: 3, hasAlpha: false });
    expect(found.exif).toBeUndefined();
  });

  test('CMYK becomes sRGB with its colours', async () => {
    const path = join(dir, 'cmyk.jpg');
    const red = {
      create: { width: 60, height: 40, channels: 3 as const, background: { r: 200, g: 30, b: 30 } },
    };
    await sharp(red).toColourspace('cmyk').withIccProfile('cmyk').jpeg({ quality: 95 }).toFile(path);
    expect((await sharp(path).metadata()).space).toBe('cmyk');
    const { bytes } = await readPhoto(path, '照片1');
    const [r = 0, g = 0, b = 0] = await sharp(bytes).raw().toBuffer();
    expect((await sharp(bytes).metadata()).space).toBe('srgb');
    expect(r).toBeGreaterThan(150);
    expect(g).toBeLessThan(90);
    expect(b).toBeLessThan(90);
  });

  test.each([
    ['no picture at all', 'note.jpg', Buffer.from('不是图片'), /照片7的图片文件打不开或已损坏/],
    ['an empty file', 'empty.jpg', Buffer.alloc(0), /照片7的图片文件打不开或已损坏/],
  ])('%s is refused with its number', async (_what, name, content, message) => {
    writeFileSync(join(dir, name), content);
    await expect(readPhoto(join(dir, name), '照片7')).rejects.toThrow(message);
  });

  test('another format is refused with what to do', async () => {
    const path = join(dir, 'a.webp');
    await sharp(join(dir, 'p2.png')).webp().toFile(path);
    await expect(readPhoto(path, '照片7')).rejects.toThrow('照片7不是 JPEG 或 PNG 图片，请转换后重新放入');
  });
});

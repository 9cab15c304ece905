/** 成果照片册: photos two to a page with title, date, place, photographer. */
import type { Attachment } from '../../domain/checklist.ts';
import type { DocumentFacts, DocumentKind, FactSource, Json } from '../../documents/kind.ts';
import { NONE, printDate, printSpan } from '../format.ts';
import { partiesOf } from '../parties.ts';
import { paperDate, spanOf } from '../spans.ts';

const PER_PAGE = 2;

function facts(source: FactSource): DocumentFacts {
  const { contract, photos, calendar } = source;
  const span = spanOf(source);
  const date = paperDate(span, calendar);
  const rows = photos.map(photoFacts);
  return {
    values: {
      ...partiesOf(contract),
      period: printSpan(span),
      date: printDate(date),
      count: photos.length,
      pages: Array.from({ length: Math.ceil(rows.length / PER_PAGE) }, (_page, index) =>
        rows.slice(index * PER_PAGE, (index + 1) * PER_PAGE),
      ),
    },
    charts: {},
    date,
    inputs: [{ label: '照片', value: `${photos.length}张` }],
  };
}

/** The caption's first sentence is the title; what follows says who does what. */
function photoFacts(photo: Attachment, index: number): Json {
  const details = photo.photo;
  const [title, ...rest] = (details?.caption ?? '').split(/(?<=[。；])|\n/u).map((piece) => piece.trim());
  return {
    id: photo.id,
    number: `照片${index + 1}`,
    title: (title ?? '').replace(/[。；]$/u, '') || NONE,
    details: [
      `时间　${details?.takenOn ? printDate(details.takenOn) : NONE}`,
      `地点　${details?.place || NONE}`,
      `拍摄　${details?.photographer || NONE}`,
    ].join('　　'),
    sentence: rest.join(''),
  };
}

export const photoAlbum: DocumentKind = { id: 'photo-album', facts, drafts: () => ({}) };

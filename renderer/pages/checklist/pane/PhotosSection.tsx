import { Input } from 'antd';
import { useState } from 'react';
import { Act } from '../../../components/Act.tsx';
import { DateField } from '../../../components/DateField.tsx';
import { Field } from '../../../components/Field.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { StateGlyph } from '../../../components/StateGlyph.tsx';
import type { Attachment, PhotoDetails } from '../../../../shared/domain/checklist.ts';
import type { ItemView } from '../../../../shared/ipc/views.ts';
import { useWorkspace } from '../../../state/context.ts';

/** Each photo with what stands under it in the album: content, day, place, photographer. */
export function PhotosSection({ view }: { readonly view: ItemView }) {
  const { item } = useWorkspace();
  const photos = view.item.attachments.filter((attachment) => attachment.role === 'photo');
  const bare = photos.filter((photo) => !isDescribed(photo)).length;
  const [open, setOpen] = useState<string | null>(null);
  return (
    <section className="pane-part">
      <h3>
        照片{' '}
        <small>
          {photos.length} 张{bare > 0 ? `，${bare} 张缺说明` : '，说明齐全'}
        </small>
      </h3>
      <ul className="photos">
        {photos.map((photo) => (
          <li key={photo.id}>
            <div className="row">
              {isDescribed(photo) ? <Icon name="photo" /> : <StateGlyph name="warning" />}
              <button
                type="button"
                className="link grow cut"
                aria-expanded={open === photo.id}
                onClick={() => setOpen(open === photo.id ? null : photo.id)}
              >
                {photo.photo?.caption || photo.name}
              </button>
              <span className="tiny faint nowrap">{photo.photo?.takenOn ?? '没有日期'}</span>
              <button
                type="button"
                className="link small"
                aria-label={`移除 ${photo.name}`}
                onClick={() => void item.getState().removeAttachment(photo.id, photo.name)}
              >
                移除
              </button>
            </div>
            {open === photo.id ? <PhotoForm photo={photo} done={() => setOpen(null)} /> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}

function isDescribed(photo: Attachment): boolean {
  return Boolean(photo.photo?.caption && photo.photo.takenOn);
}

const NOTHING: PhotoDetails = { caption: '', takenOn: null, place: '', photographer: '' };

function PhotoForm({ photo, done }: { readonly photo: Attachment; readonly done: () => void }) {
  const { item } = useWorkspace();
  const [details, setDetails] = useState<PhotoDetails>(photo.photo ?? NOTHING);
  const change = (patch: Partial<PhotoDetails>): void => setDetails({ ...details, ...patch });
  const save = async (): Promise<void> => {
    await item.getState().updatePhoto({ attachmentId: photo.id, ...details });
    done();
  };
  return (
    <div className="photo-form">
      <p className="tiny faint cut">{photo.name}</p>
      <Field label="内容">
        {(id) => (
          <Input
            id={id}
            maxLength={60}
            value={details.caption}
            onChange={(event) => change({ caption: event.target.value })}
          />
        )}
      </Field>
      <div className="two">
        <Field label="拍摄日期">
          {(id) => <DateField id={id} value={details.takenOn} onChange={(takenOn) => change({ takenOn })} />}
        </Field>
        <Field label="地点">
          {(id) => (
            <Input
              id={id}
              maxLength={60}
              value={details.place}
              onChange={(event) => change({ place: event.target.value })}
            />
          )}
        </Field>
      </div>
      <Field label="拍摄人">
        {(id) => (
          <Input
            id={id}
            maxLength={40}
            value={details.photographer}
            onChange={(event) => change({ photographer: event.target.value })}
          />
        )}
      </Field>
      <Act small onClick={() => void save()}>
        保存说明
      </Act>
    </div>
  );
}

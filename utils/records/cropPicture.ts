import type { Bytes } from '../evidence/bytes';
import type { ScreenPart } from '../messages/screens';

type Box = NonNullable<ScreenPart['region']>;

/** The part of a picture of the window that may be kept; `black` is blacked out. CSS pixels become the picture's own. */
export async function cropPicture(
  picture: Blob,
  view: ScreenPart['view'],
  region: Box | null,
  black: readonly Box[],
): Promise<Bytes> {
  const image = await createImageBitmap(picture);
  const scale = image.width / Math.max(1, view.width);
  const cut = region ?? { x: 0, y: 0, width: view.width, height: view.height };
  const [width, height] = [Math.round(cut.width * scale), Math.round(cut.height * scale)];
  if (width < 1 || height < 1) throw new Error('Nothing of the form is in the window.');
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('This browser draws no pictures in the background.');
  context.drawImage(image, -Math.round(cut.x * scale), -Math.round(cut.y * scale));
  context.fillStyle = '#000';
  for (const box of black) {
    context.fillRect((box.x - cut.x) * scale, (box.y - cut.y) * scale, box.width * scale, box.height * scale);
  }
  image.close();
  return new Uint8Array(await (await canvas.convertToBlob({ type: 'image/png' })).arrayBuffer());
}

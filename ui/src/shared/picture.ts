// A picture from a file, made small enough for a record: drawn on a canvas, saved as JPEG or PNG.
// The original never leaves the face; what comes back is the only copy kept. Needs a browser.

/** Characters of a picture's data URL, as the core accepts them. */
export const PICTURE_LIMIT = 700_000;
const LONGEST_SIDE = 848;

export type PictureRefusal = 'not_a_picture' | 'unreadable';

/** The picture as a data URL within the limit, or why it cannot be one. */
export async function pictureFrom(file: Blob): Promise<{ url: string } | { refused: PictureRefusal }> {
  if (file.type !== 'image/png' && file.type !== 'image/jpeg') {
    return { refused: 'not_a_picture' };
  }
  let image: ImageBitmap;
  try {
    image = await createImageBitmap(file);
  } catch {
    return { refused: 'unreadable' };
  }
  try {
    // A PNG may be see-through; as JPEG it would turn black, so it stays PNG while it fits.
    const kinds = file.type === 'image/png' ? ['image/png', 'image/jpeg'] : ['image/jpeg'];
    for (let side = LONGEST_SIDE; side >= 106; side /= Math.SQRT2) {
      for (const kind of kinds) {
        for (const quality of kind === 'image/png' ? [1] : [0.86, 0.7]) {
          const url = draw(image, side, kind, quality);
          if (url !== null && url.length <= PICTURE_LIMIT) {
            return { url };
          }
        }
      }
    }
    return { refused: 'unreadable' };
  } finally {
    image.close();
  }
}

function draw(image: ImageBitmap, side: number, kind: string, quality: number): string | null {
  const factor = Math.min(1, side / Math.max(image.width, image.height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.max(1, Math.round(image.width * factor));
  canvas.height = Math.max(1, Math.round(image.height * factor));
  const surface = canvas.getContext('2d');
  if (!surface) {
    return null;
  }
  if (kind === 'image/jpeg') {
    surface.fillStyle = getComputedStyle(document.documentElement).getPropertyValue('--sheet') || 'white';
    surface.fillRect(0, 0, canvas.width, canvas.height);
  }
  surface.drawImage(image, 0, 0, canvas.width, canvas.height);
  const url = canvas.toDataURL(kind, quality);
  return url.startsWith(`data:${kind};base64,`) ? url : null;
}

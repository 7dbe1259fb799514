const edge = 240;

/** A small upright picture for lists; undefined when the browser cannot show the format, as with most HEIC. */
export async function thumbnailOf(bytes: ArrayBuffer, type: string): Promise<string | undefined> {
  try {
    const bitmap = await createImageBitmap(new Blob([bytes], { type }), { resizeWidth: edge, resizeQuality: 'medium' });
    const canvas = document.createElement('canvas');
    const side = Math.min(bitmap.width, bitmap.height);
    canvas.width = Math.min(side, edge);
    canvas.height = canvas.width;
    const [x, y] = [(bitmap.width - side) / 2, (bitmap.height - side) / 2];
    canvas.getContext('2d')?.drawImage(bitmap, x, y, side, side, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    return canvas.toDataURL('image/jpeg', 0.7);
  } catch {
    return undefined;
  }
}

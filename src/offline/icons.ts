import sharp from 'sharp';

const COLOUR = '#1f4d5c';

interface Icon {
  size: number;
  /** "maskable": the system cuts it to its own shape, so the drawing stands within the middle 80 % */
  purpose: 'any' | 'maskable';
}

/** The icon as pictures, for systems that do not take the SVG. */
export const icons: Record<string, Icon> = {
  '192.png': { size: 192, purpose: 'any' },
  '512.png': { size: 512, purpose: 'any' },
  'maskerbar-192.png': { size: 192, purpose: 'maskable' },
  'maskerbar-512.png': { size: 512, purpose: 'maskable' },
};

/** iOS asks for this one in the page's head; it takes no transparency. */
export const APPLE = 'apple-180.png';

/**
 * Draws an icon.
 * @param svg the drawing, "ikon.svg"
 * @param file one of the names above
 * @throws Error when there is no such icon
 */
export async function drawIcon(svg: Buffer, file: string): Promise<Buffer> {
  const { size, purpose } = file === APPLE ? { size: 180, purpose: 'maskable' } : (icons[file] ?? stop(file));
  const inner = purpose === 'maskable' ? Math.round(size * 0.8) : size;
  const drawing = await sharp(svg, { density: 72 * (inner / 32) })
    .resize(inner, inner)
    .png()
    .toBuffer();
  if (inner === size) return drawing;
  return sharp({ create: { width: size, height: size, channels: 3, background: COLOUR } })
    .composite([{ input: drawing }])
    .png({ compressionLevel: 9 })
    .toBuffer();
}

const stop = (file: string): never => {
  throw new Error(`Ikonet ${file} findes ikke.`);
};

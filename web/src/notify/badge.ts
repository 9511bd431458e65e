const ICON = '/icon.svg';
const SIZE = 64;
/** A tab is the browser's, and has none of our colours. */
const FILL = '#c5362d';
const TEXT = '#ffffff';

/** Counts at the tab's icon, and at that of the app where it is installed. */
export function createBadge() {
  const image = new Image();
  image.src = ICON;
  let shown = 0;

  async function show(count: number): Promise<void> {
    shown = count;
    const href = count > 0 ? await draw(image, count) : ICON;
    // What is counted may have changed while the icon was loaded.
    if (shown === count) setIcon(href);
  }

  return (count: number): void => {
    // A browser that cannot draw it, or has no badges, shows none.
    show(count).catch(() => undefined);
    navigator.setAppBadge?.(count).catch(() => undefined);
  };
}

function setIcon(href: string): void {
  const link = document.querySelector('link[rel=icon]');
  link?.setAttribute('type', href === ICON ? 'image/svg+xml' : 'image/png');
  link?.setAttribute('href', href);
}

async function draw(image: HTMLImageElement, count: number): Promise<string> {
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = SIZE;
  const context = canvas.getContext('2d');
  if (!context) return ICON;
  context.drawImage(image, 0, 0, SIZE, SIZE);
  const [x, y, radius] = [SIZE * 0.68, SIZE * 0.68, SIZE * 0.32];
  context.fillStyle = FILL;
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.fill();
  context.fillStyle = TEXT;
  context.font = `bold ${SIZE * (count > 9 ? 0.36 : 0.48)}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(count > 9 ? '9+' : String(count), x, y + SIZE * 0.03);
  return canvas.toDataURL();
}

import { inflateSync } from 'node:zlib';

/**
 * What stands in a PDF as our service writes it: the strings of its pages one after the other, by the font's own map of
 * glyphs to characters, or as UCS-2 where the font is only named. White space is left out.
 */
export function textOf(file: Buffer): string {
  const streams = streamsOf(file);
  const glyphs = glyphsOf(streams.filter((one) => one.includes('begincmap')).join('\n'));
  return streams
    .filter((one) => /\bT[jJ]\b/.test(one))
    .flatMap(stringsOf)
    .map((codes) =>
      codes
        .map((code) => (glyphs.size === 0 ? String.fromCharCode(code) : (glyphs.get(code) ?? '')))
        .join(''),
    )
    .join('')
    .replace(/\s+/g, '');
}

/** Every stream that can be unpacked, a character for each byte. */
function streamsOf(file: Buffer): string[] {
  const found: string[] = [];
  const text = file.toString('latin1');
  for (let at = text.indexOf('stream'); at >= 0; at = text.indexOf('stream', at)) {
    const end = text.indexOf('endstream', at);
    if (end < 0) break;
    const begin = at + 'stream'.length + (text.startsWith('\r\n', at + 'stream'.length) ? 2 : 1);
    try {
      found.push(inflateSync(file.subarray(begin, end)).toString('latin1'));
    } catch {
      // A font or a picture packed in another way.
    }
    at = end + 'endstream'.length;
  }
  return found;
}

function glyphsOf(map: string): Map<number, string> {
  const glyphs = new Map<number, string>();
  const range = /<([0-9a-f]{4})>\s*<([0-9a-f]{4})>\s*<([0-9a-f]{4,8})>/gi;
  for (const [, from = '', to = '', first = ''] of map.matchAll(range)) {
    for (let code = parseInt(from, 16); code <= parseInt(to, 16); code += 1) {
      glyphs.set(code, characterOf(first, code - parseInt(from, 16)));
    }
  }
  const single = /^\s*<([0-9a-f]{4})>\s*<([0-9a-f]{4,8})>\s*$/gim;
  for (const [, code = '', first = ''] of map.matchAll(single)) {
    if (!glyphs.has(parseInt(code, 16))) glyphs.set(parseInt(code, 16), characterOf(first, 0));
  }
  return glyphs;
}

function characterOf(hex: string, further: number): string {
  const units = (hex.match(/.{4}/g) ?? []).map((unit) => parseInt(unit, 16));
  return String.fromCharCode(
    ...units.map((unit, index) => (index === units.length - 1 ? unit + further : unit)),
  );
}

const escaped: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The two-byte codes of every string in the content of a page. */
function stringsOf(content: string): number[][] {
  return [...content.matchAll(/\(((?:\\[\s\S]|[^\\)])*)\)/g)].map(([, string = '']) => {
    const bytes = string.replace(/\\([\s\S])/g, (_, sign: string) => escaped[sign] ?? sign);
    return Array.from(
      { length: Math.floor(bytes.length / 2) },
      (_, index) => bytes.charCodeAt(2 * index) * 256 + bytes.charCodeAt(2 * index + 1),
    );
  });
}

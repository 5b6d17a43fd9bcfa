/** The directory of a zip file and its entries (APPNOTE.TXT 6.3.10), which the unpacker neither shows nor holds against their checksums. */
import { inflateSync } from 'fflate';
import { FileError } from './file-error';

export interface ZipEntry {
  readonly name: string;
  readonly checksum: number;
  readonly method: number;
  /** Bytes in the file, and what they are said to unpack to. */
  readonly packed: number;
  readonly size: number;
  /** Where its own header stands. */
  readonly at: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LONGEST_COMMENT = 65_535;
const IN_EXTRA = 0xffffffff;

/** The directory, which stands at the end of the file; null when that is cut off. */
export function zipDirectory(bytes: Uint8Array): ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = directoryEnd(view);
  if (!end) return null;
  const text = new TextDecoder();
  const entries: ZipEntry[] = [];
  let { at } = end;
  for (let left = end.count; left > 0; left--) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== ENTRY) return null;
    const [nameLength, extraLength] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true)];
    const extra = at + 46 + nameLength;
    const next = extra + extraLength + view.getUint16(at + 32, true);
    if (next > bytes.length) return null;
    const [size, packed, start] = largeNumbers(view, extra, extra + extraLength, [
      view.getUint32(at + 24, true),
      view.getUint32(at + 20, true),
      view.getUint32(at + 42, true),
    ]);
    entries.push({
      name: text.decode(bytes.subarray(at + 46, extra)),
      checksum: view.getUint32(at + 16, true),
      method: view.getUint16(at + 10, true),
      packed,
      size,
      at: start,
    });
    at = next;
  }
  return entries;
}

/** Where the directory begins and how many entries it has. */
function directoryEnd(view: DataView): { at: number; count: number } | null {
  let end = view.byteLength - 22;
  const last = Math.max(0, end - LONGEST_COMMENT);
  while (end >= last && view.getUint32(end, true) !== END) end--;
  if (end < last) return null;
  const found = { at: view.getUint32(end + 16, true), count: view.getUint16(end + 10, true) };
  if ((found.at !== IN_EXTRA && found.count !== 0xffff) || end < 20 || view.getUint32(end - 20, true) !== LOCATOR_64) return found;
  const large = Number(view.getBigUint64(end - 12, true));
  if (large + 56 > view.byteLength || view.getUint32(large, true) !== END_64) return null;
  return { at: Number(view.getBigUint64(large + 48, true)), count: Number(view.getBigUint64(large + 32, true)) };
}

type Numbers = readonly [size: number, packed: number, start: number];

/** Numbers that do not fit into 32 bits stand in the entry's extra field, in this order. */
function largeNumbers(view: DataView, from: number, to: number, numbers: Numbers): Numbers {
  if (!numbers.includes(IN_EXTRA)) return numbers;
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true)) {
    if (view.getUint16(at, true) !== 1) continue;
    let next = at + 4;
    const large = (number: number): number => {
      if (number !== IN_EXTRA || next + 8 > to) return number;
      next += 8;
      return Number(view.getBigUint64(next - 8, true));
    };
    return [large(numbers[0]), large(numbers[1]), large(numbers[2])];
  }
  return numbers;
}

const STORED = 0;
const DEFLATED = 8;

/** The bytes of an entry. The caller has judged its size. */
export function unpack(bytes: Uint8Array, entry: ZipEntry): Uint8Array {
  const damaged = (): FileError => new FileError('truncated', `The file is damaged: its part ${entry.name} is not what was saved.`);
  if (entry.at + 30 > bytes.length) throw damaged();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const start = entry.at + 30 + view.getUint16(entry.at + 26, true) + view.getUint16(entry.at + 28, true);
  if (start + entry.packed > bytes.length) throw damaged();
  const packed = bytes.subarray(start, start + entry.packed);
  const content = entry.method === DEFLATED ? inflated(packed, entry.size) : entry.method === STORED ? packed : undefined;
  if (content?.length !== entry.size || crc32(content) !== entry.checksum) throw damaged();
  return content;
}

/** Takes no more memory than the directory says, whatever the data goes on to. */
function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  if (size === 0) return new Uint8Array();
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    return undefined;
  }
}

const CRC_TABLE = Int32Array.from({ length: 256 }, (_none, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value;
});

/** CRC-32, as zip files have it. */
function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let at = 0; at < bytes.length; at++) crc = (CRC_TABLE[(crc ^ (bytes[at] as number)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

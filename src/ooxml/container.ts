/** What a file is by its first bytes, whatever its name says. */

export type Container =
  | 'empty'
  | 'zip'
  /** A workbook that asks for a password to open it. */
  | 'encrypted'
  /** Excel 95 to 2003, in a compound file. */
  | 'xls'
  /** Excel 2 to 4: records without a container. */
  | 'earlyXls'
  /** A compound file of another program, and one that ends before its own directory. */
  | 'compound'
  | 'cutCompound'
  | 'other';

const startsWith = (bytes: Uint8Array, ...signature: number[]): boolean => signature.every((byte, index) => bytes[index] === byte);
const isZip = (bytes: Uint8Array): boolean => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04) || startsWith(bytes, 0x50, 0x4b, 0x05, 0x06);
/** [MS-CFB] 2.2. */
const isCompound = (bytes: Uint8Array): boolean => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);

export function containerOf(bytes: Uint8Array): Container {
  if (bytes.length === 0) return 'empty';
  if (isZip(bytes)) return 'zip';
  if (isCompound(bytes)) return compoundOf(bytes);
  return isEarlyRecords(bytes) ? 'earlyXls' : 'other';
}

/** A file of records begins with BOF ([MS-XLS] 2.4.21 and its ancestors). */
const isEarlyRecords = (bytes: Uint8Array): boolean =>
  bytes[0] === 0x09 && [0x00, 0x02, 0x04, 0x08].includes(bytes[1] ?? -1) && [0x04, 0x06, 0x08].includes(bytes[2] ?? -1) && bytes[3] === 0;

function compoundOf(bytes: Uint8Array): Container {
  // [MS-OFFCRYPTO] 1.3.2.2.
  if (hasEntry(bytes, 'EncryptedPackage') || hasPasswordRecord(bytes)) return 'encrypted';
  if (hasEntry(bytes, 'Workbook') || hasEntry(bytes, 'Book')) return 'xls';
  return reachesDirectory(bytes) ? 'compound' : 'cutCompound';
}

/** Whether a compound file's directory names that stream: in UTF-16, at a multiple of 128 ([MS-CFB] 2.6.1). */
function hasEntry(bytes: Uint8Array, name: string): boolean {
  const wanted = [...name].flatMap((letter) => [letter.charCodeAt(0), 0]);
  for (let at = 0; at + wanted.length < bytes.length; at += 128) if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  return false;
}

function reachesDirectory(bytes: Uint8Array): boolean {
  if (bytes.length < 1024) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return (view.getUint32(48, true) + 2) * (1 << view.getUint16(30, true)) <= bytes.length;
}

/** An .xls with a password says so in a FILEPASS record, soon after the record that begins its workbook stream. */
function hasPasswordRecord(bytes: Uint8Array): boolean {
  const [BEGIN, PASSWORD, RECORDS] = [0x0809, 0x2f, 6];
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let sector = 512; sector + 8 <= bytes.length; sector += 512) {
    if (view.getUint16(sector, true) !== BEGIN || view.getUint16(sector + 4, true) !== 0x0600 || view.getUint16(sector + 6, true) !== 5)
      continue;
    for (let at = sector, left = RECORDS; left > 0 && at + 4 <= bytes.length; left--, at += 4 + view.getUint16(at + 2, true)) {
      if (view.getUint16(at, true) === PASSWORD) return true;
    }
  }
  return false;
}

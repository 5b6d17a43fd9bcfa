import type { Identity } from '../model/identity';

export const IDENTITY = {
  font: 'Calibri',
  logoText: '',
  colors: {
    ink: '#1F2937',
    muted: '#6B7280',
    brand: '#1B365D',
    onBrand: '#FFFFFF',
    accent: '#2E75B6',
    line: '#D1D5DB',
    input: '#FFFBEF',
    calculated: '#F3F4F6',
    automatic: '#EEF2F7',
    highlight: '#E8EFF7',
  },
  /** Fill and text of each rating; the word beside the colour keeps it readable in black and white. */
  ratings: {
    green: { fill: '#C6E7CE', text: '#0B5D1E', chart: '#3A9D5D' },
    amberGreen: { fill: '#E4EDB9', text: '#55610A', chart: '#B5C334' },
    amber: { fill: '#FFE3A3', text: '#7A4B00', chart: '#F2A900' },
    amberRed: { fill: '#FFD0B0', text: '#8A3A00', chart: '#E8743B' },
    red: { fill: '#F8C4C4', text: '#8B0F14', chart: '#C62828' },
    noData: { fill: '#E5E7EB', text: '#4B5563', chart: '#9CA3AF' },
  },
  series: ['#1B365D', '#2E75B6', '#8FB8DE', '#F2A900', '#6B7280'],
} as const satisfies Identity;

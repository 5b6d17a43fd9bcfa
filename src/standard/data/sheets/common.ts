import { sheet } from '../../model/sheet';

export const lists = sheet(
  'lists',
  'lists',
  'reference',
  ['Lists', 'Listes'],
  [
    'The values that the lists of this workbook offer. Add your own below the last one.',
    'Les valeurs proposées par les listes de ce classeur. Ajoutez les vôtres sous la dernière.',
  ],
);

export const settings = sheet(
  'settings',
  'form',
  'reference',
  ['Settings', 'Paramètres'],
  ['What applies to the whole workbook.', 'Ce qui vaut pour tout le classeur.'],
  'settings',
);

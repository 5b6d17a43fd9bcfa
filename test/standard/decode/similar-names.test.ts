import fc from 'fast-check';
import { areSimilar } from '../../../src/standard/decode/similar-names';

describe('names of projects', () => {
  test.each([
    ['Refonte du site web', 'REFONTE DU SITE WEB'],
    ['Réseau électrique', 'reseau electrique'],
    ['Site web : refonte', 'Refonte du site Web'],
    ['Payroll system replacement', 'Replacement of the payroll systems'],
    ['Data base migration', 'Database migration'],
    ['Migration ERP', 'Migation ERP'],
    ['Œuvre numérique', 'oeuvre numerique'],
    ['Refonte du site web', 'Projet : refonte site-web'],
  ])('are similar: %s, %s', (one, other) => {
    expect([areSimilar(one, other), areSimilar(other, one)]).toEqual([true, true]);
  });

  test.each([
    ['Migration phase 1', 'Migration phase 2'],
    ['Budget 2026', 'Budget 2027'],
    ['Refonte du site web', 'Refonte du réseau'],
    ['ERP', 'CRM'],
    ['Warehouse north', 'Warehouse south'],
    ['Warehouse A', 'Warehouse B'],
    ['Site', 'Site web'],
    ['', ''],
    ['…', '…'],
  ])('are not similar: %s, %s', (one, other) => {
    expect([areSimilar(one, other), areSimilar(other, one)]).toEqual([false, false]);
  });

  test('are similar both ways or not at all', () => {
    const name = fc.stringMatching(/^[a-dé ]{0,14}$/);
    fc.assert(fc.property(name, name, (one, other) => areSimilar(one, other) === areSimilar(other, one)));
  });
});

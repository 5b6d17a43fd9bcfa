import { adoptRegister } from '../../src/exchange/adopt';
import { checkMap } from '../../src/exchange/map';
import { readRegister } from '../../src/exchange/register';
import { suggestMap } from '../../src/exchange/suggest-map';
import { judgeOverlay } from '../../src/standard/own/judge-overlay';
import { resolveStandard } from '../../src/standard/own/resolve';

const judged = judgeOverlay({
  version: 1,
  lists: {
    projectStatus: {
      entries: { running: { name: { en: 'Running', fr: 'En chantier' } } },
      add: [{ code: 'frozen', name: { en: 'Frozen', fr: 'Gelé' } }],
    },
    own_zone: { name: 'Zone', add: [{ code: 'n', name: { en: 'North', fr: 'Nord' } }] },
  },
  records: {
    project: {
      add: [
        { key: 'own_zone', type: 'list', list: 'own_zone', name: 'Zone', help: 'Zone' },
        { key: 'own_subsidy', type: 'money', name: { en: 'Subsidy', fr: 'Subvention' }, help: 'Subvention obtenue' },
      ],
    },
  },
});
if (!judged.ok) throw new Error(JSON.stringify(judged.problems));
const standard = resolveStandard('pmi', judged.overlay);
const register = readRegister(
  new TextEncoder().encode(
    'Projet;Zone;Statut;Subvention;Chef de projet\nÉcole;Nord;En chantier;200000;Zoé Martin\nPont;Sud;Gelé;;Luc Petit\n',
  ),
  'r.csv',
);

describe('A register adopted by an organisation’s own standard', () => {
  test('fills its own columns and is read with its own words', async () => {
    const { map } = suggestMap(await register, standard);
    expect([map.columns.map(({ to }) => to), map.unmapped]).toEqual([['name', 'own_zone', 'status', 'own_subsidy', 'manager'], []]);
    const { projects, findings } = adoptRegister(await register, map, standard);
    expect(projects).toMatchObject([
      { name: 'École', own_zone: 'n', status: 'running', own_subsidy: 200_000 },
      { name: 'Pont', own_zone: null, status: 'frozen', own_subsidy: null },
    ]);
    expect(findings.map(({ column, value }) => [column, value])).toEqual([['Zone', 'Sud']]);
  });

  test('takes a map that names them', () => {
    const map = {
      version: 1,
      record: 'project',
      columns: [{ from: 'Zone', to: 'own_zone' }],
      values: { own_zone: { N: 'n' }, status: { Gelé: 'frozen' } },
    };
    expect(checkMap(map, standard)).toMatchObject({ ok: true });
    expect(checkMap(map)).toMatchObject({ ok: false });
  });
});

import { basename, extname } from 'node:path';
import { BASE_STANDARD } from '../../standard/own/resolve';
import { adopt as adoptInto, mapRegister } from '../../usecases/adopt';
import { reachOf } from '../../usecases/ports';
import { CLI_WORDS as words } from '../../words/cli';
import { serialNow } from '../../workbook/clock';
import { withExcel } from '../excel';
import { readSource, refuseExisting, refuseOtherFormats, refuseSources, writeWhole } from '../files';
import { done } from '../outcome';
import { countConfidence, printOutcome } from '../output';
import { ratesOf } from '../rates';
import { withReading } from '../reading/reading';
import { EXIT, type GivenSettings, type Surroundings } from '../surroundings';

export interface AdoptOptions extends GivenSettings {
  readonly map?: string;
  readonly suggestMap?: boolean;
  readonly output?: string;
  readonly rates?: string;
}

/** A foreign register becomes a portfolio workbook with its report. */
export async function adopt(source: string, options: AdoptOptions, around: Surroundings): Promise<number> {
  const { language, force, author, tell } = around;
  const { standard = BASE_STANDARD, map: givenMap, suggestMap, output: givenOutput, rates: rateFile, ...settings } = options;
  const started = performance.now();
  const bytes = await readSource(source);
  const output = givenOutput ?? `${basename(source, extname(source))}.portfolio.xlsx`;
  const mapFile = `${output.slice(0, output.length - extname(output).length)}.map.json`;
  refuseSources([output, mapFile], [source, givenMap, rateFile]);
  if (!suggestMap) await refuseExisting(givenMap === undefined ? [output, mapFile] : [output], force);
  refuseOtherFormats(output);

  const mapText = givenMap === undefined ? undefined : new TextDecoder().decode(await readSource(givenMap));
  const mapped = await withReading(true, async (reading) =>
    done(await mapRegister(basename(source), bytes, standard, mapText, reading), givenMap ?? source),
  );
  const writtenMap = `${JSON.stringify(mapped.map, null, 2)}\n`;
  if (suggestMap) {
    for (const { reason } of mapped.findings) tell(reason);
    around.out(writtenMap);
    return EXIT.ok;
  }

  const rates = await ratesOf(rateFile);
  const onWriting = (): void => tell(words.writing, { file: output });
  const made = await withExcel(language, async (session) => {
    session.newWorkbook();
    const adopted = done(
      await adoptInto(reachOf(session), mapped, { language, author, now: serialNow, settings, rates, onWriting }),
      source,
    );
    return { adopted, bytes: await session.save(), host: { ...session.counts } };
  });
  await writeWhole(output, made.bytes, force);
  if (givenMap === undefined) {
    await writeWhole(mapFile, writtenMap, force);
    tell(words.suggested, { file: mapFile });
  }
  const { report, findings, ratings, projects, unmapped } = made.adopted;
  if (unmapped.length > 0) tell(words.unmapped, { columns: unmapped.join(', ') });
  return printOutcome(
    {
      output,
      report,
      findings,
      ratings: { found: ratings.found, normalised: countConfidence(projects.map((project) => project.confidence)) },
      host: made.host,
      started,
      extra: { map: mapped.map, unmapped },
    },
    around,
  );
}

import type { Text } from '../../words/text';
import { text } from './text';

/** An invented maker of boilers, heat pumps and pumps, with plants in several countries. */
export const ORGANISATION = 'Orvane Thermique';

export type DepartmentKey = 'systems' | 'operations' | 'supply' | 'compliance' | 'people' | 'product' | 'sales';

/** Each department and its director, who sponsors its projects. */
export const DEPARTMENTS: Readonly<Record<DepartmentKey, { readonly name: Text; readonly director: string }>> = {
  systems: { name: text('Information Systems', 'Systèmes d’information'), director: 'Hélène Vasseur' },
  operations: { name: text('Industrial Operations', 'Opérations industrielles'), director: 'Marc Oberlin' },
  supply: { name: text('Supply Chain', 'Chaîne logistique'), director: 'Ingrid Solberg' },
  compliance: { name: text('Sustainability and Compliance', 'Durabilité et conformité'), director: 'Beatriz Almeida' },
  people: { name: text('Human Resources', 'Ressources humaines'), director: 'Fabienne Roussel' },
  product: { name: text('Product Development', 'Développement produit'), director: 'Piet Verhoeven' },
  sales: { name: text('Sales and Service', 'Ventes et services'), director: 'Giulia Ferrante' },
};

export const PROGRAMMES = {
  core: text('Digital core', 'Socle numérique'),
  factory: text('Factory of tomorrow', 'Usine de demain'),
  compliance: text('Compliance roadmap', 'Trajectoire de conformité'),
  talents: text('People and skills', 'Talents et compétences'),
  range: text('New heating range', 'Nouvelle gamme de chauffage'),
} as const;

export const OBJECTIVES = {
  excellence: text('Operational excellence', 'Excellence opérationnelle'),
  carbon: text('Cut our carbon footprint by 40%', 'Réduire notre empreinte carbone de 40 %'),
  growth: text('Grow in heat pumps', 'Croître dans les pompes à chaleur'),
  security: text('Protect the business', 'Protéger l’activité'),
  talent: text('Attract and keep skilled people', 'Attirer et fidéliser les compétences'),
  customers: text('Be close to our customers', 'Être proche de nos clients'),
} as const;

/** Where copies of the base projects are rolled out, in this order. */
export const SITES = [
  'Lyon',
  'Nantes',
  'Liège',
  'Metz',
  'Dijon',
  'Grenoble',
  'Namur',
  'Tours',
  'Mulhouse',
  'Reims',
  'Luxembourg',
  'Torino',
  'Bilbao',
  'Aachen',
] as const;

export const SITE_NAME = text('{name} – {site} site', '{name} – site de {site}');
export const LATER_SITE_NAME = text('{name} – {site} site, stage {stage}', '{name} – site de {site}, étape {stage}');
export const SITE_DESCRIPTION = text('Roll-out on the {site} site. {description}', 'Déploiement sur le site de {site}. {description}');

export const MANAGERS = [
  'Camille Dervaux',
  'James Whitlock',
  'Sofia Lindqvist',
  'Thomas Kerbrat',
  'Nadia Benhaddou',
  'Lukas Brandner',
  'Élodie Marchal',
  'Paolo Bassani',
  'Claire Montclar',
  'Niamh O’Rourke',
  'Adrien Peltier',
  'Katarzyna Wrona',
  'Julien Sabatier',
  'Eleanor Hargreaves',
  'Mehdi Lakhdar',
  'Anneke de Wit',
  'Sylvain Courtois',
  'Marta Ribeiro',
  'Gauthier Lemoine',
  'Rosalind Pryce',
  'Aïcha Diarra',
  'Henrik Dahl',
  'Mathilde Astier',
  'Stefan Krüger',
] as const;

export const TEAM = [
  'Olivier Tessier',
  'Hannah Beckett',
  'Jean-Marc Fontaine',
  'Lucía Ortega',
  'Benoît Charrier',
  'Freya Sundberg',
  'Karim Haddad',
  'Agnès Vallier',
  'Dieter Hollmann',
  'Pauline Grandet',
  'Oscar Lindholm',
  'Sabrina Colonna',
  'Yann Le Goff',
  'Martine Delvaux',
  'Tomasz Zielny',
  'Rachel Ainsworth',
  'Florent Maillard',
  'Inès Carvalho',
  'Bram Janssens',
  'Caroline Vidal',
  'Emre Aksoy',
  'Laure Perrin',
  'William Ashdown',
  'Giovanni Moretti',
  'Delphine Rigaud',
  'Arthur Coppens',
  'Miriam Feld',
  'Romain Bertin',
  'Zoé Lambrecht',
  'Nikos Petridis',
  'Amandine Forestier',
  'Colin Mayhew',
] as const;

/** Those who serve every project. */
export const PMO_LEAD = 'Solène Aubrac';
export const FINANCE_DIRECTOR = 'Grégoire Maurel';
export const CHIEF_EXECUTIVE = 'Anne Kessler';

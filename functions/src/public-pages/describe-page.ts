import { majorUnits } from '@trellis/model/commerce/money';
import type { CatalogShard } from '@trellis/model/content/catalog';
import { summaryOf } from '@trellis/model/text/summary';
import type { Program } from '@trellis/model/programs/program';
import type { Course } from '@trellis/model/content/course';
import { minutesOf } from '@trellis/model/progress/next-activity';
import { dataBlock, escapeText, metaTag } from '#functions/public-pages/html';

/** What a link to a page shows elsewhere. Addresses are absolute. */
export type PageDescription = {
  title: string;
  description: string;
  address: string;
  picture: string;
  /** Whether the picture is wide enough to be shown large. */
  isLarge: boolean;
  siteName: string;
  /** schema.org data. */
  structured: object;
};

/** The formats that other sites show as a picture of a link; no drawings. */
const sharedFormats = /\.(png|jpe?g|webp|gif)$/i;

/** Where the site is, and what it is called. */
export type Site = { origin: string; siteName: string };

/** Describes the page of a published course. */
export function describeCourse(site: Site, courseID: string, course: Course): PageDescription {
  const address = courseAddress(site.origin, courseID);
  const structured = {
    '@type': 'Course',
    educationalLevel: course.level,
    keywords: course.tags.join(', ') || undefined,
    teaches: course.outcomes.length > 0 ? course.outcomes : undefined,
    offers: {
      '@type': 'Offer',
      category: course.price === 0 ? 'Free' : 'Paid',
      price: majorUnits(course.price, course.currency),
      priceCurrency: course.currency,
    },
    hasCourseInstance: {
      '@type': 'CourseInstance',
      courseMode: 'Online',
      courseWorkload: `PT${Math.max(1, minutesOf(course.outline))}M`,
    },
    aggregateRating:
      course.ratingCount > 0
        ? {
            '@type': 'AggregateRating',
            ratingValue: course.ratingAverage,
            ratingCount: course.ratingCount,
          }
        : undefined,
  };
  return describe(site, course, address, structured);
}

/** Describes the page of a published program. */
export function describeProgram(site: Site, programID: string, program: Program): PageDescription {
  const address = `${site.origin}/programs/${encodeURIComponent(programID)}`;
  const courses = new Map(
    program.outline
      .flatMap(({ steps }) => steps)
      .filter(({ kind, isOpen }) => kind === 'course' && isOpen)
      .map(({ courseID, title }) => [courseID, title]),
  );
  const structured = {
    '@type': 'EducationalOccupationalProgram',
    educationalProgramMode: 'Online',
    timeToComplete: `P${program.weeks}W`,
    hasCourse: [...courses].map(([courseID, name]) => ({
      '@type': 'Course',
      name,
      url: courseAddress(site.origin, courseID),
    })),
  };
  return describe(site, program, address, structured);
}

type Described = Pick<Course, 'title' | 'description' | 'language' | 'thumbnailUrl'> & {
  teachers: { name: string }[];
};

/** Returns what pages of courses and programs say alike, with the schema.org data of either. */
function describe(
  { origin, siteName }: Site,
  { title, description: text, language, thumbnailUrl, teachers }: Described,
  address: string,
  more: object,
): PageDescription {
  const { thumbnail, picture, isLarge } = picturesOf(origin, thumbnailUrl);
  const description = summaryOf(text);
  const structured = {
    '@context': 'https://schema.org',
    '@id': address,
    url: address,
    name: title,
    description: description || title,
    image: thumbnail?.href ?? picture,
    inLanguage: language,
    provider: { '@type': 'Organization', name: siteName, sameAs: origin },
    author: peopleOf(teachers),
    ...more,
  };
  return { title, description, address, picture, isLarge, siteName, structured };
}

/** Returns the picture of a page, and the one that other sites show. */
function picturesOf(origin: string, thumbnailUrl: string) {
  const thumbnail = absolute(origin, thumbnailUrl);
  const isLarge = thumbnail !== undefined && sharedFormats.test(thumbnail.pathname);
  return { thumbnail, isLarge, picture: isLarge ? thumbnail.href : `${origin}/icon-512.png` };
}

const peopleOf = (teachers: { name: string }[]) =>
  teachers.filter(({ name }) => name !== '').map(({ name }) => ({ '@type': 'Person', name }));

/** Describes the catalogue. */
export function describeCatalog(
  { origin, siteName }: Site,
  { courses }: CatalogShard,
  { title, description }: Pick<PageDescription, 'title' | 'description'>,
): PageDescription {
  const address = `${origin}/`;
  const structured = {
    '@context': 'https://schema.org',
    '@type': 'ItemList',
    name: title,
    itemListElement: Object.keys(courses)
      .toSorted()
      .map((courseID, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        url: courseAddress(origin, courseID),
      })),
  };
  const picture = `${origin}/icon-512.png`;
  return { title, description, address, picture, isLarge: false, siteName, structured };
}

/** Returns the address of a course. */
export const courseAddress = (origin: string, courseID: string): string =>
  `${origin}/courses/${encodeURIComponent(courseID)}`;

/** Returns the elements of a page's head that describe it to other sites. */
export function headOf(page: PageDescription): string {
  const { title, description, address, picture, isLarge, siteName, structured } = page;
  return [
    `<title>${escapeText(`${title} · ${siteName}`)}</title>`,
    metaTag('name', 'description', description),
    `<link rel="canonical" href="${escapeText(address)}" />`,
    metaTag('property', 'og:type', 'website'),
    metaTag('property', 'og:site_name', siteName),
    metaTag('property', 'og:title', title),
    metaTag('property', 'og:description', description),
    metaTag('property', 'og:url', address),
    metaTag('property', 'og:image', picture),
    metaTag('name', 'twitter:card', isLarge ? 'summary_large_image' : 'summary'),
    dataBlock('application/ld+json', structured),
  ]
    .filter((tag) => tag !== '')
    .join('\n    ');
}

function absolute(origin: string, address: string): URL | undefined {
  if (address === '') return undefined;
  const url = URL.canParse(address, origin) ? new URL(address, origin) : undefined;
  return url?.protocol === 'https:' || url?.origin === origin ? url : undefined;
}

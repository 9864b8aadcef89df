import type { Statement } from './analysis.ts';
import { englishStatements } from './en/statements.ts';
import { withQuotationSpeakers } from './quotation-speakers.ts';
import type { StatementReading } from './statement-scene.ts';
import { withVenues } from './venues.ts';
import { vietnameseStatements } from './vi/statements.ts';

/** Who said what, in the order of the text. Each language has its own way of placing the speaker. */
export function statementsOf(reading: StatementReading): Statement[] {
  const found = reading.language === 'en' ? englishStatements(reading) : vietnameseStatements(reading);
  return withVenues(reading, withQuotationSpeakers(reading, found));
}

package jp.maru.guide.site;

import java.time.LocalDate;
import jp.maru.guide.comparison.Comparison;
import jp.maru.guide.content.Edition;
import jp.maru.guide.search.Index;

/**
 * An edition as it is on one day: what pages are made of, printed or asked for.
 *
 * @param edition the documents that are live
 * @param comparison of the services of the edition, on this day
 * @param index finds the documents of the edition
 * @param frame what surrounds every page
 */
record Issue(Edition edition, LocalDate today, Comparison comparison, Index index, Frame frame) {}

package jp.maru.guide.content;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import jp.maru.guide.frontmatter.Format;
import jp.maru.guide.markdown.Body;
import jp.maru.guide.provenance.Source;
import org.jspecify.annotations.Nullable;

/**
 * What documents of every kind have.
 *
 * @param file the file it was read from, as the operator knows it
 * @param address its address in the site, beginning with {@code /}
 * @param description one sentence that says what it is about
 * @param review null where nothing in the document can grow old
 * @param also what else people call it
 * @param asked how people ask who want it, in words that need not stand in it
 * @param aliases former addresses that lead here
 * @param readings the words that are written with their reading above them, each with its reading
 */
public record Article(
        String file,
        String address,
        String title,
        String description,
        Lifespan lifespan,
        @Nullable Review review,
        List<Source> sources,
        List<String> also,
        List<String> asked,
        List<String> aliases,
        List<Change> changes,
        Map<String, String> readings,
        Body body) {

    /** One of the sources by its number, from 1, as a text writes it; empty where there is none. */
    Optional<Source> source(String number) {
        return IntStream.range(0, sources.size())
                .filter(place -> number.equals("" + (place + 1)))
                .mapToObj(sources::get)
                .findFirst();
    }

    /** The sources but for some of them, told by their numbers. */
    List<Source> sourcesBut(Set<String> numbers) {
        return IntStream.range(0, sources.size())
                .filter(place -> !numbers.contains("" + (place + 1)))
                .mapToObj(sources::get)
                .toList();
    }

    /** How front matter names one of the sources. */
    Format<Source> sourceByNumber() {
        return new Format<>(
                sources.isEmpty() ? "source.none" : "source.unknown",
                Source.NONE,
                number -> source(number).orElseThrow(() -> new IllegalArgumentException(number)),
                "" + sources.size());
    }

    /** The last day on which the document is known to have been published, changed or checked. */
    public LocalDate lastModified() {
        LocalDate published = lifespan.published().atZone(Lifespan.TOKYO).toLocalDate();
        Stream<LocalDate> checked = Stream.ofNullable(review).map(Review::checked);
        return Stream.concat(checked, changes.stream().map(Change::date))
                .reduce(published, (one, other) -> one.isAfter(other) ? one : other);
    }

    /** What was changed last, as far as that is told. */
    public Optional<Change> lastChange() {
        return changes.stream().max(Comparator.comparing(Change::date));
    }

    /** The moment from which it is to be seen, in Japan's time. */
    public OffsetDateTime published() {
        return lifespan.published().atZone(Lifespan.TOKYO).toOffsetDateTime();
    }

    /** The day from which it is no longer to be seen, null where that is not fixed. */
    public @Nullable LocalDate expired() {
        return lifespan.expires() == null
                ? null
                : lifespan.expires().atZone(Lifespan.TOKYO).toLocalDate();
    }

    /** The beginning of {@link #lastModified}, in Japan's time; never before {@link #published}. */
    public OffsetDateTime modified() {
        OffsetDateTime day = lastModified().atStartOfDay(Lifespan.TOKYO).toOffsetDateTime();
        return day.isBefore(published()) ? published() : day;
    }
}

package jp.maru.guide.upkeep;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import jp.maru.guide.content.Provider;

/**
 * Looks whether the official pages of services still show what is recorded of them, and tells what it sees, line by line.
 * Changes nothing: that somebody has checked a figure is for a person to write.
 */
public final class ExternalCheck {

    private static final String FOLDER = "official";

    private final Path data;
    private final String agent;
    private final Clock clock;
    private final Consumer<String> lines;
    private final Predicate<InetAddress> refused;
    private final PoliteReader.Rest rest;
    private int found;
    private int missing;
    private int unopened;
    private int homeless;
    private int nought;

    /**
     * @param data the data folder; the pages are kept in it
     * @param site where those whose pages are asked can read who asks
     * @param clock in Tokyo
     * @param lines takes each line as soon as it is known
     */
    public ExternalCheck(Path data, URI site, Clock clock, Consumer<String> lines) {
        this(data, site, clock, lines, PublicAddresses.SPECIAL, time -> Thread.sleep(time.toMillis()));
    }

    ExternalCheck(
            Path data,
            URI site,
            Clock clock,
            Consumer<String> lines,
            Predicate<InetAddress> refused,
            PoliteReader.Rest rest) {
        this.data = data;
        agent = PoliteReader.TOKEN + "/1.0 (+" + site + ")";
        this.clock = clock;
        this.lines = lines;
        this.refused = refused;
        this.rest = rest;
    }

    /**
     * @return whether no figure was missing from a page that could be opened, and one could
     * @throws IOException if the data folder cannot be written
     */
    public boolean of(List<Provider> providers) throws IOException {
        KeptReplies kept = new KeptReplies(data.resolve(FOLDER));
        try (WebLine line = new WebLine(clock, agent, refused, WebLine.Limits.USUAL)) {
            PoliteReader reader = new PoliteReader(line, kept, clock, rest);
            providers.forEach(provider -> look(provider, reader));
        }
        lines.accept("");
        lines.accept("見つかった%d件、見つからない%d件、開けない%d件。探していないのは、公式ページの分からない額%d件と、0円の額%d件。"
                .formatted(found, missing, unopened, homeless, nought));
        lines.accept("「見つかった」は手がかりです。人がページを見てから、checked と against を直してください。記事は何も変えていません。");
        return missing == 0 && (found > 0 || unopened == 0);
    }

    private void look(Provider provider, PoliteReader reader) {
        Map<String, List<RecordedFigure>> byPage = new LinkedHashMap<>();
        for (RecordedFigure figure : RecordedFigure.of(provider, LocalDate.now(clock))) {
            if (figure.yen() == 0) {
                nought++;
            } else if (figure.page() == null) {
                homeless++;
            } else {
                byPage.computeIfAbsent(figure.page(), page -> new ArrayList<>()).add(figure);
            }
        }
        if (!byPage.isEmpty()) {
            lines.accept("■ " + provider.title() + "（" + provider.key() + "）");
        }
        byPage.forEach((page, figures) -> look(page, figures, reader));
    }

    private void look(String page, List<RecordedFigure> figures, PoliteReader reader) {
        lines.accept(page);
        try {
            OfficialWords words = OfficialWords.of(reader.read(page));
            figures.forEach(figure -> tell(figure, Sighting.of(figure, words)));
        } catch (Unopened closed) {
            unopened += figures.size();
            figures.forEach(figure -> lines.accept("  開けない\t" + figure));
            lines.accept("  理由：" + closed.reason() + "。ブラウザーで見てください。");
        }
    }

    private void tell(RecordedFigure figure, Sighting sighting) {
        if (sighting.found()) {
            found++;
        } else {
            missing++;
        }
        lines.accept("  " + (sighting.found() ? "見つかった" : "見つからない") + "\t" + figure
                + (sighting.where().isEmpty() ? "" : "\t" + sighting.where()));
    }
}

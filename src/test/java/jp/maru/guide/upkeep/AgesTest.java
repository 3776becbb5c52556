package jp.maru.guide.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import jp.maru.guide.content.ContentFolder;
import jp.maru.guide.content.Edition;
import jp.maru.guide.content.TinySite;
import jp.maru.guide.problem.Problem;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the operator has to look at again. */
class AgesTest {

    private static final String FILE = "providers/hikari-a.md";

    @TempDir
    Path folder;

    private TinySite site;

    @BeforeEach
    void laySite() {
        site = TinySite.in(folder);
        String text = site.text(FILE);
        int end = text.indexOf("\n---", 3) + 1;
        site.write(FILE, text.substring(0, end) + """
                url: https://www.example.jp/a
                plans:
                  - name: 戸建て・1ギガ
                    building: 戸建て
                    basis: 二次
                    asOf: 2026-09-11
                    page: https://www.example.jp/a/price
                    monthly: 5720
                    setup: 3300
                    leaving: {yen: 5720, asOf: 2026-08-20, page: "https://www.example.jp/a/cancel"}
                """ + text.substring(end));
    }

    @Test
    void listPagesOldestFirst() {
        assertThat(on("2026-11-29").lines())
                .containsExactly(
                        "2026-08-20\t101日\tひかりA\t料金1件\thttps://www.example.jp/a/cancel",
                        "2026-09-11\t79日\tひかりA\t料金2件\thttps://www.example.jp/a/price",
                        "2026-11-01\t28日\tひかりA\t項目1件\thttps://www.example.jp/a",
                        "見るページは3。古いものの印が付いているのは0、30日以内に付くのは0。");
    }

    @Test
    void tellAMonthAheadWhatIsGoingToBeOld() {
        assertThat(on("2027-01-17").cautions()).isEmpty();
        assertThat(on("2027-01-18").cautions())
                .extracting(Problem::message)
                .containsExactly("料金1件が、2026-08-20のままです。2027-02-17に、古いものの印が付きます。");
        assertThat(on("2027-01-18").lines())
                .contains("2026-08-20\t151日\tひかりA\t料金1件\thttps://www.example.jp/a/cancel\t2027-02-17に印が付きます");
    }

    @Test
    void tellWhatIsOld() {
        assertThat(on("2027-02-16").cautions())
                .extracting(Problem::message)
                .containsExactly("料金1件が、2026-08-20のままです。2027-02-17に、古いものの印が付きます。");
        assertThat(on("2027-02-17").cautions())
                .extracting(Problem::message)
                .containsExactly("料金1件が、2026-08-20のままです。古いものの印が付いています。");
        assertThat(on("2027-02-17").lines()).contains("見るページは3。古いものの印が付いているのは1、30日以内に付くのは1。");
    }

    @Test
    void countFromTheCheckAgainstTheOfficialPage() {
        site.write(
                FILE,
                site.text(FILE).replace("asOf: 2026-08-20", "asOf: 2026-08-20, checked: 2026-11-28, against: 公式"));

        assertThat(on("2026-11-29").lines()).contains("2026-11-28\t1日\tひかりA\t料金1件\thttps://www.example.jp/a/cancel");
    }

    @Test
    void leaveOutWhatHasEnded() {
        site.write(FILE, site.text(FILE).replace("checked:", "status: ended\nendedOn: 2026-10-31\nchecked:"));

        assertThat(on("2028-01-01").lines()).isEqualTo(List.of("見るページは0。古いものの印が付いているのは0、30日以内に付くのは0。"));
        assertThat(on("2028-01-01").cautions()).isEmpty();
    }

    private Ages on(String day) {
        Edition edition = (Edition) new ContentFolder(site.content().toString()).proofread();
        return new Ages(edition.providers(), LocalDate.parse(day), Period.ofDays(180));
    }
}

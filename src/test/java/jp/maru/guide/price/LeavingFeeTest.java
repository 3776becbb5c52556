package jp.maru.guide.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import jp.maru.guide.provenance.Against;
import jp.maru.guide.provenance.Basis;
import jp.maru.guide.provenance.Provenance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LeavingFeeTest {

    private static final Provenance DATED =
            new Provenance(Basis.SECONDARY, "2026-10", LocalDate.of(2026, 11, 24), Against.DOCUMENTS, List.of(), null);

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                // fees, within, free, term, renews, month, due
                "-,  -, -,  -,     -,  1, 4000",
                "-,  -, 3, 24,  true, 23, 4000",
                "-,  -, 3, 24,  true, 24,    0",
                "-,  -, 3, 24,  true, 26,    0",
                "-,  -, 3, 24,  true, 27, 4000",
                "-,  -, 3, 24,  true, 48,    0",
                "-,  -, 3, 24,     -, 48,    0",
                "-,  -, -, 24,  true, 25, 4000",
                "-,  -, -, 24, false, 24, 4000",
                "-,  -, -, 24, false, 25,    0",
                "-,  -, 1, 24, false, 24,    0",
                "-, 12, -,  -,     -, 12, 4000",
                "-, 12, -,  -,     -, 13,    0",
                "1, 24, -, 24,     -, 24, 5500",
                "2,  -, -,  0,     -, 60, 11000"
            })
    void isDueUnlessTheFileSaysOtherwise(
            Integer fees, Integer within, Integer free, Integer term, Boolean renews, int month, int due) {
        LeavingFee leaving = new LeavingFee(
                fees == null ? new Fee(4000, null, new TreeMap<>(), List.of(), null, DATED) : null,
                fees,
                within,
                free,
                null,
                DATED);
        Commitment commitment = term == null ? null : new Commitment(term, renews, null, DATED);

        assertThat(leaving.due(month, commitment, 5500)).isEqualTo(Optional.of(due));
    }
}

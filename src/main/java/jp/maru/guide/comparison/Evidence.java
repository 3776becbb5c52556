package jp.maru.guide.comparison;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import jp.maru.guide.content.Cancellation;
import jp.maru.guide.content.Fact;
import jp.maru.guide.content.Provider;
import jp.maru.guide.price.KindOfRight;
import jp.maru.guide.provenance.Against;
import jp.maru.guide.provenance.Basis;
import jp.maru.guide.provenance.Provenance;
import jp.maru.guide.provenance.Source;

/** On what everything that is said of a service rests, each once, in the order in which its page comes to it. */
public record Evidence(Provider provider, List<Provenance> all) {

    static Evidence of(Provider provider, LocalDate today) {
        Stream<KindOfRight> rights = Stream.concat(
                Stream.ofNullable(provider.right()),
                provider.plans().stream().flatMap(plan -> Stream.ofNullable(plan.right())));
        return new Evidence(
                provider,
                Stream.of(
                                provider.plans().stream().flatMap(plan -> plan.provenances(today)),
                                rights.map(KindOfRight::provenance),
                                Stream.ofNullable(provider.cancellation())
                                        .flatMap(Cancellation::statements)
                                        .map(Cancellation.Statement::provenance),
                                provider.facts().stream().map(Fact::provenance))
                        .flatMap(part -> part)
                        .distinct()
                        .toList());
    }

    /** By which number it is known, counted from 1. */
    public int number(Provenance provenance) {
        return all.indexOf(provenance) + 1;
    }

    /** What a statement was taken from; where it names nothing, whatever stands for the whole service. */
    public List<Source> sources(Provenance provenance) {
        return provenance.sources().isEmpty() && provenance.basis() != Basis.KNOWN
                ? provider.sources()
                : provenance.sources();
    }

    /** When the last of it was checked; empty where there is none. */
    Optional<LocalDate> checked() {
        return all.stream().map(Provenance::checked).min(Comparator.naturalOrder());
    }

    /** Whether a person has held all of it against the operator's own page. */
    boolean isCompared() {
        return !all.isEmpty() && all.stream().allMatch(one -> one.against() == Against.OFFICIAL);
    }
}

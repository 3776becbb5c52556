package jp.maru.guide.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import jp.maru.guide.content.Fact;
import jp.maru.guide.provenance.Basis;

/**
 * What values rest on, said once instead of at each of them: what most of them rest on has no mark, anything else has one.
 *
 * @param bases what some value rests on, that of most of them first
 */
public record Legend(List<Basis> bases) {

    static Legend of(Stream<Fact> facts) {
        List<Basis> all = facts.map(Fact::basis).sorted().toList();
        Comparator<Basis> byFrequency = Comparator.comparing(
                basis -> all.stream().filter(one -> one == basis).count());
        return new Legend(all.stream().distinct().sorted(byFrequency.reversed()).toList());
    }

    public boolean marks(Fact fact) {
        return fact.basis() != bases.get(0);
    }
}

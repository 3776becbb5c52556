package jp.maru.guide.store;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;

/** Says in words why the site did not start, whichever part of it first found that the database cannot be used. */
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class UnusableData implements FailureAnalyzer {
    private final Environment environment;

    UnusableData(Environment environment) {
        this.environment = environment;
    }

    @Override
    public @Nullable FailureAnalysis analyze(Throwable failure) {
        DataTrouble trouble = DataTrouble.of(failure);
        return trouble == DataTrouble.UNKNOWN
                ? null
                : new FailureAnalysis(
                        trouble.sentence(DatabaseKind.where(environment.getRequiredProperty("spring.datasource.url"))),
                        "",
                        failure);
    }
}

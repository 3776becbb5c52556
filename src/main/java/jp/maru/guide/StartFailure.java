package jp.maru.guide;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.util.ClassUtils;

/** Says in one line of Japanese why the site did not start. */
final class StartFailure {

    private StartFailure() {}

    /** Takes the rooms' own exceptions at their word; knows a port in use and a setting that cannot be read. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Analyzer implements FailureAnalyzer {
        private static final String SEE_README = "README の設定の表で、書き方を確かめてください。";

        @Override
        public @Nullable FailureAnalysis analyze(Throwable failure) {
            FailureAnalysis found = null;
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause.getMessage() != null
                        && cause.getClass().getPackageName().startsWith(StartFailure.class.getPackageName())) {
                    return new FailureAnalysis(cause.getMessage(), "", cause);
                }
                if (cause instanceof PortInUseException inUse) {
                    found = new FailureAnalysis(
                            "ポート" + inUse.getPort() + "は、ほかのプログラムが使っています。",
                            "そのプログラムを止めるか、--server.port=8090（監視用なら --management.server.port=8091）のように別のポートを指定してください。",
                            cause);
                } else if (cause instanceof BindException unreadable && unreadable.getProperty() != null) {
                    found = unreadable(
                            unreadable.getName(),
                            unreadable.getProperty().getValue(),
                            cure(unreadable.getTarget().getType().resolve(Object.class)),
                            cause);
                } else if (cause instanceof InvalidConfigurationPropertyValueException unreadable) {
                    found = unreadable(unreadable.getName(), unreadable.getValue(), SEE_README, cause);
                }
            }
            return found;
        }

        private static FailureAnalysis unreadable(
                Object setting, @Nullable Object value, String cure, Throwable cause) {
            return new FailureAnalysis("設定 %s の「%s」は読めません。".formatted(setting, value), cure, cause);
        }

        private static String cure(Class<?> wanted) {
            Class<?> type = ClassUtils.resolvePrimitiveIfNecessary(wanted);
            if (type == Duration.class) {
                return "「180d」（日）、「2h」（時間）、「15m」（分）、「30s」（秒）のように、数と単位を半角で書いてください。";
            }
            if (type == Boolean.class) {
                return "true か false を書いてください。";
            }
            return Number.class.isAssignableFrom(type) ? "「10」のように、半角の数だけを書いてください。" : SEE_README;
        }
    }

    /** Prints what an analyzer found to the standard error. */
    static final class Reporter implements FailureAnalysisReporter {

        @Override
        public void report(FailureAnalysis analysis) {
            String action = analysis.getAction();
            System.err.println(
                    ("起動できません: " + analysis.getDescription() + (action == null ? "" : " " + action)).strip());
        }
    }
}

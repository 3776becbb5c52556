package jp.maru.guide;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Says in one line of Japanese why the site did not start. */
final class StartFailure {

    private StartFailure() {}

    /** Knows a port in use, and takes the rooms' own exceptions at their word. */
    @Order(Ordered.HIGHEST_PRECEDENCE)
    static final class Analyzer implements FailureAnalyzer {

        @Override
        public @Nullable FailureAnalysis analyze(Throwable failure) {
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                if (cause instanceof PortInUseException inUse) {
                    return new FailureAnalysis(
                            "ポート" + inUse.getPort() + "は、ほかのプログラムが使っています。",
                            "そのプログラムを止めるか、--server.port=8090（監視用なら --management.server.port=8091）のように別のポートを指定してください。",
                            cause);
                }
                if (cause.getMessage() != null
                        && cause.getClass().getPackageName().startsWith(StartFailure.class.getPackageName())) {
                    return new FailureAnalysis(cause.getMessage(), "", cause);
                }
            }
            return null;
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

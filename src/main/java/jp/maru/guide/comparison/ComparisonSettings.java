package jp.maru.guide.comparison;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How long what was checked can be relied on. The default stands in {@code application.yaml}.
 *
 * @param staleAfter how long after its check a value is marked as old, and a price after the last day for which its source tells
 *     it; after twice that it counts as unknown
 */
@ConfigurationProperties("guide.comparison")
public record ComparisonSettings(Period staleAfter) {}

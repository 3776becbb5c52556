package jp.maru.guide.search;

import java.time.Duration;
import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * What is kept of searches that found nothing. The defaults stand in {@code application.yaml}.
 *
 * @param keep how long after it was last asked a question is forgotten
 * @param most how many questions are kept; of more, the longest not asked are forgotten
 * @param storeEvery how often what was counted is stored
 */
@ConfigurationProperties("guide.search")
record SearchSettings(Period keep, int most, Duration storeEvery) {}

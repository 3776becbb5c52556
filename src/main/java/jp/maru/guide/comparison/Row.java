package jp.maru.guide.comparison;

import java.util.List;
import jp.maru.guide.content.Provider;
import jp.maru.guide.price.PriceBrief;

/** One service in a table; a cell for each of its columns, and what it costs. */
public record Row(Provider provider, List<Cell> cells, PriceBrief price) {}

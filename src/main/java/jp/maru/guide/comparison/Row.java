package jp.maru.guide.comparison;

import java.util.List;
import jp.maru.guide.content.Provider;

/** One service in a table; a cell for each of its columns. */
public record Row(Provider provider, List<Cell> cells) {}

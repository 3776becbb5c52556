package jp.maru.guide.inquiry;

import jp.maru.guide.ProviderGuide;

/** Starts one site for each of its arguments, the settings of which stand in a line each: what ends the program ends them all. */
final class SeveralSites {

    private SeveralSites() {}

    public static void main(String[] sites) {
        for (String settings : sites) {
            ProviderGuide.main(settings.split("\n"));
        }
    }
}

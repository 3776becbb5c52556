package jp.maru.guide.site;

import java.util.Set;

/**
 * Where the drawings of the site are. All of them are decoration: what they show is said in words beside them.
 *
 * @param mark the ring of 「maru」, which browsers show beside the title
 * @param touchIcon the same for a telephone's home screen
 * @param file the one that holds the other icons
 * @param named the icons in it
 */
record Icons(String mark, String touchIcon, String file, Set<String> named) {

    private static final String OTHER = "other";

    /** The address of the icon that is named like the last part of an address, or of the one for all others. */
    public String icon(String address) {
        String name = address.substring(address.lastIndexOf('/') + 1);
        return file + "#" + (named.contains(name) ? name : OTHER);
    }
}

package jp.maru.guide.server;

import org.jspecify.annotations.Nullable;

/** What a site has to say to those who read. Thread-safe. */
public interface Answers {

    /**
     * What stands at an address, as far as it is ready to be sent. Never waits.
     *
     * @param path as it was sent, percent signs and all
     * @return null where it has to be made first, and where there is nothing
     */
    @Nullable
    Answer ready(String path, @Nullable String query);

    /**
     * The same, made now if need be.
     *
     * @param exact whether an older state will not do in the meantime
     * @return null where a controller has to answer, or nobody
     */
    @Nullable
    Answer answer(String path, @Nullable String query, boolean exact);

    /** Who may keep what a controller answers to somebody who reads at an address. */
    CachePolicy policy(String path);

    /**
     * What a controller's answer rests on besides its address: while that is equal, the same question has the same answer, as
     * far as {@link #policy} lets somebody keep it.
     */
    Object basis();

    /**
     * The page that is shown in the place of what was refused before a controller saw it, or has failed.
     *
     * @param status from 400 on; 408 and 503: a post that came too slowly, or for which there was no room
     */
    Page refusal(int status);
}

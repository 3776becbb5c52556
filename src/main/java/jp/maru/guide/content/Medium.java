package jp.maru.guide.content;

/**
 * An image from {@code content/media/}.
 *
 * @param address beginning with {@code /media/}
 * @param bytes the file as it is; not to be changed
 */
public record Medium(String address, String type, byte[] bytes) {}

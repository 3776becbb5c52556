package jp.maru.guide.calculator;

/** How somebody gets out of a contract in its first days: the contract document decides, not the name of the provider. */
enum WayOut {
    /**
     * 初期契約解除: a letter, without a reason and without consent (電気通信事業法 26条の3). For fixed lines also if the reader
     * did not find the word: the right does not depend on it, and there is no 確認措置 for them.
     */
    LETTER,

    /** Over the mobile network, and the reader does not know what the document names: a letter only if it is 初期契約解除. */
    LETTER_IF_NAMED,

    /** 確認措置: no letter; a call, with one of two reasons (電気通信事業法施行規則 22条の2の7第1項5号). */
    CALL,

    /**
     * A fixed line whose document names 確認措置, which only services over the mobile network can have (同項同号): no letter
     * before the kind of the line is made sure of, and no waiting for the start of the service either.
     */
    LINE_FIRST,

    /** No contract document yet: as far as is known nothing has begun to run; the letter waits for it, or for the last day. */
    DOCUMENT_FIRST,

    /** Neither, for a contract purely for business (同規則 22条の2の7第1項, 22条の2の3第6項). */
    NONE
}

package jp.maru.guide.inquiry;

import java.util.Locale;
import jp.maru.guide.content.SitePage;
import jp.maru.guide.mail.Identity;
import org.springframework.stereotype.Component;

/** The signed addresses in the operator's mails: whoever has such a mail may do what they say, and nobody else. */
@Component
class OperatorLinks {

    /** What a link is for; the last part of its address is the name in small letters. */
    enum Action {
        /** 「対応済みにする」. */
        CLOSE,
        /** 「迷惑ではない」. */
        RELEASE;

        String path() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Action at(String path) {
            return valueOf(path.toUpperCase(Locale.ROOT));
        }
    }

    private final Signatures signatures;
    private final Identity identity;

    OperatorLinks(Signatures signatures, Identity identity) {
        this.signatures = signatures;
        this.identity = identity;
    }

    String to(Action action, ReceiptNumber number) {
        return signatures.address(identity.url(SitePage.Address.INQUIRY + "/" + action.path()), action.path(), number);
    }

    boolean allows(Action action, String number, String signature) {
        return signatures.signed(action.path(), number, signature);
    }
}

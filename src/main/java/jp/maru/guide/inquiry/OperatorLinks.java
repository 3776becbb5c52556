package jp.maru.guide.inquiry;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The signed addresses in the operator's mails: whoever has such a mail may do what they say, and nobody else. */
@Component
class OperatorLinks {
    private static final String CLOSE = "close";

    private final Signatures signatures;
    private final String site;

    OperatorLinks(Signatures signatures, @Value("${guide.site.base-url}") String site) {
        this.signatures = signatures;
        this.site = site.replaceFirst("/+$", "");
    }

    /** Where an inquiry is marked as dealt with. */
    String close(ReceiptNumber number) {
        return link(CLOSE, number);
    }

    boolean mayClose(String number, String signature) {
        return signatures.signed(CLOSE, number, signature);
    }

    private String link(String action, ReceiptNumber number) {
        return UriComponentsBuilder.fromUriString(site)
                .path("/inquiry/" + action)
                .queryParam("n", number.text())
                .queryParam("s", signatures.sign(action, number.text()))
                .toUriString();
    }
}

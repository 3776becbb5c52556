package jp.maru.guide.site;

import org.springframework.boot.test.web.server.LocalServerPort;

/** The content that goes with the program: what its operator changes there turns no test red. */
@ShippedSite
class ShippedSiteTest extends AnySite {

    ShippedSiteTest(@LocalServerPort int port) {
        super(port);
    }
}

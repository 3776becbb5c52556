package jp.maru.guide;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** The arrows between the rooms are those their {@code package-info.java} declares, and no others. */
class RoomsTest {

    @Test
    void keepToTheirDeclaredArrows() {
        ApplicationModules.of(ProviderGuide.class).verify();
    }
}

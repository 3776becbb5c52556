package jp.maru.guide.calculator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.web.util.UriComponentsBuilder;

/** The calculator of total costs at an address that fills it in with one offer. */
public record FilledIn(String address) {

    public TotalCost result() {
        Map<String, String> query = new HashMap<>();
        UriComponentsBuilder.fromUriString(address)
                .build()
                .getQueryParams()
                .toSingleValueMap()
                .forEach((field, text) -> query.put(field, URLDecoder.decode(text, UTF_8)));
        Worksheet sheet = new Worksheet(query, TotalCosts.FIELDS, LocalDate.EPOCH);
        Optional<TotalCosts> costs = TotalCosts.read(sheet);
        assertThat(costs).as(sheet.errors() + address).isPresent();
        assertThat(costs.get().costs()).hasSize(1);
        return costs.get().costs().get(0);
    }
}

package dev.retort;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JdbcUrlTest {

    @ParameterizedTest
    @CsvSource({
        "jdbc:postgresql://localhost/shop, jdbc:postgresql://localhost/shop",
        "jdbc:postgresql://h/shop?user=a&password=s3cret&ssl=true, jdbc:postgresql://h/shop?user=a&password=***&ssl=true",
        "jdbc:postgresql://h/shop?sslpassword=s3cret, jdbc:postgresql://h/shop?sslpassword=***",
        "jdbc:h2:mem:x;USER=sa;PASSWORD=s3cret;MODE=x, jdbc:h2:mem:x;USER=sa;PASSWORD=***;MODE=x",
        "jdbc:mysql://app:s3cret@h/shop, jdbc:mysql://app:***@h/shop",
    })
    void noPasswordIsShown(String url, String shown) {
        assertThat(new JdbcUrl(url)).hasToString(shown);
    }
}

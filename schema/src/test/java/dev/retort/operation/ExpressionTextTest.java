package dev.retort.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.retort.schema.Identifier;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            age > 0                           | age   | years | years > 0
            AGE > 0 and Age < 9               | age   | years | years > 0 and years < 9
            "age" > 0                         | age   | years | "years" > 0
            "AGE" > 0                         | age   | years | "YEARS" > 0
            age > 0                           | age   | Years | "Years" > 0
            "Age" > 0 and age > 0             | Age   | years | years > 0 and age > 0
            name = 'age' and age > 0          | age   | years | name = 'age' and years > 0
            name = 'it''s age' or age > 0     | age   | years | name = 'it''s age' or years > 0
            age(born) > age                   | age   | years | age(born) > years
            t.age > 0 and age.x > 0           | age   | years | t.years > 0 and age.x > 0
            average > age_ and age$ > 0       | age   | years | average > age_ and age$ > 0
            a + /* age */ age -- age          | age   | years | a + /* age */ years -- age
            age::text = $$age$$               | age   | years | years::text = $$age$$
            "a""b" > 0                        | a"b   | c     | c > 0
            """)
    void renamesAColumnAndNothingElse(String expression, String column, String newName, String renamed) {
        assertThat(ExpressionText.rename(expression, Identifier.of(column), Identifier.of(newName)))
                .isEqualTo(renamed);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            lower(name) = 'x'  | name | true
            "NAME" = 'x'       | name | true
            "Name" = 'x'       | name | false
            x = 'name'         | name | false
            name(x) = 1        | name | false
            surname = 'x'      | name | false
            Name = 'x'         | Name | false
            """)
    void findsAColumn(String expression, String column, boolean mentioned) {
        assertThat(ExpressionText.mentions(expression, Identifier.of(column))).isEqualTo(mentioned);
    }
}

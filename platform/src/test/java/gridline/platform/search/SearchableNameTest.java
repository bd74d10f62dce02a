package gridline.platform.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchableNameTest {

    @ParameterizedTest
    @CsvSource({
        "锦绣家园, 绣家",
        "锦绣家园, 锦",
        "锦绣家园, jxjy",
        "锦绣家园, jx",
        "锦绣家园, xj",
        "锦绣家园, Y",
        "锦绣家园, 锦xj",
        "锦绣家园, jx家园",
        "锦绣家园, ' 绣 家 '",
        "长安花苑, cahy",
        "重庆路三号院, cqlshy",
        "蔚县小区, yxxq",
        "十里堡社区, slp",
        "Ａ区 2号院, a区2",
        "幸福·里, 福里",
    })
    void findsAnyPartOfTheNameAndPinyinInitials(String name, String query) {
        SearchableName searchable = SearchableName.of(name);

        assertThat(searchable.contains(query)).isTrue();
        assertThat(searchable.keys()).containsAll(SearchableName.keysOfQuery(query));
    }

    @ParameterizedTest
    @CsvSource({"锦绣家园, 园家", "锦绣家园, jj", "锦绣家园, 锦家", "锦绣家园, jxjyz", "锦绣家园, 花"})
    void doesNotFindWhatIsNotThere(String name, String query) {
        assertThat(SearchableName.of(name).contains(query)).isFalse();
    }

    @Test
    void searchesByPairsWhereThereAreSomeSinceTheyTellMore() {
        assertThat(SearchableName.keysOfQuery("锦绣家园")).containsExactlyInAnyOrder("锦绣", "绣家", "家园");
        assertThat(SearchableName.keysOfQuery("锦xj")).containsExactlyInAnyOrder("xj", "锦");
        assertThat(SearchableName.keysOfQuery("锦")).isEqualTo(List.of("锦"));
        assertThat(SearchableName.keysOfQuery("jx")).isEqualTo(List.of("jx"));
        assertThat(SearchableName.keysOfQuery("jxjy")).containsExactlyInAnyOrder("jxj", "xjy");
        assertThat(SearchableName.keysOfQuery("锦绣jxj9")).containsExactlyInAnyOrder("jxj", "xj9", "锦绣");
    }

    @Test
    void hasNothingToSearchByInPunctuation() {
        assertThat(SearchableName.keysOfQuery(" ·-% ")).isEmpty();
    }

    @Property(tries = 500)
    void everyPieceOfANameIsFoundByItsKeys(@ForAll("names") String name, @ForAll int from, @ForAll int length) {
        int start = Math.floorMod(from, name.length());
        String piece = name.substring(start, start + 1 + Math.floorMod(length, name.length() - start));

        assertThat(SearchableName.of(name).contains(piece)).isTrue();
        assertThat(SearchableName.of(name).keys()).containsAll(SearchableName.keysOfQuery(piece));
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.strings()
                .withChars("锦绣家园长安重庆路小区号院花苑东西里幸福社居民委员会ABcd129")
                .ofMinLength(1)
                .ofMaxLength(14);
    }
}

package gridline.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gridline.platform.web.OutsideScopeException;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CallerTest {

    @ParameterizedTest
    @CsvSource({
        "/13/1301, /13/1301, true",
        "/13/1301, /13/1301/130102, true",
        "/13/1301, /13/13012, false",
        "/13/1301, /13/13012/1, false",
        "/13/1301, /13, false",
        "/13/1301, /13/1302, false",
        "/13/1301, '', false"
    })
    void coversItsNodesAndEverythingBelow(String scope, String path, boolean covered) {
        Caller caller = caller(scope);
        assertThat(caller.covers(path)).isEqualTo(covered);
        if (GridPath.isValid(path)) {
            Document range = caller.scopeCriteria("g").getCriteriaObject().get("g", Document.class);
            boolean inRange =
                    path.compareTo(range.getString("$gte")) >= 0 && path.compareTo(range.getString("$lt")) < 0;
            assertThat(inRange).as("the query says the same").isEqualTo(covered);
        }
        if (!covered) {
            assertThatThrownBy(() -> caller.requireCovers(path)).isInstanceOf(OutsideScopeException.class);
        }
    }

    @Test
    void seesNothingWithoutAScope() {
        assertThat(caller().scopeCriteria("g").getCriteriaObject()).isEqualTo(Document.parse("{g: {$in: []}}"));
        assertThat(caller("", "/", "13", "/13/../14", "/13/1-1").scopes()).isEmpty();
    }

    @Test
    void seesAllOfItsScopes() {
        Caller caller = caller("/13/1301", "/13/1302");
        assertThat(caller.covers("/13/1302/130202")).isTrue();
        assertThat(caller.scopeCriteria("g").getCriteriaObject().getList("$or", Document.class))
                .hasSize(2);
    }

    private static Caller caller(String... scopes) {
        return new Caller("u", "n", Set.of(Role.ANALYST), List.of(scopes));
    }
}

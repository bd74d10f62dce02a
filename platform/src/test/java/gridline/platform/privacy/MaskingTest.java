package gridline.platform.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class MaskingTest {

    @ParameterizedTest
    @CsvSource({
        "13812341234, 138****1234",
        "' 13812341234 ', 138****1234",
        "0311-8765432, 031****5432",
        "8765432, 87****2",
        "110, ****0",
        "'', ****"
    })
    void hidesTheMiddleOfAPhone(String phone, String shown) {
        assertThat(Masking.phone(phone)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"王建北, 王**", "欧阳修远, 欧***", "李四, 李*", "王, *", "'', *", "𠮷田, 𠮷*", "Alexander, A****"})
    void keepsTheFirstCharacterOfAName(String name, String shown) {
        assertThat(Masking.name(name)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({
        "河北省石家庄市长安区建北街道1号2单元301, 河北省石家庄市长安区****",
        "石家庄市正定县恒州北街5号, 石家庄市正定县****",
        "长安区和平东路88号, 长安区****",
        "石家庄市和平路9号, 石家庄市****",
        "和平东路88号3栋, ****",
        "'', ****"
    })
    void keepsAnAddressDownToItsDistrict(String address, String shown) {
        assertThat(Masking.address(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @NullSource
    void leavesWhatIsNotThere(String nothing) {
        assertThat(Masking.phone(nothing)).isNull();
        assertThat(Masking.name(nothing)).isNull();
        assertThat(Masking.address(nothing)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1381234", "13812345", "138123456", "1381234567", "13812345678", "+8613812345678"})
    void neverShowsFourDigitsInARowOfTheMiddle(String phone) {
        assertThat(Masking.phone(phone)).contains("****");
        assertThat(Masking.phone(phone).replace("*", "")).hasSizeLessThanOrEqualTo(phone.length() - 3);
    }
}

package gridline.community.search;

import com.ibm.icu.text.Transliterator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * 拼音首字母: the initials a Chinese character may be typed by. ICU reads every character one way; characters whose other
 * reading occurs in place names (长 is zhǎng, yet 长安 is Cháng'ān) get all their initials.
 */
final class PinyinInitials {

    /** Other initials of characters with several readings, those met in names of places, estates and surnames. */
    private static final Map<Integer, String> MORE_READINGS = readings("""
            长cz 重cz 行xh 乐ly 厦sx 曾cz 朝cz 单dsc 解jx 仇cq 尉wy 番fp 盛sc 藏cz 传cz 车cj 祭jz 覃tq 翟zd 召zs 折zs
            参cs 弹dt 调dt 提td 降jx 强qj 校xj 率ls 宿sx 畜cx 种zc 屏pb 堡bp 泊bp 圈qj 巷xh 系xj 贾jg 蔚wy 莘sx 厂ca
            伽jqg 阿ae 朴pb 隗kw 瓦w 角jl 歙sx 铅qy 洞dt 茄qj 纪j 柏b 燕y 秘bm 繁fp 员y 查cz 盖g 葛g 夏xj
            叶yx 给gj 见jx 家j 六l 龟gqj 石sd 似s 卡kq 禅cs 晟sc 乘cs 什s 拾sj 术sz 刹cs 杉s 塔t 覆f 垣y 幢zc 埔bp 曲q
            """);

    private static final ThreadLocal<Transliterator> LATIN =
            ThreadLocal.withInitial(() -> Transliterator.getInstance("Han-Latin; Latin-ASCII; Lower"));

    private static final Map<Integer, String> KNOWN = new ConcurrentHashMap<>();

    private PinyinInitials() {}

    /** Lower-case letters the Chinese character may be typed by; empty for any other character. */
    static String of(int codePoint) {
        return KNOWN.computeIfAbsent(codePoint, PinyinInitials::read);
    }

    private static String read(int codePoint) {
        if (!Character.isIdeographic(codePoint)) {
            return "";
        }
        String latin = LATIN.get().transliterate(Character.toString(codePoint));
        StringBuilder initials = new StringBuilder();
        String more = MORE_READINGS.getOrDefault(codePoint, "");
        (latin.substring(0, Math.min(1, latin.length())) + more)
                .chars()
                .filter(letter -> letter >= 'a' && letter <= 'z')
                .distinct()
                .forEach(letter -> initials.append((char) letter));
        return initials.toString();
    }

    private static Map<Integer, String> readings(String table) {
        Map<Integer, String> readings = new ConcurrentHashMap<>();
        for (String entry : table.strip().split("\\s+")) {
            readings.put(entry.codePointAt(0), entry.substring(Character.charCount(entry.codePointAt(0))));
        }
        return readings;
    }
}

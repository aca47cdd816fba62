package org.zhize.corpus.reader;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Values of cells as a Chinese spreadsheet shows them. Formulas give the value last computed. */
final class ShownValues {

    // ECMA-376-1 18.8.30: what the built-in formats mean in zh-CN; files name them by number only.
    private static final Map<Integer, String> CHINESE_FORMATS = new HashMap<>();

    static {
        String yearMonth = "yyyy年m月";
        String monthDay = "m月d日";
        for (int format : new int[] {27, 36, 50, 52, 57}) {
            CHINESE_FORMATS.put(format, yearMonth);
        }
        for (int format : new int[] {28, 29, 51, 53, 54, 58}) {
            CHINESE_FORMATS.put(format, monthDay);
        }
        CHINESE_FORMATS.put(14, "yyyy/m/d");
        CHINESE_FORMATS.put(22, "yyyy/m/d h:mm");
        CHINESE_FORMATS.put(30, "m-d-yy");
        CHINESE_FORMATS.put(31, "yyyy\"年\"m月d日");
    }

    private static final Pattern MARKED = Pattern.compile("\\\\([\u2e80-\uffef])|\"([^\"]*)\"");
    private static final Pattern LOCALE = Pattern.compile("\\[\\$[^\\]]*\\]|\\[DBNum\\d\\]");

    private final DataFormatter formatter = new DataFormatter(Locale.CHINA);

    ShownValues() {
        formatter.setUseCachedValuesForFormulaCells(true);
    }

    String of(Cell cell) {
        CellType type =
                cell.getCellType() == CellType.FORMULA
                        ? cell.getCachedFormulaResultType()
                        : cell.getCellType();
        if (type == CellType.NUMERIC) {
            CellStyle style = cell.getCellStyle();
            String format = CHINESE_FORMATS.get((int) style.getDataFormat());
            double value = cell.getNumericCellValue();
            if (format == null && DateUtil.isCellDateFormatted(cell)) {
                format = withoutMarks(style.getDataFormatString());
            }
            if (format != null && DateUtil.isValidExcelDate(value)) {
                return formatter.formatRawCellContents(value, -1, format);
            }
        }
        return formatter.formatCellValue(cell);
    }

    // The formatter shows the marks of yyyy\年m\月 and yyyy"年"m"月"; null if there are none.
    private static @Nullable String withoutMarks(@Nullable String format) {
        if (format == null || !MARKED.matcher(format).find()) {
            return null;
        }
        return LOCALE.matcher(MARKED.matcher(format).replaceAll("$1$2")).replaceAll("");
    }
}

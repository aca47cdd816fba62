package org.zhize.corpus.reader;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Values of cells as a Chinese spreadsheet shows them. Formulas give the value last computed. */
final class ShownValues {

    // ECMA-376-1 18.8.30: what the built-in formats mean in zh-CN; files name them by number only.
    private static final Map<Integer, String> CHINESE_FORMATS = new HashMap<>();

    static {
        String yearMonth = "yyyy\"年\"m\"月\"";
        String monthDay = "m\"月\"d\"日\"";
        for (int format : new int[] {27, 36, 50, 52, 57}) {
            CHINESE_FORMATS.put(format, yearMonth);
        }
        for (int format : new int[] {28, 29, 51, 53, 54, 58}) {
            CHINESE_FORMATS.put(format, monthDay);
        }
        CHINESE_FORMATS.put(14, "yyyy/m/d");
        CHINESE_FORMATS.put(22, "yyyy/m/d h:mm");
        CHINESE_FORMATS.put(30, "m-d-yy");
        CHINESE_FORMATS.put(31, "yyyy\"年\"m\"月\"d\"日\"");
        CHINESE_FORMATS.put(32, "h\"时\"mm\"分\"");
        CHINESE_FORMATS.put(33, "h\"时\"mm\"分\"ss\"秒\"");
    }

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
            String format = CHINESE_FORMATS.get((int) cell.getCellStyle().getDataFormat());
            double value = cell.getNumericCellValue();
            if (format != null && DateUtil.isValidExcelDate(value)) {
                return formatter.formatRawCellContents(value, -1, format);
            }
        }
        return formatter.formatCellValue(cell);
    }
}

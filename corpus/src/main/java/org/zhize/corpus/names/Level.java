package org.zhize.corpus.names;

import org.zhize.corpus.document.Region;

/** 行政层级, from the state down. */
public enum Level {
    STATE,
    PROVINCE,
    CITY,
    COUNTY,
    TOWNSHIP;

    /**
     * The level of a region: by its GB/T 2260 code where it has one (so that 北京市东城区 and 孝义市 are
     * counties), else by the last character of its name, else by the length of its path.
     */
    public static Level of(Region region) {
        String code = region.code();
        if (code != null && code.length() == 6) {
            if (code.endsWith("0000")) {
                return PROVINCE;
            }
            return code.endsWith("00") ? CITY : COUNTY;
        }
        if (!region.path().isEmpty()) {
            String name = region.name();
            switch (name.charAt(name.length() - 1)) {
                case '省' -> {
                    return PROVINCE;
                }
                case '县', '旗' -> {
                    return COUNTY;
                }
                case '乡', '镇' -> {
                    return TOWNSHIP;
                }
                case '市', '州', '盟' -> {
                    return region.path().size() < 3 ? CITY : COUNTY;
                }
                default -> {}
            }
        }
        return switch (region.path().size()) {
            case 0 -> STATE;
            case 1 -> PROVINCE;
            case 2 -> CITY;
            case 3 -> COUNTY;
            default -> TOWNSHIP;
        };
    }
}

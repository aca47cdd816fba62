package org.zhize.corpus.reader;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Documents written part by part, in the manner of Word and WPS. */
class DocxReaderTest {

    private static SourceText read(Docx docx) {
        return Shown.read("a.docx", docx.bytes());
    }

    private static String p(String words) {
        return "<w:p>" + r(words) + "</w:p>";
    }

    private static String r(String words) {
        return "<w:r><w:t xml:space=\"preserve\">" + words + "</w:t></w:r>";
    }

    private static String listed(int list, int level, String words) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"%d\"/><w:numId w:val=\"%d\"/></w:numPr></w:pPr>%s</w:p>"
                .formatted(level, list, r(words));
    }

    private static String level(int level, String format, String text) {
        return "<w:lvl w:ilvl=\"%d\"><w:start w:val=\"1\"/><w:numFmt w:val=\"%s\"/><w:lvlText w:val=\"%s\"/></w:lvl>"
                .formatted(level, format, text);
    }

    @Test
    void writesTheNumbersThatWordGenerates() {
        String numbering =
                "<w:abstractNum w:abstractNumId=\"0\">"
                        + level(0, "chineseCounting", "第%1章")
                        + level(1, "chineseCountingThousand", "第%2条")
                        + level(2, "japaneseCounting", "（%3）")
                        + level(3, "decimal", "%4.")
                        + level(4, "decimalEnclosedCircle", "%5")
                        + "</w:abstractNum>"
                        + "<w:abstractNum w:abstractNumId=\"1\">"
                        + level(0, "chineseCounting", "%1、")
                        + level(1, "decimal", "%1.%2")
                        + "</w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
                        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"1\"/><w:lvlOverride w:ilvl=\"0\"><w:startOverride w:val=\"1\"/></w:lvlOverride></w:num>";
        SourceText read =
                read(
                        new Docx()
                                .numbering(numbering)
                                .body(
                                        listed(1, 0, "总则")
                                                + listed(1, 1, "为了加强管理。")
                                                + listed(1, 2, "一项")
                                                + listed(1, 2, "二项")
                                                + listed(1, 3, "一目")
                                                + listed(1, 4, "圈")
                                                + listed(1, 1, "再一条。")
                                                + listed(1, 2, "重新计数")
                                                + listed(1, 0, "附则")
                                                + listed(2, 0, "甲")
                                                + listed(2, 1, "乙")
                                                + p("正文")
                                                + listed(2, 0, "接着")
                                                + listed(3, 0, "从头")
                                                + listed(0, 0, "没有编号")));
        assertThat(Shown.lines(read))
                .containsExactly(
                        "第一章 总则",
                        "第一条 为了加强管理。",
                        "（一）一项",
                        "（二）二项",
                        "1. 一目",
                        "① 圈",
                        "第二条 再一条。",
                        "（一）重新计数",
                        "第二章 附则",
                        "一、甲",
                        "一.1 乙",
                        "正文",
                        "二、接着",
                        "一、从头",
                        "没有编号");
    }

    @Test
    void findsNumberingThroughStylesAndLists() {
        String styles =
                "<w:style w:type=\"paragraph\" w:styleId=\"1\"><w:name w:val=\"heading 1\"/><w:pPr><w:numPr><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/><w:pPr><w:numPr><w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:type=\"numbering\" w:styleId=\"L\"><w:name w:val=\"清单\"/><w:pPr><w:numPr><w:numId w:val=\"3\"/></w:numPr></w:pPr></w:style>";
        String numbering =
                "<w:abstractNum w:abstractNumId=\"0\">"
                        + "<w:lvl w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:pStyle w:val=\"1\"/><w:lvlText w:val=\"%1、\"/></w:lvl>"
                        + "<w:lvl w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"chineseCounting\"/><w:lvlRestart w:val=\"0\"/><w:pStyle w:val=\"2\"/><w:lvlText w:val=\"（%2）\"/></w:lvl>"
                        + "<w:lvl w:ilvl=\"2\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:isLgl/><w:lvlText w:val=\"%1.%2.%3\"/></w:lvl></w:abstractNum>"
                        + "<w:abstractNum w:abstractNumId=\"1\"><w:numStyleLink w:val=\"L\"/></w:abstractNum>"
                        + "<w:abstractNum w:abstractNumId=\"2\"><w:styleLink w:val=\"L\"/>"
                        + level(0, "bullet", "\uf0a8")
                        + level(1, "ideographTraditional", "%2.")
                        + "</w:abstractNum>"
                        + "<w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>"
                        + "<w:num w:numId=\"2\"><w:abstractNumId w:val=\"1\"/></w:num>"
                        + "<w:num w:numId=\"3\"><w:abstractNumId w:val=\"2\"/></w:num>";
        String styled = "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p>";
        SourceText read =
                read(
                        new Docx()
                                .styles(styles)
                                .numbering(numbering)
                                .body(
                                        styled.formatted("1", r("总体要求"))
                                                + styled.formatted("2", r("原则"))
                                                + listed(1, 2, "要点")
                                                + styled.formatted("1", r("重点任务"))
                                                + styled.formatted("2", r("接着编号"))
                                                + listed(2, 0, "检查燃气")
                                                + listed(2, 1, "甲项")));
        assertThat(Shown.lines(read))
                .containsExactly(
                        "# 一、总体要求",
                        "## （一）原则",
                        "1.1.1 要点",
                        "# 二、重点任务",
                        "## （二）接着编号",
                        "□ 检查燃气",
                        "甲. 甲项");
    }

    @Test
    void countsTheNumbersOfAColumn() {
        String cell = "<w:tc>%s</w:tc><w:tc>%s</w:tc>";
        String numbering =
                "<w:abstractNum w:abstractNumId=\"0\">"
                        + level(0, "decimal", "%1")
                        + "</w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num>";
        SourceText read =
                read(
                        new Docx()
                                .numbering(numbering)
                                .body(
                                        "<w:tbl><w:tr>"
                                                + cell.formatted(p("序号"), p("任务"))
                                                + "</w:tr><w:tr>"
                                                + cell.formatted(listed(1, 0, ""), p("排查"))
                                                + "</w:tr><w:tr>"
                                                + cell.formatted(listed(1, 0, ""), p("整治"))
                                                + "</w:tr></w:tbl>"));
        assertThat(Shown.cells(read, 0))
                .containsExactly("0,0 序号", "0,1 任务", "1,0 1", "1,1 排查", "2,0 2", "2,1 整治");
    }

    @Test
    void takesChangesAsAccepted() {
        SourceText read =
                read(
                        new Docx()
                                .body(
                                        "<w:p>"
                                                + r("由县应急局")
                                                + "<w:ins w:id=\"1\">"
                                                + r("会同县住建局")
                                                + "</w:ins><w:del w:id=\"2\"><w:r><w:delText>和县城管局</w:delText></w:r></w:del>"
                                                + r("负责。")
                                                + "<w:moveFrom w:id=\"3\">"
                                                + r("移走的")
                                                + "</w:moveFrom><w:moveTo w:id=\"4\">"
                                                + r("移来的")
                                                + "</w:moveTo></w:p>"
                                                + "<w:p><w:pPr><w:rPr><w:del w:id=\"5\"/></w:rPr></w:pPr>"
                                                + r("段落标记被删除，")
                                                + "</w:p>"
                                                + p("所以连成一段。")
                                                + "<w:tbl><w:tr><w:tc>"
                                                + p("留")
                                                + "</w:tc><w:tc>"
                                                + p("甲")
                                                + "</w:tc></w:tr><w:tr><w:trPr><w:del w:id=\"6\"/></w:trPr><w:tc>"
                                                + p("删")
                                                + "</w:tc><w:tc>"
                                                + p("乙")
                                                + "</w:tc></w:tr></w:tbl>"));
        assertThat(Shown.lines(read))
                .containsExactly("由县应急局会同县住建局负责。移来的", "段落标记被删除，所以连成一段。", "留", "甲");
    }

    @Test
    void keepsMergedAndNestedCells() {
        String merged =
                "<w:tbl>"
                        + "<w:tr><w:tc><w:tcPr><w:vMerge w:val=\"restart\"/></w:tcPr>"
                        + p("序号")
                        + "</w:tc><w:tc><w:tcPr><w:gridSpan w:val=\"2\"/></w:tcPr>"
                        + p("责任")
                        + "</w:tc></w:tr>"
                        + "<w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr><w:p/></w:tc><w:tc>"
                        + p("牵头")
                        + "</w:tc><w:tc>"
                        + p("配合")
                        + p("其他")
                        + "</w:tc></w:tr>"
                        + "<w:tr><w:trPr><w:gridBefore w:val=\"1\"/></w:trPr><w:tc>"
                        + "<w:tbl><w:tr><w:tc>"
                        + p("里甲")
                        + "</w:tc><w:tc>"
                        + p("里乙")
                        + "</w:tc></w:tr></w:tbl><w:p/></w:tc><w:tc><w:p/></w:tc></w:tr>"
                        + "</w:tbl>";
        assertThat(Shown.cells(read(new Docx().body(merged)), 0))
                .containsExactly(
                        "0,0 2x1 序号", "0,1 1x2 责任", "1,1 牵头", "1,2 配合/其他", "2,1 里甲/里乙", "2,2");
    }

    @Test
    void readsTextBoxesNotesFieldsAndSymbols() {
        String box =
                "<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing><wps:txbx><w:txbxContent>"
                        + p("柳泉县人民政府文件")
                        + "</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>"
                        + p("柳泉县人民政府文件")
                        + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        SourceText read =
                read(
                        new Docx()
                                .footnotes("<w:footnote w:id=\"2\">" + p("脚注的话。") + "</w:footnote>")
                                .body(
                                        "<w:p>"
                                                + box
                                                + r("标题")
                                                + "</w:p><w:p>"
                                                + r("正文")
                                                + "<w:r><w:footnoteReference w:id=\"2\"/></w:r>"
                                                + "<w:r><w:br/></w:r>"
                                                + r("软回车后")
                                                + "<w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/></w:r>"
                                                + "<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>DATE</w:instrText></w:r>"
                                                + "<w:r><w:fldChar w:fldCharType=\"separate\"/></w:r>"
                                                + r("2024年")
                                                + "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"
                                                + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>看不见</w:t></w:r>"
                                                + "</w:p>"));
        assertThat(Shown.lines(read)).containsExactly("柳泉县人民政府文件", "标题", "正文", "软回车后□2024年");
        assertThat(Shown.chrome(read)).containsExactly("footnote: [2] 脚注的话。");
        assertThat(Shown.problems(read)).containsExactly("略去了隐藏文字 3 字");
    }

    @Test
    void keepsADocumentNumberFromTheRunningHead() {
        SourceText read =
                read(
                        new Docx()
                                .header(p("柳泉县人民政府办公室文件") + p("泉政办发〔2024〕7号"))
                                .footer(p("第 1 页"))
                                .body(p("关于印发方案的通知")));
        assertThat(Shown.lines(read)).containsExactly("泉政办发〔2024〕7号", "关于印发方案的通知");
        assertThat(Shown.chrome(read))
                .containsExactly("running head: 柳泉县人民政府办公室文件", "page foot: 第 1 页");
    }

    @Test
    void tellsHeadingsByStyleAndOutlineLevelAndTheTableOfContentsByItsStyles() {
        String styles =
                "<w:style w:type=\"paragraph\" w:styleId=\"2\"><w:name w:val=\"heading 2\"/></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"a\"><w:name w:val=\"一级\"/><w:pPr><w:outlineLvl w:val=\"0\"/></w:pPr></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"b\"><w:name w:val=\"二级\"/><w:basedOn w:val=\"a\"/></w:style>"
                        + "<w:style w:type=\"paragraph\" w:styleId=\"t\"><w:name w:val=\"toc 1\"/></w:style>";
        String styled = "<w:p><w:pPr><w:pStyle w:val=\"%s\"/></w:pPr>%s</w:p>";
        SourceText read =
                read(
                        new Docx()
                                .styles(styles)
                                .body(
                                        styled.formatted("t", r("一、总则\t1"))
                                                + styled.formatted("b", r("一、总则"))
                                                + styled.formatted("2", r("（一）原则"))
                                                + "<w:p><w:pPr><w:outlineLvl w:val=\"2\"/></w:pPr>"
                                                + r("1.要求")
                                                + "</w:p>"
                                                + p("正文")));
        assertThat(Shown.lines(read)).containsExactly("# 一、总则", "## （一）原则", "### 1.要求", "正文");
        assertThat(Shown.chrome(read)).containsExactly("table of contents: 一、总则 1");
    }
}

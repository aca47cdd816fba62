package org.zhize.corpus.reader;

import org.jspecify.annotations.Nullable;
import org.zhize.corpus.reader.PrintedPage.Glyph;
import org.zhize.corpus.reader.PrintedPage.Rule;

import java.util.ArrayList;
import java.util.List;

/** An object on a page of an OFD file with its place and transformation. */
final class OfdObject {

    private static final double THIN = 1; // millimetres
    private static final int LONGEST_REPEAT = 100_000;

    private final XmlNode node;
    private final double left;
    private final double top;
    private final double[] matrix;

    OfdObject(XmlNode node) {
        this.node = node;
        String boundary = node.attribute("Boundary");
        double[] box = OfdReader.numbers(boundary == null ? "0 0 0 0" : boundary);
        left = box[0];
        top = box.length > 1 ? box[1] : 0;
        String ctm = node.attribute("CTM");
        double[] given = ctm == null ? new double[0] : OfdReader.numbers(ctm);
        matrix = given.length == 6 ? given : new double[] {1, 0, 0, 1, 0, 0};
    }

    private double x(double px, double py) {
        return OfdReader.points(left + matrix[0] * px + matrix[2] * py + matrix[4]);
    }

    private double y(double px, double py) {
        return OfdReader.points(top + matrix[1] * px + matrix[3] * py + matrix[5]);
    }

    /** Places the characters of a TextCode by its deltas. */
    void characters(XmlNode code, List<Glyph> glyphs) {
        String words = Radicals.ordinary(code.text());
        double size = OfdReader.number(node.attribute("Size"));
        String scale = node.attribute("HScale");
        double across = scale == null ? 1 : OfdReader.number(scale);
        List<Double> right = deltas(code.attribute("DeltaX"));
        List<Double> down = deltas(code.attribute("DeltaY"));
        double px = OfdReader.number(code.attribute("X"));
        double py = OfdReader.number(code.attribute("Y"));
        double type = OfdReader.points(size * Math.hypot(matrix[2], matrix[3]));
        int place = 0;
        for (int i = 0; i < words.length(); ) {
            String character = Character.toString(words.codePointAt(i));
            double usual = size * across * (words.charAt(i) < 0x2000 ? 0.5 : 1);
            double step = place < right.size() ? right.get(place) : usual;
            double width = Math.min(Math.abs(step), size * across);
            double end = x(px + (width == 0 ? usual : width), py);
            glyphs.add(
                    new Glyph(character, x(px, py), y(px, py), Math.max(0, end - x(px, py)), type));
            px += place < right.size() ? right.get(place) : down.isEmpty() ? usual : 0;
            py += place < down.size() ? down.get(place) : 0;
            place++;
            i += character.length();
        }
    }

    // "3.5 g 4 3.2": one step of 3.5, then four of 3.2
    private static List<Double> deltas(@Nullable String list) {
        List<Double> deltas = new ArrayList<>();
        if (list == null || list.isBlank()) {
            return deltas;
        }
        String[] words = list.strip().split("\\s+");
        for (int i = 0; i < words.length; i++) {
            if (words[i].equals("g") && i + 2 < words.length) {
                int times = (int) Math.min(OfdReader.number(words[i + 1]), LONGEST_REPEAT);
                for (int n = 0; n < times; n++) {
                    deltas.add(OfdReader.number(words[i + 2]));
                }
                i += 2;
            } else {
                deltas.add(OfdReader.number(words[i]));
            }
        }
        return deltas;
    }

    /** The straight lines of a path: M x y L x y … C; curves are left out. */
    void rules(String data, List<Rule> rules) {
        String[] words = data.strip().split("\\s+");
        boolean filled = "true".equals(node.attribute("Fill"));
        boolean stroked = !"false".equals(node.attribute("Stroke"));
        List<double[]> points = new ArrayList<>();
        double startX = 0;
        double startY = 0;
        for (int i = 0; i < words.length; i++) {
            String step = words[i];
            if ((step.equals("M") || step.equals("S") || step.equals("L"))
                    && i + 2 < words.length) {
                double px = OfdReader.number(words[i + 1]);
                double py = OfdReader.number(words[i + 2]);
                if (!step.equals("L")) {
                    flush(points, filled, stroked, rules);
                    startX = px;
                    startY = py;
                }
                points.add(new double[] {x(px, py), y(px, py)});
                i += 2;
            } else if (step.equals("C")) {
                points.add(new double[] {x(startX, startY), y(startX, startY)});
            } else if (step.equals("Q") || step.equals("B") || step.equals("A")) {
                flush(points, filled, stroked, rules);
            }
        }
        flush(points, filled, stroked, rules);
    }

    private static void flush(
            List<double[]> points, boolean filled, boolean stroked, List<Rule> rules) {
        double minX = points.stream().mapToDouble(p -> p[0]).min().orElse(0);
        double maxX = points.stream().mapToDouble(p -> p[0]).max().orElse(0);
        double minY = points.stream().mapToDouble(p -> p[1]).min().orElse(0);
        double maxY = points.stream().mapToDouble(p -> p[1]).max().orElse(0);
        double thin = OfdReader.points(THIN);
        if (filled && points.size() > 2 && Math.min(maxX - minX, maxY - minY) <= thin) {
            boolean flat = maxX - minX >= maxY - minY;
            double x = (minX + maxX) / 2;
            double y = (minY + maxY) / 2;
            rules.add(flat ? new Rule(minX, y, maxX, y) : new Rule(x, minY, x, maxY));
        } else if (stroked) {
            for (int i = 1; i < points.size(); i++) {
                double[] a = points.get(i - 1);
                double[] b = points.get(i);
                if (Math.min(Math.abs(a[0] - b[0]), Math.abs(a[1] - b[1])) <= 1) {
                    rules.add(
                            new Rule(
                                    Math.min(a[0], b[0]),
                                    Math.min(a[1], b[1]),
                                    Math.max(a[0], b[0]),
                                    Math.max(a[1], b[1])));
                }
            }
        }
        points.clear();
    }
}

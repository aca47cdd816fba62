package org.zhize.corpus.reader;

import org.apache.pdfbox.contentstream.PDFGraphicsStreamEngine;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.zhize.corpus.reader.PrintedPage.Rule;

import java.awt.geom.Point2D;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The straight lines that a page draws: strokes, and filled rectangles as thin as a line. */
final class PdfRules extends PDFGraphicsStreamEngine {

    private static final double THIN = 3; // points
    private static final double STRAIGHT = 1;
    private static final double SHORTEST = 4;

    private final List<List<Point2D>> paths = new ArrayList<>();
    private final List<double[]> found = new ArrayList<>();

    private PdfRules(PDPage page) {
        super(page);
    }

    static List<Rule> of(PDPage page, PDRectangle crop, int direction) throws IOException {
        PdfRules engine = new PdfRules(page);
        engine.processPage(page);
        List<Rule> rules = new ArrayList<>();
        for (double[] line : engine.found) {
            double[] from = turned(line[0], line[1], crop, direction);
            double[] to = turned(line[2], line[3], crop, direction);
            rules.add(
                    new Rule(
                            Math.min(from[0], to[0]),
                            Math.min(from[1], to[1]),
                            Math.max(from[0], to[0]),
                            Math.max(from[1], to[1])));
        }
        return PrintedRules.joined(rules);
    }

    // The way TextPosition turns the places of characters.
    private static double[] turned(double px, double py, PDRectangle crop, int direction) {
        double x = px - crop.getLowerLeftX();
        double y = py - crop.getLowerLeftY();
        return switch (direction) {
            case 90 -> new double[] {y, x};
            case 180 -> new double[] {crop.getWidth() - x, y};
            case 270 -> new double[] {crop.getHeight() - y, crop.getWidth() - x};
            default -> new double[] {x, crop.getHeight() - y};
        };
    }

    private void stroke() {
        for (List<Point2D> path : paths) {
            for (int i = 1; i < path.size(); i++) {
                add(path.get(i - 1), path.get(i));
            }
        }
    }

    private void add(Point2D from, Point2D to) {
        double across = Math.abs(from.getX() - to.getX());
        double down = Math.abs(from.getY() - to.getY());
        if (Math.min(across, down) <= STRAIGHT && Math.max(across, down) > 0) {
            found.add(new double[] {from.getX(), from.getY(), to.getX(), to.getY()});
        }
    }

    private void fill() {
        for (List<Point2D> path : paths) {
            double left = path.stream().mapToDouble(Point2D::getX).min().orElse(0);
            double right = path.stream().mapToDouble(Point2D::getX).max().orElse(0);
            double low = path.stream().mapToDouble(Point2D::getY).min().orElse(0);
            double high = path.stream().mapToDouble(Point2D::getY).max().orElse(0);
            if (right - left <= THIN && high - low > SHORTEST) {
                double middle = (left + right) / 2;
                found.add(new double[] {middle, low, middle, high});
            } else if (high - low <= THIN && right - left > SHORTEST) {
                double middle = (low + high) / 2;
                found.add(new double[] {left, middle, right, middle});
            }
        }
    }

    @Override
    public void appendRectangle(Point2D p0, Point2D p1, Point2D p2, Point2D p3) {
        paths.add(new ArrayList<>(List.of(p0, p1, p2, p3, p0)));
    }

    @Override
    public void moveTo(float x, float y) {
        paths.add(new ArrayList<>(List.of(new Point2D.Double(x, y))));
    }

    @Override
    public void lineTo(float x, float y) {
        if (paths.isEmpty()) {
            moveTo(x, y);
        }
        paths.getLast().add(new Point2D.Double(x, y));
    }

    @Override
    public void curveTo(float x1, float y1, float x2, float y2, float x3, float y3) {
        moveTo(x3, y3);
    }

    @Override
    public Point2D getCurrentPoint() {
        return paths.isEmpty() ? new Point2D.Double() : paths.getLast().getLast();
    }

    @Override
    public void closePath() {
        if (!paths.isEmpty()) {
            paths.getLast().add(paths.getLast().getFirst());
        }
    }

    @Override
    public void endPath() {
        paths.clear();
    }

    @Override
    public void strokePath() {
        stroke();
        paths.clear();
    }

    @Override
    public void fillPath(int windingRule) {
        fill();
        paths.clear();
    }

    @Override
    public void fillAndStrokePath(int windingRule) {
        fill();
        stroke();
        paths.clear();
    }

    @Override
    public void drawImage(PDImage image) {}

    @Override
    public void clip(int windingRule) {}

    @Override
    public void shadingFill(COSName name) {
        paths.clear();
    }
}

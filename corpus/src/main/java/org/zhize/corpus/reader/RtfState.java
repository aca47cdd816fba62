package org.zhize.corpus.reader;

/** What a group inherits and its end takes back; font is the style's number among styles. */
final class RtfState {
    boolean skipped;
    boolean hidden;
    boolean fonts;
    boolean styles;
    boolean furniture;
    int font = -1;
    int fallback = 1;
    int heading;
    boolean inTable;

    RtfState copy() {
        RtfState copy = new RtfState();
        copy.skipped = skipped;
        copy.hidden = hidden;
        copy.fonts = fonts;
        copy.styles = styles;
        copy.furniture = furniture;
        copy.font = font;
        copy.fallback = fallback;
        copy.heading = heading;
        copy.inTable = inTable;
        return copy;
    }
}

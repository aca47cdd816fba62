package org.zhize.corpus.document;

/**
 * The stable id of a provision or of a part of one, used in URLs, index and graph: document, then
 * its place by rule from the printed numbering. {@code 4f2a90c1d3e7.a36.p2.i1} is 第三十六条第二款第（一）项,
 * {@code .a24-1} 第二十四条之一, {@code .s3.12} is 三、（十二）, {@code .pre} the preamble, {@code .end} the
 * closing, {@code .x1.12.2} row 2 of number 12 in the first annex. Chapters are left out of a law's
 * addresses, since its articles are numbered through.
 */
public record Address(DocumentId document, String local) {

    public Address {
        if (!local.matches("[0-9a-z~-]+(\\.[0-9a-z~-]+)*")) {
            throw new IllegalArgumentException("bad address in " + document + ": " + local);
        }
    }

    /** Reads what {@link #toString()} writes; throws IllegalArgumentException on anything else. */
    public static Address parse(String value) {
        int dot = value.indexOf('.');
        if (dot < 0) {
            throw new IllegalArgumentException("bad address: " + value);
        }
        return new Address(new DocumentId(value.substring(0, dot)), value.substring(dot + 1));
    }

    /** The address of a part below this one. */
    public Address child(String step) {
        return new Address(document, local + "." + step);
    }

    @Override
    public String toString() {
        return document + "." + local;
    }
}

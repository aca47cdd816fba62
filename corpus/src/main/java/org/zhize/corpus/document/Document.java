package org.zhize.corpus.document;

import org.zhize.corpus.text.Span;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One policy document, or one version of one law, as it was read.
 *
 * @param fileName the name it was loaded under, for people
 * @param text the source text, never changed: all spans point into it
 * @param blocks the body in reading order
 * @param chrome what belongs to no block, with the reason: title, number, addressee, signature,
 *     page furniture
 * @param repairs damage that was mended for reading only
 * @param problems what could not be read, or looks wrong
 */
public record Document(
        DocumentId id,
        String fileName,
        String text,
        Header header,
        List<Block> blocks,
        List<Chrome> chrome,
        List<Repair> repairs,
        List<Problem> problems) {

    public Document {
        blocks = List.copyOf(blocks);
        chrome = List.copyOf(chrome);
        repairs = List.copyOf(repairs);
        problems = List.copyOf(problems);
    }

    public Stream<Provision> provisions() {
        return blocks.stream().flatMap(Block::provisions);
    }

    public Optional<Provision> provision(Address address) {
        return provisions().filter(p -> p.address().equals(address)).findFirst();
    }

    /** The provision of this address, or the one that has it as a paragraph or item. */
    public Optional<Provision> holder(Address address) {
        return provisions()
                .filter(
                        p ->
                                p.address().equals(address)
                                        || p.parts().stream()
                                                .anyMatch(x -> x.address().equals(address)))
                .findFirst();
    }

    public String text(Span span) {
        return span.of(text);
    }

    /**
     * Characters outside all blocks, and what they are: {@code title}, {@code documentNumber},
     * {@code page furniture} …
     */
    public record Chrome(Span span, String reason) {}

    /** Damage at a place, the reading that was used instead, and why it is certain. */
    public record Repair(Span span, String read, String reason) {}

    /** Something a person should look at. */
    public record Problem(Span span, String message) {}
}

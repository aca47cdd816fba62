package org.zhize.corpus.reader;

import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

import java.util.IdentityHashMap;

/** How many letters and digits each element holds, in all and in links; counted once. */
final class HtmlSizes {

    private final IdentityHashMap<Node, int[]> sizes = new IdentityHashMap<>();
    private final int total;

    HtmlSizes(Element root) {
        NodeTraversor.traverse(
                new NodeVisitor() {
                    @Override
                    public void head(Node node, int depth) {
                        sizes.put(node, new int[2]);
                    }

                    @Override
                    public void tail(Node node, int depth) {
                        count(node);
                    }
                },
                root);
        total = Math.max(1, of(root)[0]);
    }

    private void count(Node node) {
        int[] size = of(node);
        if (node instanceof TextNode text) {
            size[0] = (int) text.getWholeText().chars().filter(Character::isLetterOrDigit).count();
        } else if (node instanceof Element element && element.normalName().equals("a")) {
            size[1] = size[0];
        }
        Node parent = node.parent();
        int[] above = parent == null ? null : sizes.get(parent);
        if (above != null) {
            above[0] += size[0];
            above[1] += size[1];
        }
    }

    private int[] of(Node node) {
        return sizes.getOrDefault(node, new int[2]);
    }

    int characters(Element element) {
        return of(element)[0];
    }

    int linked(Element element) {
        return of(element)[1];
    }

    /** The share of the page's characters. */
    double share(Element element) {
        return (double) characters(element) / total;
    }
}

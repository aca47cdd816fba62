package org.zhize.indexer.query;

import org.zhize.corpus.text.Span;
import org.zhize.indexer.query.Lexer.Token;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads operators: {@code AND}, {@code OR}, {@code NOT} or {@code -}, {@code +}, brackets where one
 * of the words stands, {@code "phrase"}, {@code title:}. Without operators all words are one {@link
 * Node.Words}, in which a few may be missing.
 */
final class QueryParser {

    /** A longer text is refused: it is a document, not a query. */
    static final int LONGEST = 2000;

    private static final int MOST_TOKENS = 200;
    private static final int DEEPEST = 20;

    private final String typed;
    private final List<Token> tokens;
    private final boolean operators;
    private int at;
    private int depth;

    private QueryParser(String typed, List<Token> tokens) {
        this.typed = typed;
        this.tokens = tokens;
        this.operators =
                tokens.stream()
                        .anyMatch(t -> t.type() == Lexer.Type.AND || t.type() == Lexer.Type.OR);
    }

    static Node parse(String typed) {
        if (typed.length() > LONGEST) {
            throw new QueryException("查询太长：请把它缩短到 " + LONGEST + " 字以内。");
        }
        List<Token> tokens = Lexer.read(typed);
        if (tokens.size() > MOST_TOKENS) {
            throw new QueryException("查询的词太多：请减少到 " + MOST_TOKENS + " 个以内。");
        }
        QueryParser parser = new QueryParser(Lexer.clean(typed), tokens);
        List<Node> nodes = new ArrayList<>();
        while (parser.at < tokens.size()) {
            nodes.add(parser.either());
            if (parser.at < tokens.size()) {
                parser.at++; // a bracket that closes nothing
            }
        }
        return nodes.size() == 1 ? nodes.getFirst() : new Node.And(nodes);
    }

    private Node either() {
        List<Node> nodes = new ArrayList<>();
        nodes.add(both());
        while (is(Lexer.Type.OR)) {
            at++;
            nodes.add(both());
        }
        nodes.removeIf(QueryParser::isEmpty);
        return nodes.size() == 1 ? nodes.getFirst() : new Node.Or(nodes);
    }

    private Node both() {
        List<Node> nodes = new ArrayList<>();
        List<Token> words = new ArrayList<>();
        while (at < tokens.size()) {
            Token token = tokens.get(at);
            if (token.type() == Lexer.Type.OR || token.type() == Lexer.Type.CLOSE) {
                break;
            }
            at++;
            if (token.type() == Lexer.Type.WORD) {
                words.add(token);
            } else if (token.type() == Lexer.Type.AND) {
                flush(words, nodes);
            } else {
                one(token, nodes);
            }
        }
        flush(words, nodes);
        return nodes.size() == 1 ? nodes.getFirst() : new Node.And(nodes);
    }

    private void one(Token token, List<Node> nodes) {
        switch (token.type()) {
            case PHRASE -> nodes.add(new Node.Phrase(token.text(), token.span()));
            case TITLE -> nodes.add(new Node.Title(token.text(), token.span()));
            case OPEN -> {
                if (depth == DEEPEST) {
                    return;
                }
                depth++;
                nodes.add(either());
                depth--;
                if (is(Lexer.Type.CLOSE)) {
                    at++;
                }
            }
            case NOT, PLUS -> {
                if (at < tokens.size()) {
                    operand(token, tokens.get(at), nodes);
                }
            }
            case WORD, AND, OR, CLOSE -> {}
        }
    }

    private void operand(Token operator, Token next, List<Node> nodes) {
        List<Node> operand = new ArrayList<>();
        if (next.type() == Lexer.Type.WORD) {
            at++;
            operand.add(new Node.Words(next.text(), next.span(), true));
        } else if (next.type() == Lexer.Type.PHRASE
                || next.type() == Lexer.Type.TITLE
                || next.type() == Lexer.Type.OPEN) {
            at++;
            one(next, operand);
        }
        for (Node node : operand) {
            if (!isEmpty(node)) {
                nodes.add(operator.type() == Lexer.Type.NOT ? new Node.Not(node) : node);
            }
        }
    }

    private void flush(List<Token> words, List<Node> nodes) {
        if (words.isEmpty()) {
            return;
        }
        Span span = words.getFirst().span().to(words.getLast().span());
        char[] text = " ".repeat(span.length()).toCharArray();
        for (Token word : words) {
            typed.getChars(
                    word.span().start(),
                    word.span().end(),
                    text,
                    word.span().start() - span.start());
        }
        nodes.add(new Node.Words(new String(text), span, operators));
        words.clear();
    }

    private boolean is(Lexer.Type type) {
        return at < tokens.size() && tokens.get(at).type() == type;
    }

    private static boolean isEmpty(Node node) {
        return switch (node) {
            case Node.Words(var text, _, _) -> text.isBlank();
            case Node.Phrase(var text, _) -> text.isBlank();
            case Node.Title(var text, _) -> text.isBlank();
            case Node.And(var nodes) -> nodes.isEmpty();
            case Node.Or(var nodes) -> nodes.isEmpty();
            case Node.Not _ -> false;
        };
    }
}

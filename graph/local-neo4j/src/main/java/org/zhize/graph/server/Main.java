package org.zhize.graph.server;

/** Starts the Neo4j server. */
final class Main {
    private Main() {}

    public static void main(String[] args) {
        System.out.println("not yet");
    }
}

package org.zhize.corpus.segment;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie.IHit;
import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.collection.trie.bintrie.BinTrie;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.CustomDictionary;
import com.hankcs.hanlp.dictionary.DynamicCustomDictionary;

import java.util.Collection;
import java.util.TreeMap;

/**
 * Words of ours beside those of HanLP's global dictionary, which is only read. They lie in a double
 * array too: a text is looked through in half the time that HanLP's tree of hash tables takes.
 */
final class OwnDictionary extends DynamicCustomDictionary {

    private static final int FREQUENCY = 2000;

    private final DoubleArrayTrie<CoreDictionary.Attribute> own;

    private OwnDictionary(
            BinTrie<CoreDictionary.Attribute> tree, DoubleArrayTrie<CoreDictionary.Attribute> own) {
        super(CustomDictionary.DEFAULT.dat, tree, null);
        this.own = own;
    }

    static OwnDictionary of(Collection<String> words) {
        TreeMap<String, CoreDictionary.Attribute> sorted = new TreeMap<>();
        // insert() of this class would leak into the global dictionary; put() on a trie does not.
        BinTrie<CoreDictionary.Attribute> tree = new BinTrie<>();
        for (String word : words) {
            CoreDictionary.Attribute attribute = new CoreDictionary.Attribute(Nature.nz, FREQUENCY);
            sorted.put(word, attribute);
            tree.put(word, attribute);
        }
        return new OwnDictionary(tree, new DoubleArrayTrie<>(sorted));
    }

    @Override
    public void parseText(char[] text, IHit<CoreDictionary.Attribute> processor) {
        parse(own, text, processor);
        parse(dat, text, processor);
    }

    private static void parse(
            DoubleArrayTrie<CoreDictionary.Attribute> words,
            char[] text,
            IHit<CoreDictionary.Attribute> processor) {
        var found = words.getSearcher(text, 0);
        while (found.next()) {
            processor.hit(found.begin, found.begin + found.length, found.value);
        }
    }
}

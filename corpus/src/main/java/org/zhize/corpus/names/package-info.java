/**
 * One table of names: bodies over time, regions, laws and their short titles. It feeds the
 * segmenter, parties and citations alike.
 */
@NullMarked
package org.zhize.corpus.names;

import org.jspecify.annotations.NullMarked;

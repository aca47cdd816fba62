/** The service: loads documents, takes questions, answers as pages, JSON and tables. */
@NullMarked
package org.zhize.api;

import org.jspecify.annotations.NullMarked;

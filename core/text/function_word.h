/*
 * function_word - words that hold a sentence together and say nothing alone.
 *
 * English: articles, pronouns, prepositions, conjunctions, auxiliaries, and a
 * few words that stand in every news story ("said", "also"). Our own list.
 * Words are keys of stem_fold. Other languages have none listed: there short
 * words are taken for such.
 */
#ifndef CORE_TEXT_FUNCTION_WORD_H
#define CORE_TEXT_FUNCTION_WORD_H

#include <stdbool.h>

#include "core/base/str.h"

bool function_word_is(struct str key);

#endif

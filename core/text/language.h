/*
 * language - which language a text is in, by script and by common words.
 *
 * Looks at no more than the first 32 KB of `text`. Returns a BCP 47 tag of
 * static storage: "en", "de", "fr", "es", "it", "pt", "nl", "sv", "da", "nb",
 * "fi", "pl", "cs", "hu", "ro", "tr", "id", "vi", "ru", "uk", "bg", "el",
 * "ar", "fa", "he", "hi", "th", "ja", "ko", "zh", ...; "und" for too little text.
 */
#ifndef CORE_TEXT_LANGUAGE_H
#define CORE_TEXT_LANGUAGE_H

#include "core/base/str.h"

struct str language_guess(struct str text);
struct str language_name(struct str tag); /* "English"; the tag itself if not known */

#endif

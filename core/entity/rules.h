/*
 * rules - what about names can be said without a model.
 *
 * Ships (USS ... (CVN 76)), documents and programmes by their last word,
 * hyphens between two names (NATO-China), titles and possessive endings
 * outside of names. Works on the tags of one sentence, after the tagger;
 * what a rule sets keeps the rule's id.
 */
#ifndef CORE_ENTITY_RULES_H
#define CORE_ENTITY_RULES_H

#include "core/entity/consistency.h"

void rules_apply(struct tagged *s);

#endif

core_sources += \
	core/compare/alignment.c \
	core/compare/alignment.h \
	core/compare/attribution.c \
	core/compare/attribution.h \
	core/compare/candidates.c \
	core/compare/candidates.h \
	core/compare/claim_clause.c core/compare/claim_clause.h \
	core/compare/claim_parts.c \
	core/compare/claim_parts.h \
	core/compare/claim_rows.c \
	core/compare/claim_rows.h \
	core/compare/claims.c \
	core/compare/claims.h \
	core/compare/clash.c \
	core/compare/clash.h \
	core/compare/clash_build.h \
	core/compare/collation.c \
	core/compare/collation.h \
	core/compare/comparison.c \
	core/compare/comparison.h \
	core/compare/conflict_list.c \
	core/compare/conflict_list.h \
	core/compare/conflicts.c \
	core/compare/conflicts.h \
	core/compare/contrast.c core/compare/contrast.h \
	core/compare/coverage.c \
	core/compare/coverage.h \
	core/compare/digest.c \
	core/compare/digest.h \
	core/compare/facing.c \
	core/compare/facing.h \
	core/compare/hedge.c \
	core/compare/hedge.h \
	core/compare/joining.c \
	core/compare/joining.h \
	core/compare/lens.c core/compare/lens.h core/compare/lens_build.h \
	core/compare/lens_dates.c \
	core/compare/lens_emphasis.c \
	core/compare/lens_charged.h \
	core/compare/lens_list.c core/compare/lens_list.h \
	core/compare/lens_portrait.c core/compare/lens_portrait.h \
	core/compare/lens_voices.c \
	core/compare/lens_wording.c \
	core/compare/lexeme.c \
	core/compare/lexeme.h \
	core/compare/pairing.c \
	core/compare/pairing.h \
	core/compare/pairing_find.c \
	core/compare/passages.c \
	core/compare/passages.h \
	core/compare/pinned.c \
	core/compare/pinned.h \
	core/compare/reasons.c \
	core/compare/region.c \
	core/compare/region.h \
	core/compare/renderings.c core/compare/renderings.h \
	core/compare/repeats.c \
	core/compare/repeats.h \
	core/compare/rewording.c \
	core/compare/rewording.h \
	core/compare/root.c \
	core/compare/root.h \
	core/compare/sense.c \
	core/compare/sense.h \
	core/compare/slots.c \
	core/compare/slots.h \
	core/compare/slots_build.h \
	core/compare/statement.c \
	core/compare/statement.h \
	core/compare/stretch.c \
	core/compare/stretch.h \
	core/compare/terms.c core/compare/terms.h \
	core/compare/told.c \
	core/compare/told.h \
	core/compare/unfolded.c core/compare/unfolded.h \
	core/compare/verbatim.c core/compare/verbatim.h \
	core/compare/vocabulary.c core/compare/vocabulary.h \
	core/compare/weigh.c \
	core/compare/weigh.h

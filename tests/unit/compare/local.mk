unit_sources += \
	tests/unit/compare/attribution.c \
	tests/unit/compare/claim_clause.c \
	tests/unit/compare/claims.c \
	tests/unit/compare/clash.c \
	tests/unit/compare/comparison.c \
	tests/unit/compare/contrast.c \
	tests/unit/compare/digest.c \
	tests/unit/compare/facing.c \
	tests/unit/compare/joining.c \
	tests/unit/compare/lens.c \
	tests/unit/compare/pairing.c \
	tests/unit/compare/passages.c \
	tests/unit/compare/pinned.c \
	tests/unit/compare/renderings.c \
	tests/unit/compare/repeats.c \
	tests/unit/compare/sense.c \
	tests/unit/compare/slots.c \
	tests/unit/compare/statement.c \
	tests/unit/compare/terms.c \
	tests/unit/compare/unfolded.c \
	tests/unit/compare/verbatim.c \
	tests/unit/compare/vocabulary.c
unit_support += tests/unit/compare/couple.c tests/unit/compare/couple.h \
	tests/unit/compare/collated.c tests/unit/compare/collated.h

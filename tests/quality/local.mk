# Scores against gold annotations of the samples, each with a floor.
if TESTS_WANTED
check_PROGRAMS += tests/quality/sentences tests/quality/blocks tests/quality/maintext \
	tests/quality/link tests/quality/names tests/quality/dates tests/quality/quotes \
	tests/quality/links tests/quality/anchors tests/quality/charged \
	tests/quality/indirect
TESTS += tests/quality/run.sh
endif

quality_gold = tests/quality/gold.c tests/quality/gold.h

tests_quality_sentences_SOURCES = tests/quality/sentences.c
tests_quality_sentences_LDADD = libcore.a $(core_libs)
tests_quality_blocks_SOURCES = tests/quality/blocks.c $(quality_gold)
tests_quality_blocks_LDADD = libcore.a $(core_libs)
tests_quality_maintext_SOURCES = tests/quality/maintext.c
tests_quality_maintext_LDADD = libcore.a $(core_libs)
tests_quality_link_SOURCES = tests/quality/link.c
tests_quality_link_LDADD = libcore.a $(core_libs)
tests_quality_names_SOURCES = tests/quality/names.c
tests_quality_names_LDADD = libcore.a $(core_libs)
tests_quality_dates_SOURCES = tests/quality/dates.c $(quality_gold)
tests_quality_dates_LDADD = libcore.a $(core_libs)
tests_quality_quotes_SOURCES = tests/quality/quotes.c $(quality_gold)
tests_quality_quotes_LDADD = libcore.a $(core_libs)
tests_quality_indirect_SOURCES = tests/quality/indirect.c $(quality_gold)
tests_quality_indirect_LDADD = libcore.a $(core_libs)
tests_quality_links_SOURCES = tests/quality/links.c
tests_quality_links_LDADD = libcore.a $(core_libs)
tests_quality_anchors_SOURCES = tests/quality/anchors.c
tests_quality_anchors_LDADD = libcore.a $(core_libs)
tests_quality_charged_SOURCES = tests/quality/charged.c $(quality_gold)
tests_quality_charged_LDADD = libcore.a $(core_libs)

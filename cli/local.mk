# All but main.c: doc/tables is linked with these too.
cli_sources += \
	cli/align.c \
	cli/claims.c cli/claims.h \
	cli/compare.c cli/compare.h \
	cli/compare_html.c \
	cli/compare_json.c \
	cli/compare_lens.c \
	cli/compare_lens_json.c \
	cli/compare_text.c \
	cli/conflicts.c \
	cli/conll.c cli/conll.h \
	cli/dates.c \
	cli/entities.c \
	cli/info.c \
	cli/json.c cli/json.h \
	cli/keys.c \
	cli/matrix.c \
	cli/notes.c cli/notes.h cli/notes_add.c cli/notes_list.c \
	cli/only.c \
	cli/options.c cli/options.h \
	cli/output.c cli/output.h \
	cli/portrait.c \
	cli/quotes.c cli/quotes.h \
	cli/read.c \
	cli/report.c cli/report.h \
	cli/report_articles.c \
	cli/report_cite.c \
	cli/report_claims.c \
	cli/report_conflicts.c \
	cli/report_lone.c \
	cli/report_notes.c \
	cli/report_sentences.c \
	cli/report_style.c \
	cli/report_timeline.c \
	cli/report_voices.c \
	cli/report_wording.c \
	cli/speakers.c \
	cli/read_new.c cli/read_new.h \
	cli/subcommand.c cli/subcommand.h \
	cli/timeline.c \
	cli/timeline_html.c cli/timeline_html.h \
	cli/two.c \
	cli/vocabulary.c \
	cli/wording.c cli/wording.h

core_sources += \
	core/desk/claiming.c core/desk/claiming.h \
	core/desk/claiming_why.c \
	core/desk/cmd_annotate.c \
	core/desk/cmd_compare.c \
	core/desk/cmd_compare_show.c \
	core/desk/cmd_lens.c \
	core/desk/lensing.c core/desk/lensing.h \
	core/desk/cmd_conflicts.c \
	core/desk/cmd_correct.c \
	core/desk/cmd_dated.c \
	core/desk/cmd_entry.c \
	core/desk/cmd_find.c \
	core/desk/cmd_matrix.c \
	core/desk/cmd_move.c \
	core/desk/cmd_names.c \
	core/desk/cmd_only_new.c \
	core/desk/cmd_pin.c \
	core/desk/cmd_program.c \
	core/desk/cmd_note_change.c \
	core/desk/cmd_notes.c \
	core/desk/cmd_prompt.c \
	core/desk/cmd_script.c \
	core/desk/cmd_quotes.c \
	core/desk/cmd_see.c \
	core/desk/cmd_select.c \
	core/desk/cmd_setting.c \
	core/desk/cmd_story.c \
	core/desk/cmd_take.c \
	core/desk/cmd_times.c \
	core/desk/command.c core/desk/command.h \
	core/desk/commands.h \
	core/desk/comparing.c core/desk/comparing.h \
	core/desk/comparing_finding.c \
	core/desk/complete.c core/desk/complete.h \
	core/desk/desk.c core/desk/desk.h \
	core/desk/draft.c core/desk/draft.h \
	core/desk/find.c core/desk/find.h \
	core/desk/finding.c core/desk/finding.h \
	core/desk/folding.c core/desk/folding.h \
	core/desk/help.c core/desk/help.h \
	core/desk/journey.c core/desk/journey.h \
	core/desk/keys.c \
	core/desk/library.c \
	core/desk/library.h \
	core/desk/lifetime.c \
	core/desk/listing.c \
	core/desk/matrix.c core/desk/matrix.h \
	core/desk/message.c core/desk/message.h \
	core/desk/notebook.c core/desk/notebook.h \
	core/desk/noted.c core/desk/noted.h \
	core/desk/notes_pane.c core/desk/notes_pane.h \
	core/desk/opening.c \
	core/desk/names.c core/desk/names.h \
	core/desk/noting.c core/desk/noting.h \
	core/desk/options.c core/desk/options.h \
	core/desk/passage.c core/desk/passage.h \
	core/desk/positions.c core/desk/positions.h \
	core/desk/progress.c core/desk/progress.h \
	core/desk/prompt.c core/desk/prompt.h \
	core/desk/range.c core/desk/range.h \
	core/desk/request.c core/desk/request.h \
	core/desk/sidebar.c \
	core/desk/sight.c \
	core/desk/table.c \
	core/desk/times.c core/desk/times.h \
	core/desk/times_finding.c \
	core/desk/times_margin.c \
	core/desk/voicing.c core/desk/voicing.h \
	core/desk/wording.c core/desk/wording.h

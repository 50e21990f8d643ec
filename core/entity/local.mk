core_sources += \
	core/entity/consistency.c core/entity/consistency.h \
	core/entity/definition.c core/entity/definition.h \
	core/entity/evidence.c core/entity/evidence.h \
	core/entity/features.c core/entity/features.h \
	core/entity/gazetteer.c core/entity/gazetteer.h \
	core/entity/letter.c core/entity/letter.h \
	core/entity/linear.c core/entity/linear.h \
	core/entity/memory.c core/entity/memory.h \
	core/entity/mention.c core/entity/mention.h \
	core/entity/model.c core/entity/model_file.c core/entity/model.h \
	core/entity/net.c core/entity/net.h \
	core/entity/rows.c core/entity/rows.h \
	core/entity/rules.c core/entity/rules.h \
	core/entity/tagger.c core/entity/tagger.h \
	core/entity/tags.c core/entity/tags.h \
	core/entity/token.c core/entity/token.h \
	core/entity/word.c core/entity/word.h

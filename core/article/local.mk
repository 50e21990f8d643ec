core_sources += \
	core/article/lexicons.c core/article/lexicons.h \
	core/article/article.c core/article/article.h \
	core/article/dateline.c core/article/dateline.h \
	core/article/imprint.c core/article/imprint.h

#include "config.h"

#include "core/base/number.h"

bool number_parse(struct str s, int32_t least, int32_t most, int32_t *out)
{
	enum { DIGITS_MOST = 12 };
	int64_t n = 0;
	bool minus = s.len > 0 && s.at[0] == '-';
	if (minus)
		s = str_from(s, 1);
	if (s.len == 0 || s.len > DIGITS_MOST)
		return false;
	for (int32_t i = 0; i < s.len; i++) {
		if (s.at[i] < '0' || s.at[i] > '9')
			return false;
		n = n * 10 + (s.at[i] - '0');
	}
	n = minus ? -n : n;
	if (n < least || n > most)
		return false;
	*out = (int32_t)n;
	return true;
}

// SPDX-License-Identifier: GPL-3.0-or-later
// The signals of Page come from here.
#include "ui/shell/page.h"

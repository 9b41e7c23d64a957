// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qd {

/// Makes :/fonts, :/icons, :/docs and :/i18n known. In a static library Qt cannot do it by itself. Harmless
/// when called again.
void registerResources();

}  // namespace qd

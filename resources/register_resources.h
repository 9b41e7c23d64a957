// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace qd {

/// Makes :/fonts and :/icons known. In a static library Qt cannot do it by itself. Harmless when called
/// again.
void registerResources();

}  // namespace qd

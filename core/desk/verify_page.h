// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace qd::desk {

/// The verifier of evidence packs for a browser: one HTML file that needs nothing else
/// (resources/verify/verify.html, which the build puts into the program).
[[nodiscard]] std::string_view verifyPage();

}  // namespace qd::desk

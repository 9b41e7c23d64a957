// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

#include "core/base/file_system.h"

namespace qd::market {

/// Inflates `compressed` while it is read (RFC 1952, members one after the other allowed, checksums checked).
/// What could be inflated before a fault is handed out first; the read after it gives error BadInput for
/// truncated or corrupt data, without a place in the text: the reader of the text knows it.
Result<std::unique_ptr<InputStream>> openGzip(std::unique_ptr<InputStream> compressed);

}  // namespace qd::market

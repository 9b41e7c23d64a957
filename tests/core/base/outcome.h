// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "core/base/result.h"

namespace qd::test {

/// The code of a result's error, or "ok".
template <class T>
std::string codeOf(const Result<T>& result) {
    return result.ok() ? "ok" : std::string(errorCodeName(result.error().code));
}

}  // namespace qd::test

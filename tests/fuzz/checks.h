// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/contracts.h"
#include "core/base/error.h"
#include "core/base/printable_text.h"

namespace qd::fuzz {

/// An error that a reader may give for bytes that it does not take: of the code that it documents, in words
/// that can be shown, at a place that can be gone to.
inline void holdError(const Error& error, ErrorCode expected) {
    QD_ENSURE(error.code == expected);
    QD_ENSURE(!error.message.empty());
    QD_ENSURE(isPrintable(error.message));
    QD_ENSURE(isPrintable(error.hint));
    QD_ENSURE(error.where.line >= 0 && error.where.column >= 0);
    QD_ENSURE(error.where.column == 0 || error.where.line > 0);
}

}  // namespace qd::fuzz

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/base/json.h"
#include "core/base/message.h"
#include "core/base/result.h"

namespace qd::model {

/// Words and errors through a pipe, with their templates, so that a window shows what a worker says in its
/// own language. Reading gives error BadInput when the English is not what template and arguments make of it.
[[nodiscard]] Json toJson(const Message& words);
[[nodiscard]] Json toJson(const Error& error);
Result<Message> messageFromJson(const Json& json);
/// An error that somebody else had: reading it may fail, too.
struct SaidError {
    Error error;
};
Result<SaidError> errorFromJson(const Json& json);

}  // namespace qd::model

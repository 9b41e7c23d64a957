// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/base/message.h"

namespace qd {

/// The closed set of reasons for a failure. Each maps to one exit code of the command line.
enum class ErrorCode : std::uint8_t {
    Usage,       ///< wrong usage (exit 2)
    BadInput,    ///< input that breaks its format or limits (exit 3)
    Refused,     ///< a rule, permission or missing approval says no (exit 4)
    Infeasible,  ///< no solution satisfies the constraints (exit 5)
    Integrity,   ///< wrong key, tampering, corruption, rollback (exit 6)
    Io,          ///< disk full, unreadable, unwritable (exit 7)
    Busy,        ///< another instance holds the workspace (exit 8)
    Cancelled,   ///< the user cancelled (exit 9)
    Internal     ///< a fault in Quarterdeck (exit 70)
};

/// Exit code of the command line for `code` (see the table of the command-line contract).
[[nodiscard]] int exitCode(ErrorCode code) noexcept;
/// Stable lower-case name, as printed in JSON: "bad_input", "integrity" …
[[nodiscard]] std::string_view errorCodeName(ErrorCode code) noexcept;

/// Where in an input the fault is; line and column count from 1, 0 means not applicable.
struct SourceLocation {
    std::string file;
    std::int64_t line = 0;
    std::int64_t column = 0;

    bool operator==(const SourceLocation&) const = default;
};

/// A failure as a value: English message for logs and audit, template and arguments for the translated one.
struct Error {
    Error() = default;
    /// What was found and what was expected, and how to mend it: both by say(), so that a window can
    /// translate them.
    Error(ErrorCode reason, Message said, Message mend = {}, SourceLocation place = {})
        : code(reason),
          message(std::move(said.text)),
          hint(std::move(mend.text)),
          where(std::move(place)),
          messageId(std::move(said.id)),
          args(std::move(said.args)),
          hintId(std::move(mend.id)),
          hintArgs(std::move(mend.args)) {}

    ErrorCode code = ErrorCode::Internal;
    std::string message;                    ///< what was found and what was expected, in English
    std::string hint;                       ///< how to mend it; may be empty
    SourceLocation where;                   ///< may be empty
    std::string messageId;                  ///< template of `message`; empty: show `message`
    std::vector<MessageArgument> args;      ///< arguments of the translated message
    std::string hintId;                     ///< template of `hint`
    std::vector<MessageArgument> hintArgs;  ///< arguments of the translated hint

    /// Message and hint to say again, as part of another message.
    [[nodiscard]] Message said() const;
    [[nodiscard]] Message mend() const;
    /// "file:line:column: message (hint)", leaving out what is empty.
    [[nodiscard]] std::string describe() const;

    bool operator==(const Error&) const = default;
};

}  // namespace qd

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/error.h"

namespace qd {

int exitCode(ErrorCode code) noexcept {
    switch (code) {
        case ErrorCode::Usage:
            return 2;
        case ErrorCode::BadInput:
            return 3;
        case ErrorCode::Refused:
            return 4;
        case ErrorCode::Infeasible:
            return 5;
        case ErrorCode::Integrity:
            return 6;
        case ErrorCode::Io:
            return 7;
        case ErrorCode::Busy:
            return 8;
        case ErrorCode::Cancelled:
            return 9;
        case ErrorCode::Internal:
            break;
    }
    return 70;
}

std::string_view errorCodeName(ErrorCode code) noexcept {
    switch (code) {
        case ErrorCode::Usage:
            return "usage";
        case ErrorCode::BadInput:
            return "bad_input";
        case ErrorCode::Refused:
            return "refused";
        case ErrorCode::Infeasible:
            return "infeasible";
        case ErrorCode::Integrity:
            return "integrity";
        case ErrorCode::Io:
            return "io";
        case ErrorCode::Busy:
            return "busy";
        case ErrorCode::Cancelled:
            return "cancelled";
        case ErrorCode::Internal:
            break;
    }
    return "internal";
}

namespace {

/// English text with the template that made it, or alone where somebody has changed the text since.
Message again(const std::string& text, const std::string& id, const std::vector<MessageArgument>& args) {
    if (id.empty() || compose(id, args) != text) return Message(text);
    return {id, args};
}

}  // namespace

Message Error::said() const {
    return again(message, messageId, args);
}

Message Error::mend() const {
    return again(hint, hintId, hintArgs);
}

std::string Error::describe() const {
    std::string text;
    if (!where.file.empty()) {
        text += where.file;
        if (where.line > 0) text += ":" + std::to_string(where.line);
        if (where.line > 0 && where.column > 0) text += ":" + std::to_string(where.column);
        text += ": ";
    } else if (where.line > 0) {
        text += "line " + std::to_string(where.line);
        if (where.column > 0) text += ", column " + std::to_string(where.column);
        text += ": ";
    }
    text += message;
    if (!hint.empty()) text += " (" + hint + ")";
    return text;
}

}  // namespace qd

// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/crypto/audit_row.h"

namespace qd::crypto {

namespace {

void appendNumber(std::string& out, std::uint64_t value, int bytes) {
    for (int shift = 8 * (bytes - 1); shift >= 0; shift -= 8)
        out.push_back(static_cast<char>(value >> shift));
}

}  // namespace

void auditRowBytes(const AuditRow& row, std::string& out) {
    out = "quarterdeck audit 1";
    appendNumber(out, static_cast<std::uint64_t>(row.sequence), 8);
    appendNumber(out, static_cast<std::uint64_t>(row.atMillis), 8);
    for (const auto& text : {row.actor, row.action, row.subject, row.detail}) {
        appendNumber(out, text.size(), 4);
        out += text;
    }
    out += row.previousHash;
}

}  // namespace qd::crypto

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "app/verify/pack_source.h"
#include "core/base/json.h"
#include "core/base/result.h"
#include "core/crypto/hash.h"

namespace qd::verify {

/// What the caller holds against the pack: a checkpoint that was kept elsewhere (the file's bytes), or the
/// tree head that a report prints in its footer.
struct Anchor {
    std::string name;  ///< of the file, or the words of the option
    std::string bytes;
    std::int64_t size = 0;  ///< of a tree head without a file
    crypto::Digest root{};
};

enum class State : std::uint8_t { Passed, Failed, Skipped };

struct Check {
    std::string name;
    State state = State::Skipped;
    std::string words;  ///< what was checked, with numbers; or what is wrong
};

/// What was found. Texts of the pack are in it as they stand: show them by printable().
struct Findings {
    Json pack = Json::object();  ///< what it says it is; empty when it could not be read
    std::int64_t from = 0;
    std::int64_t to = 0;
    bool names = false;
    std::vector<Check> checks;
    std::int64_t anchoredTo = 0;         ///< entries of the pack up to this one; 0: none
    std::vector<std::string> anchors;    ///< those that hold
    std::vector<std::string> decisions;  ///< who decided what, when, about what
    std::vector<std::string> reports;

    /// Every check passed.
    [[nodiscard]] bool intact() const;
};

/// Checks everything that a pack claims about itself, and holds it against what the caller brings. A fault of
/// the pack is a failed check; error Io when its files cannot be read.
///
/// It is a pure function of the bytes of the files and the anchors. It reads the entries once, whatever their
/// number, and keeps of them only those that other documents point to.
Result<Findings> verifyPack(const PackSource& source, const std::vector<Anchor>& anchors);

[[nodiscard]] std::string wordsOf(const Findings& findings);  ///< for people, at most 78 columns or so
[[nodiscard]] Json jsonOf(const Findings& findings);          ///< one document

}  // namespace qd::verify

// SPDX-License-Identifier: GPL-3.0-or-later
// What was found, in words and as one JSON document.
#include <algorithm>

#include "app/verify/verify_pack.h"
#include "core/base/printable_text.h"

namespace qd::verify {

namespace {

/// A text of the pack on one line, without what could steer a terminal.
std::string plain(std::string_view text) {
    std::string out;
    while (!text.empty()) {
        const auto size = characterBytes(text);
        const bool shown = size > 0 && isPrintable(text.substr(0, size));
        out += shown ? text.substr(0, size) : std::string_view("?");
        text.remove_prefix(std::max<std::size_t>(size, 1));
    }
    return out;
}

std::string range(std::int64_t from, std::int64_t to) {
    if (from == to) return "Entry " + std::to_string(from);
    return "Entries " + std::to_string(from) + " to " + std::to_string(to);
}

/// What nothing in the hands of the caller vouches for.
std::vector<std::string> openPoints(const Findings& found) {
    std::vector<std::string> out;
    const std::int64_t from = std::max(found.from, found.anchoredTo + 1);
    if (from <= found.to)
        out.push_back(
            range(from, found.to) +
            ": signed by the workspace's own key only. Whoever has that key could have written them anew. "
            "Hold the pack against a checkpoint that was kept elsewhere: --anchor FILE, or --head SIZE:ROOT "
            "from the footer of a report.");
    out.emplace_back("The times: they are those of the computer's clock.");
    out.emplace_back("Whose the keys are: ask the people for the fingerprints of theirs.");
    if (found.names) out.emplace_back("The names in names.json: the log knows people by number only.");
    return out;
}

std::string_view stateWord(State state) {
    if (state == State::Passed) return "passed";
    return state == State::Failed ? "failed" : "not checked";
}

std::string bullets(std::string_view title, const std::vector<std::string>& lines) {
    std::string out = lines.empty() ? "" : "\n" + std::string(title) + "\n";
    for (const auto& line : lines)
        out += "  - " + plain(line) + "\n";
    return out;
}

}  // namespace

std::string wordsOf(const Findings& found) {
    std::string out;
    for (const auto& [name, value] : found.pack.members())
        out += name + std::string(name.size() < 12 ? 12 - name.size() : 1, ' ') +
               plain(value.stringOr(value.dump())) + "\n";
    out += "\nChecked\n";
    for (const auto& check : found.checks)
        out += "  " + std::string(stateWord(check.state)) + "  " + plain(check.name) +
               (check.words.empty() ? "" : ": " + plain(check.words)) + "\n";
    if (!found.intact())
        return out + "\nThis pack is NOT sound. Do not rely on anything in it; keep it as it is.\n";
    return out + bullets("Anchored: what you hold saw these entries", found.anchors) +
           bullets("Not anchored", openPoints(found)) + bullets("Decisions", found.decisions) +
           bullets("Reports", found.reports) +
           "\nThe pack is sound: nothing in it was changed since it was made.\n";
}

Json jsonOf(const Findings& found) {
    const auto list = [](const std::vector<std::string>& lines) {
        return Json::array({lines.begin(), lines.end()});
    };
    Json checks = Json::array();
    for (const auto& check : found.checks)
        checks.push(
            Json::object({{"check", check.name}, {"state", stateWord(check.state)}, {"words", check.words}}));
    return Json::object({{"intact", found.intact()},
                         {"pack", found.pack},
                         {"checks", std::move(checks)},
                         {"anchored_to", found.anchoredTo},
                         {"anchored", list(found.anchors)},
                         {"not_anchored", list(openPoints(found))},
                         {"decisions", list(found.decisions)},
                         {"reports", list(found.reports)}});
}

}  // namespace qd::verify

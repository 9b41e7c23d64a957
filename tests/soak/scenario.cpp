// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/soak/scenario.h"

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <sstream>
#include <utility>

#include "tests/soak/child.h"

namespace qd::soak {

namespace {

constexpr char kEndOfState = '\f';

std::vector<std::string> pieces(const std::string& text, char mark) {
    std::vector<std::string> found;
    std::istringstream in(text);
    for (std::string piece; std::getline(in, piece, mark);)
        found.push_back(piece);
    return found;
}

/// How many lines two states have in common from their beginnings, and what stands there instead.
std::pair<std::size_t, std::string> difference(const std::string& expected, const std::string& found) {
    const auto a = pieces(expected, '\n');
    const auto b = pieces(found, '\n');
    std::size_t i = 0;
    while (i < a.size() && i < b.size() && a[i] == b[i])
        ++i;
    const auto at = [&](const std::vector<std::string>& lines) {
        return i < lines.size() ? lines[i] : std::string("(end)");
    };
    return {i, "expected '" + at(a) + "', found '" + at(b) + "'"};
}

Status walk(Scenario& scenario, const std::string& base, const std::string& place, const Voice& voice) {
    {
        World world(base);
        QD_CHECK(scenario.prepare(world));
    }
    copyFolder(base, place);
    World world(place);
    for (int k = 0; k <= scenario.changes(); ++k) {
        if (k > 0) QD_CHECK(scenario.change(world, k));
        world.close();
        QD_TRY(const auto state, scenario.state(world, k, k));
        voice.say(state + kEndOfState);
    }
    return Ok{};
}

}  // namespace

Status Scenario::reopen(World& world, int, int) {
    if (!world.files.exists(world.path())) return Ok{};
    QD_CHECK(world.session());
    return Ok{};
}

Result<std::string> Scenario::state(World& world, int, int) {
    std::string text;
    {
        QD_TRY(auto* const session, world.session());
        QD_TRY(text, contentOf(*session));
    }
    world.close();
    return text + namesIn(world.folder());
}

Result<std::vector<std::string>> rehearse(Scenario& scenario, const std::string& base,
                                          const std::string& place) {
    std::filesystem::remove_all(base);
    std::filesystem::create_directories(base);
    Child child([&](Voice& voice) {
        const auto done = walk(scenario, base, place, voice);
        if (!done.ok()) voice.say(wordsOf(done.error()));
        return done.ok() ? 0 : 1;
    });
    const auto ending = child.wait();
    auto states = pieces(ending.said, kEndOfState);
    if (ending.status == 0) return states;
    return Error{ErrorCode::Internal,
                 scenario.name() + " does not work: " + (states.empty() ? std::string() : states.back())};
}

Verdict judge(const std::vector<std::string>& states, const std::string& found, int from, int to) {
    const auto first = states.begin() + from;
    const auto end = states.begin() + std::min(to + 1, static_cast<int>(states.size()));
    if (std::find(first, end, found) != end) return {};
    auto nearest = difference(*first, found);
    for (auto it = first; it != end; ++it)
        nearest = std::max(nearest, difference(*it, found));
    return {false, std::find(states.begin(), first, found) != first, nearest.second};
}

std::string withoutLines(const std::string& text, const std::string& beginning) {
    std::string kept;
    for (const auto& line : pieces(text, '\n')) {
        if (line.rfind(beginning, 0) != 0) kept += line + "\n";
    }
    return kept;
}

std::vector<std::unique_ptr<Scenario>> allScenarios() {
    auto all = workspaceScenarios();
    all.push_back(migrationScenario());
    auto vault = vaultScenarios();
    all.insert(all.end(), std::make_move_iterator(vault.begin()), std::make_move_iterator(vault.end()));
    return all;
}

}  // namespace qd::soak

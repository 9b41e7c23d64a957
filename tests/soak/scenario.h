// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

#include "tests/soak/world.h"

namespace qd::soak {

/// Something that people do with a workspace, as changes that follow one another; each is acknowledged when
/// it has returned. What a crash test does with it: state 0 is what prepare() leaves, state k what stands
/// after change k; whatever happens in between, the world is in one of these states afterwards.
class Scenario {
public:
    virtual ~Scenario() = default;
    [[nodiscard]] virtual std::string name() const = 0;
    [[nodiscard]] virtual int changes() const = 0;
    /// In a new, empty folder.
    virtual Status prepare(World& world) = 0;
    /// Change number k, from 1.
    virtual Status change(World& world, int k) = 0;
    /// What a person does first after a crash: opens what is there. The time of this is what reopening takes.
    virtual Status reopen(World& world, int from, int to);
    /// Opens everything that is there, checks it, and says in text what state it is in; closes it again.
    /// `from` and `to` are the numbers of changes that may have been made.
    virtual Result<std::string> state(World& world, int from, int to);
};

/// Prepares a scenario in `base`, walks through its changes in `place`, and gives its states 0 to changes().
/// In a child of its own, so that this process stays without a workspace.
Result<std::vector<std::string>> rehearse(Scenario& scenario, const std::string& base,
                                          const std::string& place);

/// What is wrong with a state that was found although only those numbered `from` to `to` may be; empty:
/// nothing.
struct Verdict {
    bool good = true;
    bool lost = false;  ///< it is an older state: an acknowledged change is gone
    std::string words = {};
};
[[nodiscard]] Verdict judge(const std::vector<std::string>& states, const std::string& found, int from,
                            int to);

/// A text without the lines that begin so.
[[nodiscard]] std::string withoutLines(const std::string& text, const std::string& beginning);

/// Every scenario that there is.
[[nodiscard]] std::vector<std::unique_ptr<Scenario>> allScenarios();

std::vector<std::unique_ptr<Scenario>> workspaceScenarios();  ///< create, import, decision, export
std::vector<std::unique_ptr<Scenario>>
vaultScenarios();  ///< decision, slot, rotation, backup, restore, evidence
std::unique_ptr<Scenario> migrationScenario();
/// Some changes that `seed` picks from the steps (steps.h) on a furnished workspace.
std::unique_ptr<Scenario> mixedScenario(std::uint64_t seed);

}  // namespace qd::soak

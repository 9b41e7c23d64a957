// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "core/base/random.h"
#include "tests/soak/scenario.h"
#include "tests/soak/steps.h"

namespace qd::soak {

namespace {

constexpr int kChanges = 4;

class MixedScenario final : public Scenario {
public:
    explicit MixedScenario(std::uint64_t seed) : m_seed(seed) {
        Rng rng(seed);
        auto steps = allSteps();
        std::vector<Step> useful;
        for (auto& step : steps) {
            if (step.changes) useful.push_back(std::move(step));
        }
        for (int k = 0; k < kChanges; ++k) {
            m_steps.push_back(useful[rng.below(useful.size())]);
            m_closeBefore.push_back(rng.uniform() < 0.3);
        }
    }
    [[nodiscard]] std::string name() const override { return "mixed " + std::to_string(m_seed); }
    [[nodiscard]] int changes() const override { return kChanges; }
    Status prepare(World& world) override {
        QD_CHECK(furnish(world));
        return furnishVault(world);
    }
    Status change(World& world, int k) override {
        const auto index = static_cast<std::size_t>(k - 1);
        if (m_closeBefore[index]) world.close();
        return m_steps[index].run(world, k);
    }
    /// A passphrase that was being changed may be the old or the new one.
    Status reopen(World& world, int from, int to) override {
        world.use("ann", phraseAfter(to));
        if (phraseAfter(from) == phraseAfter(to) || world.session().ok())
            return Scenario::reopen(world, from, to);
        forgetAttempts(world);
        world.use("ann", phraseAfter(from));
        return Scenario::reopen(world, from, to);
    }
    /// What lies in the folder of exports is not the workspace's: it may be older or newer than its record.
    Result<std::string> state(World& world, int from, int to) override {
        QD_CHECK(reopen(world, from, to));
        QD_TRY(const auto whole, Scenario::state(world, from, to));
        return withoutLines(whole, "file out/");
    }

private:
    [[nodiscard]] int phraseAfter(int k) const {
        for (; k > 0; --k) {
            if (m_steps[static_cast<std::size_t>(k - 1)].name == kPassphraseStep) return phraseOfStep(k);
        }
        return 0;
    }

    std::uint64_t m_seed;
    std::vector<Step> m_steps;
    std::vector<bool> m_closeBefore;
};

}  // namespace

std::unique_ptr<Scenario> mixedScenario(std::uint64_t seed) {
    return std::make_unique<MixedScenario>(seed);
}

}  // namespace qd::soak

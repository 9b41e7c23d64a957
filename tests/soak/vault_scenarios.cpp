// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios on keys, people, evidence and backups.
#include <filesystem>
#include <utility>

#include "app/verify/pack_source.h"
#include "app/verify/verify_pack.h"
#include "core/base/json.h"
#include "core/base/temporary_folder.h"
#include "core/desk/access.h"
#include "core/desk/backups.h"
#include "core/desk/decisions.h"
#include "core/desk/evidence.h"
#include "core/desk/import_prices.h"
#include "core/desk/users.h"
#include "tests/core/desk/small_market.h"
#include "tests/soak/scenario.h"
#include "tests/soak/steps.h"

namespace qd::soak {

namespace {

std::string text(int number) {
    return std::to_string(number);
}

/// A decision of a second person, signed: ann prepared, bob decides.
class DecisionScenario final : public Scenario {
public:
    [[nodiscard]] std::string name() const override { return "decision"; }
    [[nodiscard]] int changes() const override { return 5; }
    Status prepare(World& world) override {
        QD_CHECK(world.create());
        QD_CHECK(addDecider(world));
        world.close();
        return Ok{};
    }
    Status change(World& world, int k) override {
        world.use("bob", kBobsPhrase);
        QD_TRY(auto* const session, world.session());
        const auto secret = World::secretOf(kBobsPhrase);
        desk::DecisionRequest request;
        request.kind = "soak.approval";
        request.subject = "thing " + text(k);
        request.content = "content " + text(k);
        request.preparedBy = "ann";
        QD_CHECK(desk::decide(*session, request, {&secret, {}}));
        return Ok{};
    }
    Status reopen(World& world, int from, int to) override {
        world.use("bob", kBobsPhrase);
        return Scenario::reopen(world, from, to);
    }
    Result<std::string> state(World& world, int from, int to) override {
        QD_CHECK(reopen(world, from, to));
        return Scenario::state(world, from, to);
    }
};

/// A change of passphrase: the key file alone.
class SlotScenario final : public Scenario {
public:
    [[nodiscard]] std::string name() const override { return "slot"; }
    [[nodiscard]] int changes() const override { return 4; }
    Status prepare(World& world) override { return world.create(); }
    Status change(World& world, int k) override {
        QD_TRY(auto* const session, world.session());
        const auto current = World::secretOf(k - 1);
        const auto next = World::secretOf(k);
        QD_CHECK(desk::changePassphrase(*session, current, next, crypto::kKdfFloor));
        world.use("ann", k);
        return Ok{};
    }
    /// One of the two passphrases opens it.
    Status reopen(World& world, int from, int to) override {
        world.use("ann", to);
        if (world.session().ok()) return Ok{};
        forgetAttempts(world);
        world.use("ann", from);
        QD_CHECK(world.session());
        return Ok{};
    }
    Result<std::string> state(World& world, int from, int to) override {
        QD_CHECK(reopen(world, from, to));
        const auto phrase = "phrase " + text(world.phrase()) + "\n";
        QD_TRY(const auto content, Scenario::state(world, from, to));
        return phrase + content;
    }
};

/// The content with the last of `wanted` entries, if that one is all that it lacks.
std::string withEntries(const std::string& content, const std::string& entry, int wanted) {
    const auto line = entry + "\n";
    int found = 0;
    for (auto at = content.find(line); at != std::string::npos; at = content.find(line, at + 1))
        ++found;
    if (found + 1 != wanted) return content;
    auto end = content.rfind("\naudit ") + 1;
    end = content.find('\n', end) + 1;
    return content.substr(0, end) + line + content.substr(end);
}

/// A new data key: the database is written anew, the key file names it.
class RotationScenario final : public Scenario {
public:
    [[nodiscard]] std::string name() const override { return "rotation"; }
    [[nodiscard]] int changes() const override { return 3; }
    Status prepare(World& world) override { return furnish(world); }
    Status change(World& world, int) override {
        QD_TRY(auto* const session, world.session());
        const auto secret = World::secretOf(0);
        return desk::rotateDataKey(*session, {&secret, {}}, world.job());
    }
    Result<std::string> state(World& world, int from, int to) override {
        QD_TRY(const auto content, Scenario::state(world, from, to));
        const auto keys = Json::parse(readWhole(world.path() + ".keys"));
        const Json* stored = keys.ok() ? keys->find("dek_epoch") : nullptr;
        const auto epoch = stored == nullptr ? std::int64_t{-1} : stored->intOr(-1);
        // Only of a rotation that nobody was told of may the entry be missing: it follows its change.
        const bool untold = to > from && epoch == kFirstEpoch + to;
        return "epoch " + std::to_string(epoch) + "\n" +
               (untold ? withEntries(content, "audit keys.rotate key file", to) : content);
    }

private:
    static constexpr std::int64_t kFirstEpoch = 1;
};

/// Backups beside an open workspace. The file comes before its record.
class BackupScenario final : public Scenario {
public:
    [[nodiscard]] std::string name() const override { return "backup"; }
    [[nodiscard]] int changes() const override { return 3; }
    Status prepare(World& world) override {
        std::filesystem::create_directories(world.file("backups"));
        return furnish(world);
    }
    Status change(World& world, int k) override {
        QD_TRY(auto* const session, world.session());
        QD_CHECK(desk::createBackup(*session, path(world, k), world.job()));
        return Ok{};
    }
    /// What a dead proof left goes with the next one in the same folder, which begins with this call.
    Result<std::string> state(World& world, int from, int to) override {
        TemporaryFolder::sweep(world.files, world.file("backups"));
        QD_TRY(auto out, Scenario::state(world, from, to));
        const auto secret = World::secretOf(0);
        vault::Unlock unlock;
        unlock.user = "ann";
        unlock.passphrase = &secret;
        for (int k = 1; k <= to; ++k) {
            if (!world.files.exists(path(world, k))) {
                if (k <= from) out += "backup " + text(k) + " MISSING\n";
                continue;
            }
            const auto proof = desk::verifyBackupFile(world.env(), path(world, k), unlock, world.job());
            if (!proof.ok()) out += "backup " + text(k) + " " + wordsOf(proof.error()) + "\n";
        }
        return withoutLines(out, "file backups/" + std::string(kName));
    }

private:
    static constexpr const char* kName = "book-";
    static std::string path(World& world, int k) {
        return world.file("backups/" + std::string(kName) + text(k));
    }
};

/// A backup put in place of the workspace, which is kept beside it.
class RestoreScenario final : public Scenario {
public:
    [[nodiscard]] std::string name() const override { return "restore"; }
    [[nodiscard]] int changes() const override { return 2; }
    Status prepare(World& world) override {
        std::filesystem::create_directories(world.file("backups"));
        QD_CHECK(furnish(world));
        QD_TRY(auto* const session, world.session());
        QD_CHECK(desk::createBackup(*session, world.file("backups/book"), world.job()));
        QD_CHECK(desk::storePanel(*session, {}, desk::test::smallMarket(10), world.job()));
        world.close();
        return Ok{};
    }
    Status change(World& world, int) override {
        world.close();
        const auto secret = World::secretOf(0);
        QD_CHECK(desk::restoreWorkspace(world.env(), world.file("backups/book"), world.request(secret),
                                        world.job()));
        return Ok{};
    }
    /// Each restore sets one workspace aside; its name has the time in it.
    Result<std::string> state(World& world, int from, int to) override {
        QD_TRY(const auto content, Scenario::state(world, from, to));
        int aside = 0;
        for (auto at = content.find("file book.qdw.before-"); at != std::string::npos;
             at = content.find("file book.qdw.before-", at + 1))
            ++aside;
        return withoutLines(content, "file book.qdw.before-") + "set aside " + text(aside) + "\n";
    }
};

/// Packs of evidence: a pack that has its name passes the verifier, and a name that has none can be used.
class EvidenceScenario final : public Scenario {
public:
    [[nodiscard]] std::string name() const override { return "evidence"; }
    [[nodiscard]] int changes() const override { return 3; }
    Status prepare(World& world) override {
        std::filesystem::create_directories(world.file("packs"));
        return furnish(world);
    }
    Status change(World& world, int k) override {
        QD_TRY(auto* const session, world.session());
        desk::EvidenceRequest request;
        request.folder = world.file("packs/pack" + text(k));
        QD_CHECK(desk::exportEvidence(*session, request, world.job()));
        return Ok{};
    }
    Result<std::string> state(World& world, int from, int to) override {
        QD_TRY(auto out, Scenario::state(world, from, to));
        out = withoutLines(out, "file packs/");
        for (int k = 1; k <= to; ++k) {
            const auto folder = world.file("packs/pack" + text(k));
            if (!holdsFiles(folder))
                out += k <= from ? "pack " + text(k) + " MISSING\n" : again(world, k);
            else if (const auto fault = faultOf(world, folder); !fault.empty())
                out += "pack " + text(k) + " " + fault + "\n";
        }
        return out;
    }

private:
    /// The same export once more, in a copy: this world stays as the crash left it. What the dead one began
    /// goes.
    std::string again(const World& world, int k) {
        World copy(world.folder() + "-again");
        copyFolder(world.folder(), copy.folder());
        const auto done = change(copy, k);
        copy.close();
        auto fault =
            done.ok() ? faultOf(copy, copy.file("packs/pack" + text(k))) : wordsOf(done.error()) + " ";
        fault += leftovers(copy);
        std::filesystem::remove_all(copy.folder());
        return fault.empty() ? std::string() : "pack " + text(k) + " AGAIN " + fault + "\n";
    }
    static bool holdsFiles(const std::string& folder) {
        return std::filesystem::exists(folder) && !namesIn(folder).empty();
    }
    static std::string leftovers(World& world) {
        std::string out;
        for (const auto& entry : std::filesystem::directory_iterator(world.file("packs"))) {
            const auto name = entry.path().filename().string();
            if (name.rfind("pack", 0) != 0 && holdsFiles(entry.path().string())) out += "LEFT " + name + " ";
        }
        return out;
    }
    static std::string faultOf(World& world, const std::string& folder) {
        const auto found = verify::verifyPack(verify::FolderSource(world.files, folder), {});
        if (!found.ok()) return wordsOf(found.error());
        return found->intact() ? std::string() : "HALF";
    }
};

/// A workspace of the first release, opened by this one.
class UpgradeScenario final : public Scenario {
public:
    [[nodiscard]] std::string name() const override { return "upgrade"; }
    [[nodiscard]] int changes() const override { return 1; }
    Status prepare(World& world) override {
        const std::string fixture =
            std::string(QD_SOURCE_DIR) + "/tests/core/vault/fixtures/schema-1/book.workspace";
        writeWhole(world.path(), readWhole(fixture));
        writeWhole(world.path() + ".keys", readWhole(fixture + ".keys"));
        return Ok{};
    }
    Status change(World& world, int) override {
        world.use("ann", World::kFixturePhrase);
        QD_CHECK(world.session());
        return Ok{};
    }
    Status reopen(World& world, int from, int to) override {
        world.use("ann", World::kFixturePhrase);
        return Scenario::reopen(world, from, to);
    }
    Result<std::string> state(World& world, int from, int to) override {
        QD_CHECK(reopen(world, from, to));
        return Scenario::state(world, from, to);
    }
};

}  // namespace

std::vector<std::unique_ptr<Scenario>> vaultScenarios() {
    std::vector<std::unique_ptr<Scenario>> all;
    all.push_back(std::make_unique<UpgradeScenario>());
    all.push_back(std::make_unique<DecisionScenario>());
    all.push_back(std::make_unique<SlotScenario>());
    all.push_back(std::make_unique<RotationScenario>());
    all.push_back(std::make_unique<BackupScenario>());
    all.push_back(std::make_unique<RestoreScenario>());
    all.push_back(std::make_unique<EvidenceScenario>());
    return all;
}

}  // namespace qd::soak

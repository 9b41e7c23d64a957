// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include <gtest/gtest.h>

#include "core/base/json.h"
#include "core/desk/import_prices.h"
#include "core/desk/session.h"
#include "core/desk/settings.h"
#include "core/jobs/job.h"
#include "tests/core/base/outcome.h"
#include "tests/core/base/passing_files.h"
#include "tests/core/base/scratch_folder.h"
#include "tests/core/desk/small_market.h"

namespace qd::desk::test {

using qd::test::codeOf;
using qd::test::readFile;
using qd::test::writeFile;

/// One second later at every look; a quarter of one for durations.
class TickingClock final : public Clock {
public:
    [[nodiscard]] Timestamp now() const override { return Timestamp::fromMillis(m_ms += 1000); }
    [[nodiscard]] std::int64_t monotonicNanos() const override { return m_nanos += 250'000'000; }
    /// Sets the clock on, or back.
    void moveBySeconds(std::int64_t seconds) { m_ms += seconds * 1000; }

private:
    mutable std::int64_t m_ms = 1'760'000'000'000;
    mutable std::int64_t m_nanos = 0;
};

/// The machine's files; writing to one path fails when told, and looks at sizes are counted.
class WatchedFiles final : public qd::test::PassingFiles {
public:
    Result<std::uint64_t> size(const std::string& path) const override {
        ++sizesAsked;
        return m_real.size(path);
    }
    Result<std::unique_ptr<InputStream>> open(const std::string& path) const override {
        ++opened;
        return m_real.open(path);
    }
    Status writeAtomically(const std::string& path, std::string_view bytes, unsigned mode) override {
        if (matches(path)) return Error{ErrorCode::Io, "no space left on device"};
        return m_real.writeAtomically(path, bytes, mode);
    }
    Result<std::unique_ptr<OutputStream>> create(const std::string& path, unsigned mode) override {
        if (matches(path)) return Error{ErrorCode::Io, "no space left on device"};
        return m_real.create(path, mode);
    }

    std::string failing;  ///< how a path ends
    mutable int sizesAsked = 0;
    mutable int opened = 0;

private:
    [[nodiscard]] bool matches(const std::string& path) const {
        return !failing.empty() && path.ends_with(failing);
    }
};

/// The request to import a file, with nothing else said.
inline ImportPricesRequest priceFile(std::string path) {
    ImportPricesRequest request;
    request.path = std::move(path);
    return request;
}

/// A job that is cancelled at its nth report.
class CancelAt {
public:
    explicit CancelAt(int n) : m_left(n) {}
    [[nodiscard]] jobs::JobContext context(const Clock& clock) {
        return {m_stop.get_token(),
                [this](const jobs::Progress&) {
                    if (--m_left == 0) m_stop.request_stop();
                },
                clock};
    }

private:
    std::stop_source m_stop;
    int m_left;
};

/// What the vault holds, as far as a use case may change it.
struct Counts {
    std::size_t datasets = 0, runs = 0, reports = 0, holdings = 0, securities = 0;
    std::int64_t auditEntries = 0;
    bool operator==(const Counts&) const = default;
};

inline Counts countsOf(vault::Vault& vault) {
    return {vault.datasets().value().size(),   vault.runs().value().size(),
            vault.reports().value().size(),    vault.holdings().value().size(),
            vault.securities().value().size(), vault.auditTail(1).value().front().sequence};
}

inline vault::AuditEntry lastAudit(vault::Vault& vault) {
    return vault.auditTail(1).value().front();
}

inline Json detailOf(const vault::AuditEntry& entry) {
    return Json::parse(entry.what.detail).value();
}

inline std::string textOf(const Json& json, std::string_view key) {
    const Json* member = json.find(key);
    return member == nullptr ? "missing" : member->stringOr(member->dump());
}

/// A workspace of its own, with the cheapest allowed key derivation; "ann" is its administrator.
class DeskTest : public ::testing::Test {
protected:
    void SetUp() override {
        auto made = createWorkspace(env(), request("ann"), crypto::kKdfFloor);
        ASSERT_TRUE(made.ok()) << made.error().describe();
        session = std::move(made).value();
    }

    [[nodiscard]] Environment env() { return {files, clock, log}; }
    [[nodiscard]] WorkspaceRequest request(const std::string& user) const {
        return {path, &passphrase, user};
    }
    [[nodiscard]] jobs::JobContext job() const { return {{}, {}, clock}; }
    [[nodiscard]] vault::Vault& vault() { return session->vault(); }
    [[nodiscard]] Counts counts() { return countsOf(vault()); }

    /// Closes the session and opens one in which "bob" acts in `role`; bob has the same passphrase as ann.
    void actAs(identity::Role role) {
        enrol("bob", role);
        signIn("bob");
    }
    /// A user with a slot of their own and nothing to change, without the detour by a first passphrase.
    void enrol(const std::string& name, identity::Role role) {
        const auto known = vault().people().find(name).value();
        if (!known) {
            vault::SlotRequest slot;
            slot.user = name;
            slot.passphrase = &passphrase;
            slot.kdf = crypto::kKdfFloor;
            const auto put = vault().keys().putSlot(slot);
            ASSERT_TRUE(put.ok()) << put.error().describe();
        }
        const auto stored = vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
            vault::UserRecord user = known.value_or(vault::UserRecord{});
            if (!known) {
                QD_TRY(user.id, writer.addPerson(name, {}, clock.now()));
            }
            user.role = role;
            QD_CHECK(writer.putUser(user, clock.now()));
            return vault::AuditDraft{"ann", "user.add", name, "{}"};
        });
        ASSERT_TRUE(stored.ok()) << stored.error().describe();
    }
    /// Closes the session and opens one of this user.
    void signIn(const std::string& name) {
        session.reset();
        auto opened = openWorkspace(env(), request(name));
        ASSERT_TRUE(opened.ok()) << opened.error().describe();
        session = std::move(opened).value();
    }
    /// Closes the session and opens one whose actor has a role that no matrix knows: nothing is allowed.
    void actWithoutAnyPermission() {
        session.reset();
        auto opened = vault::Vault::open(path, passphrase, {files, clock});
        ASSERT_TRUE(opened.ok());
        session = std::make_unique<Session>(env(), std::move(opened).value(),
                                            identity::Actor{"eve", static_cast<identity::Role>(99)});
    }

    vault::DatasetRecord store(const market::PricePanel& panel, const std::string& benchmark = {},
                               bool synthetic = false) {
        ImportPricesRequest prices;
        prices.path = "prices.csv";
        prices.benchmark = benchmark;
        prices.synthetic = synthetic;
        const auto stored = storePanel(*session, prices, panel, job());
        EXPECT_TRUE(stored.ok()) << stored.error().describe();
        return stored->dataset;
    }
    void hold(const std::vector<market::Holding>& holdings) {
        ASSERT_TRUE(vault()
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            QD_CHECK(writer.setHoldings(holdings));
                            return vault::AuditDraft{"ann", "holdings.import", "test", "{}"};
                        })
                        .ok());
    }
    void know(const std::vector<vault::SecurityRecord>& securities) {
        ASSERT_TRUE(vault()
                        .transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                            QD_CHECK(writer.putSecurities(securities));
                            return vault::AuditDraft{"ann", "securities.import", "test", "{}"};
                        })
                        .ok());
    }

    qd::test::ScratchFolder folder;
    WatchedFiles files;
    TickingClock clock;
    NullLog log;
    crypto::Secret passphrase = crypto::Secret::fromText("correct horse battery staple");
    std::string path = folder.file("book.qdw");
    std::unique_ptr<Session> session;
};

inline market::Holding holding(const std::string& symbol, const char* quantity, const char* cost = nullptr) {
    market::Holding h{symbol, Quantity::parse(quantity).value(), std::nullopt};
    if (cost != nullptr) h.cost = Money::parse(cost).value();
    return h;
}

}  // namespace qd::desk::test

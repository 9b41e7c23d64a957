// SPDX-License-Identifier: GPL-3.0-or-later
// Scenarios on one workspace that stays open: making it, importing, deciding, exporting.
#include <filesystem>
#include <utility>

#include "core/desk/import_prices.h"
#include "core/desk/import_tables.h"
#include "core/desk/make_report.h"
#include "core/desk/run_backtest.h"
#include "tests/core/desk/small_market.h"
#include "tests/soak/scenario.h"

namespace qd::soak {

namespace {

std::string text(int number) {
    return std::to_string(number);
}

class CreateScenario final : public Scenario {
public:
    [[nodiscard]] std::string name() const override { return "create"; }
    [[nodiscard]] int changes() const override { return 1; }
    Status prepare(World&) override { return Ok{}; }
    Status change(World& world, int) override { return world.create(); }
    /// A workspace that was not acknowledged may be there or not; when it is not, it can be made under the
    /// same name.
    Result<std::string> state(World& world, int from, int to) override {
        if (from == 0 && !std::filesystem::exists(world.path())) {
            if (to == 0) return std::string("nothing\n") + namesIn(world.folder());
            QD_CHECK(world.create());
            QD_CHECK(Scenario::state(world, 0, 0));
            return std::string("nothing\n");
        }
        return Scenario::state(world, from, to);
    }
};

class ImportScenario final : public Scenario {
public:
    [[nodiscard]] std::string name() const override { return "import"; }
    [[nodiscard]] int changes() const override { return 8; }
    Status prepare(World& world) override {
        for (int k = 1; k <= changes(); ++k) {
            const auto market = desk::test::smallMarket(20 + static_cast<std::size_t>(k));
            writeWhole(world.file("in/prices" + text(k)), desk::test::wideCsv(market));
            std::string holdings = "symbol,quantity\n";
            std::string sectors = "symbol,sector\n";
            std::string spells = "symbol,from,to\n";
            for (int row = 0; row <= k; ++row) {
                holdings += "S" + text(row) + "," + text(100 * k + row) + "\n";
                sectors += "S" + text(row) + ",Sector " + text(k) + "\n";
                spells += "S" + text(row) + ",2020-01-0" + text(1 + k % 9) + ",\n";
            }
            writeWhole(world.file("in/holdings" + text(k)), holdings);
            writeWhole(world.file("in/sectors" + text(k)), sectors);
            writeWhole(world.file("in/membership" + text(k)), spells);
        }
        return world.create();
    }
    Status change(World& world, int k) override {
        QD_TRY(auto* const session, world.session());
        switch (k % 4) {
            case 1: {
                desk::ImportPricesRequest request;
                request.path = world.file("in/prices" + text(k));
                QD_CHECK(desk::importPrices(*session, request, world.job()));
                return Ok{};
            }
            case 2:
                QD_CHECK(
                    desk::importHoldings(*session, world.file("in/holdings" + text(k)), {}, world.job()));
                return Ok{};
            case 3:
                QD_CHECK(desk::importSectors(*session, world.file("in/sectors" + text(k)), {}, world.job()));
                return Ok{};
            default:
                QD_CHECK(
                    desk::importMembership(*session, world.file("in/membership" + text(k)), {}, world.job()));
                return Ok{};
        }
    }
};

/// Several tables in one transaction: none may change without the others.
Status putTogether(desk::Session& session, int k) {
    return session.vault().transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
        QD_CHECK(writer.setSetting("soak.a", text(k)));
        std::vector<market::Holding> holdings;
        std::vector<vault::SecurityRecord> securities;
        for (int row = 0; row < 3 + k; ++row) {
            QD_TRY(const auto quantity, Quantity::parse(text(1000 * k + row)));
            holdings.push_back({"S" + text(row), quantity, std::nullopt});
            securities.push_back({"S" + text(row), "Name", "Sector " + text(k)});
        }
        QD_CHECK(writer.setHoldings(holdings));
        QD_CHECK(writer.putSecurities(securities));
        QD_CHECK(writer.setSetting("soak.b", text(k)));
        return vault::AuditDraft{session.actor().user, "soak.change", "change " + text(k), "{}"};
    });
}

class ChangeScenario final : public Scenario {
public:
    [[nodiscard]] std::string name() const override { return "change"; }
    [[nodiscard]] int changes() const override { return 10; }
    Status prepare(World& world) override { return world.create(); }
    Status change(World& world, int k) override {
        QD_TRY(auto* const session, world.session());
        return putTogether(*session, k);
    }
};

class ExportScenario final : public Scenario {
public:
    [[nodiscard]] std::string name() const override { return "export"; }
    [[nodiscard]] int changes() const override { return 6; }
    Status prepare(World& world) override {
        QD_CHECK(world.create());
        QD_TRY(auto* const session, world.session());
        QD_CHECK(desk::storePanel(*session, {}, desk::test::smallMarket(), world.job()));
        QD_CHECK(desk::runBacktest(*session, {{}, desk::test::smallConfig()}, world.job()));
        std::filesystem::create_directories(world.file("out"));
        return Ok{};
    }
    Status change(World& world, int k) override {
        QD_TRY(auto* const session, world.session());
        const char* const formats[] = {"html", "csv", "xlsx"};
        const std::string format = formats[k % 3];
        desk::MakeReportRequest request;
        request.format = format;
        request.outPath = world.file("out/report." + format);
        QD_CHECK(desk::makeExecutiveReport(*session, request, world.job()));
        return Ok{};
    }
    /// A file on the disk is whole, on record or not: it is written before its record. What a dead writer
    /// left goes with the next export to the same place.
    Result<std::string> state(World& world, int from, int to) override {
        std::string files;
        for (const char* const format : {"html", "csv", "xlsx"}) {
            const auto path = world.file(std::string("out/report.") + format);
            const bool there = world.files.exists(path);
            const auto bytes = there ? readWhole(path) : std::string();
            if (there && !whole(bytes, format)) files += path + " HALF\n";
            world.files.sweep(path);
        }
        QD_TRY(auto content, Scenario::state(world, from, to));
        const auto names = content.find("file ");
        return content.substr(0, names) + files + leftovers(world);
    }

private:
    static bool whole(const std::string& bytes, const std::string& format) {
        if (format == "html") return bytes.size() > 1000 && bytes.substr(bytes.size() - 8) == "</html>\n";
        if (format == "xlsx") return bytes.size() > 22 && bytes.substr(bytes.size() - 22, 4) == "PK\5\6";
        return bytes.size() > 100 && bytes.back() == '\n';
    }
    static std::string leftovers(World& world) {
        std::string out;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(world.folder())) {
            const auto name = entry.path().filename().string();
            if (name != "out" && name != "book.qdw" && name != "book.qdw.keys" &&
                name.rfind("report.", 0) != 0)
                out += "LEFT " + name + "\n";
            if (name.find(".part-") != std::string::npos) out += "LEFT " + name + "\n";
        }
        return out;
    }
};

}  // namespace

std::vector<std::unique_ptr<Scenario>> workspaceScenarios() {
    std::vector<std::unique_ptr<Scenario>> all;
    all.push_back(std::make_unique<CreateScenario>());
    all.push_back(std::make_unique<ImportScenario>());
    all.push_back(std::make_unique<ChangeScenario>());
    all.push_back(std::make_unique<ExportScenario>());
    return all;
}

}  // namespace qd::soak

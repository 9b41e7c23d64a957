// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "app/ctl/benchmark.h"
#include "core/base/file_system.h"
#include "core/base/random.h"
#include "core/vault/vault.h"

namespace qd::ctl {

namespace {

constexpr std::size_t kSessions = 5000;
constexpr std::size_t kSymbols = 2000;

Result<market::PricePanel> largePanel() {
    Rng rng(3);
    std::vector<Date> dates;
    std::vector<std::string> symbols;
    for (std::size_t t = 0; t < kSessions; ++t)
        dates.push_back(Date::fromDays(10'000 + static_cast<std::int32_t>(t)));
    for (std::size_t i = 0; i < kSymbols; ++i)
        symbols.push_back("S" + std::to_string(i));
    std::vector<double> price(kSymbols, 50.0);
    market::PanelColumn close;
    close.present.assign(kSessions * kSymbols, 1);
    close.values.reserve(kSessions * kSymbols);
    for (std::size_t t = 0; t < kSessions; ++t) {
        for (auto& p : price) {
            p = std::max(0.01, p * (1.0 + 0.0002 + 0.012 * (rng.uniform() - 0.5) * 3.46));
            close.values.push_back(std::round(p * 1e4) / 1e4);
        }
    }
    return market::PricePanel::create(std::move(dates), std::move(symbols),
                                      {{market::PriceField::Close, std::move(close)}});
}

}  // namespace

Result<std::vector<Figure>> benchmarkVault(const Bench& bench) {
    PosixFileSystem files;
    const auto passphrase = crypto::Secret::fromText("benchmark passphrase");
    QD_TRY(auto vault,
           vault::Vault::create(joinPath(bench.folder, "benchmark.qdw"), passphrase, crypto::kKdfFloor,
                                {"benchmark", "workspace.create", "workspace", "{}"}, {files, bench.clock}));
    QD_TRY(const auto panel, largePanel());
    vault::DatasetRecord record;
    record.name = "benchmark";
    record.contentHash = panel.contentHash();
    record.rows = static_cast<std::int64_t>(kSessions);
    record.symbols = static_cast<std::int64_t>(kSymbols);
    record.from = panel.dates().front();
    record.to = panel.dates().back();
    std::vector<Figure> figures;
    const std::string workload = "2000 symbols × 5000 sessions of closes";
    QD_TRY(auto save, measure(bench, "panel_save", workload, 3, [&]() -> Status {
               return vault->transact([&](vault::Writer& writer) -> Result<vault::AuditDraft> {
                   QD_TRY(record.id, writer.addDataset(record, panel));
                   return vault::AuditDraft{"benchmark", "prices.import", "dataset", "{}"};
               });
           }));
    save.megabytes = 80.0;
    figures.push_back(std::move(save));
    QD_TRY(auto load, measure(bench, "panel_load", workload, 5, [&]() -> Status {
               QD_TRY(const auto loaded, vault->loadPanel(record.id));
               QD_ENSURE(loaded.rows() == kSessions);
               return Ok{};
           }));
    load.megabytes = 80.0;
    figures.push_back(std::move(load));
    const std::vector<std::uint8_t> salt(16, 7);
    QD_TRY(auto kdf, measure(bench, "kdf_default", "Argon2id 256 MiB, t=3, p=4", 3, [&]() -> Status {
               QD_TRY(const auto key, crypto::deriveKey(passphrase, salt, {}));
               QD_ENSURE(key.size() == 32);
               return Ok{};
           }));
    figures.push_back(std::move(kdf));
    for (auto part :
         {benchmarkKeys(bench), benchmarkBackups(bench, *vault, passphrase), benchmarkAudit(bench)}) {
        if (!part.ok()) return part.error();
        figures.insert(figures.end(), part->begin(), part->end());
    }
    return figures;
}

}  // namespace qd::ctl

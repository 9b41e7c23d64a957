// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/overview/overview_facts.h"

#include "core/config/backtest_config.h"
#include "core/desk/data_age.h"
#include "ui/kit/format.h"

namespace qd::ui::pages::overview {
namespace {

using Ink = TabularLabel::Ink;

KeyValue fact(const QString& key, const QString& value, const QString& toolTip = {}) {
    KeyValue line;
    line.key = key;
    line.value = value;
    line.toolTip = toolTip;
    return line;
}

KeyValue hashFact(const QString& key, const std::string& hex) {
    KeyValue line = fact(key, format::shortHash(format::text(hex)), format::text(hex));
    line.code = true;
    return line;
}

QList<KeyValue> dataFacts(const vault::DatasetRecord& record, int behind) {
    QList<KeyValue> facts;
    facts.append(
        fact(OverviewText::tr("Data set"), format::text(record.name),
             OverviewText::tr("%1, from %2").arg(format::text(record.name), format::text(record.source))));
    facts.append(fact(OverviewText::tr("As of"), format::date(record.to),
                      OverviewText::tr("%1 to %2").arg(format::date(record.from), format::date(record.to))));
    if (behind >= desk::kStaleSessions) {
        KeyValue age = fact(OverviewText::tr("Behind the market"),
                            OverviewText::tr("%1 sessions").arg(format::integer(behind)));
        age.ink = Ink::Warn;
        facts.append(age);
    }
    facts.append(
        fact(OverviewText::tr("Sessions \u00D7 symbols"),
             format::integer(record.rows) + QStringLiteral(" \u00D7 ") + format::integer(record.symbols)));
    if (!record.benchmark.empty())
        facts.append(fact(OverviewText::tr("Benchmark"), format::text(record.benchmark)));
    KeyValue findings =
        fact(OverviewText::tr("Findings"),
             record.findingCount == 0 ? OverviewText::tr("none") : format::integer(record.findingCount));
    if (record.findingCount > 0) findings.ink = Ink::Warn;
    facts.append(findings);
    facts.append(hashFact(OverviewText::tr("Content hash"), record.contentHash));
    facts.append(fact(OverviewText::tr("Imported"), format::dateTime(record.importedAt)));
    facts.append(fact(OverviewText::tr("By"), format::text(record.importedBy)));
    return facts;
}

QString methodWords(const std::string& method) {
    if (method == "hrp") return OverviewText::tr("HRP");
    if (method == "equal") return OverviewText::tr("equal weight");
    if (method == "inverse-volatility") return OverviewText::tr("inverse volatility");
    return format::text(method);
}

QString covarianceWords(const std::string& covariance) {
    if (covariance == "sample") return OverviewText::tr("sample");
    if (covariance == "ledoit-wolf") return OverviewText::tr("Ledoit-Wolf");
    if (covariance == "oas") return OverviewText::tr("OAS");
    if (covariance == "ewma") return OverviewText::tr("EWMA");
    return format::text(covariance);
}

QString scheduleWords(const std::string& schedule) {
    if (schedule == "daily") return OverviewText::tr("daily");
    if (schedule == "weekly") return OverviewText::tr("weekly");
    if (schedule == "monthly") return OverviewText::tr("monthly");
    if (schedule == "quarterly") return OverviewText::tr("quarterly");
    return format::text(schedule);
}

/// The configuration in the words of its choices; a text that cannot be read any more gives none.
void addConfiguration(QList<KeyValue>& facts, const vault::RunRecord& record) {
    const auto parsed = config::parseBacktestConfig(record.config, "run");
    if (!parsed.ok()) return;
    const config::BacktestConfig& c = parsed.value();
    facts.append(fact(OverviewText::tr("Method"), methodWords(c.method)));
    if (c.method == "hrp") facts.append(fact(OverviewText::tr("Covariance"), covarianceWords(c.covariance)));
    if (c.lookback)
        facts.append(fact(OverviewText::tr("Window"),
                          OverviewText::tr("%1 returns").arg(format::integer(*c.lookback))));
    facts.append(fact(OverviewText::tr("Rebalanced"), scheduleWords(c.schedule)));
    facts.append(fact(OverviewText::tr("Trading cost"),
                      format::quantity(c.commissionBps + c.halfSpreadBps, 1, QStringLiteral("bp")),
                      OverviewText::tr("Commission %1 bp and half the spread %2 bp of what is traded")
                          .arg(format::number(c.commissionBps, 1), format::number(c.halfSpreadBps, 1))));
}

QList<KeyValue> runFacts(const desk::RunView& run, bool olderData) {
    const auto& record = run.record;
    QList<KeyValue> facts;
    facts.append(
        fact(OverviewText::tr("Configuration"), format::text(record.name), format::text(record.config)));
    addConfiguration(facts, record);
    facts.append(fact(OverviewText::tr("Created"), format::dateTime(record.createdAt)));
    facts.append(fact(OverviewText::tr("By"), format::text(record.createdBy)));
    KeyValue data = fact(OverviewText::tr("Prices"),
                         olderData ? OverviewText::tr("older data") : OverviewText::tr("this data set"),
                         format::text(record.inputHash));
    if (olderData) data.ink = Ink::Warn;
    facts.append(data);
    return facts;
}

QList<KeyValue> auditFacts(const desk::OverviewView& view) {
    if (view.auditHead.empty()) return {};
    return {fact(OverviewText::tr("Entries"), format::integer(view.auditEntries)),
            hashFact(OverviewText::tr("Head"), view.auditHead)};
}

}  // namespace

OverviewFacts factsOf(const desk::OverviewView& view) {
    OverviewFacts facts;
    if (view.dataset) {
        facts.data = dataFacts(*view.dataset, view.sessionsBehind);
        facts.dataItem = QString::number(view.dataset->id.value);
        facts.dataSynthetic = view.dataset->synthetic;
    }
    if (view.run) {
        const auto& record = view.run->record;
        facts.runOnOlderData = view.dataset && view.dataset->contentHash != record.inputHash;
        facts.run = runFacts(*view.run, facts.runOnOlderData);
        facts.runSynthetic = record.synthetic;
        facts.runItem = QString::number(record.id.value);
    }
    facts.audit = auditFacts(view);
    return facts;
}

}  // namespace qd::ui::pages::overview

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>
#include <memory>
#include <optional>
#include <vector>

#include "core/desk/recommend_strategies.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/severity.h"
#include "ui/models/table_snapshot.h"

namespace qd::ui::pages::recommendations {

/// One input of a score, ready for reading.
struct InputRow {
    QString id;
    QString part;     ///< "Performance"
    QString input;    ///< "Sharpe ratio"
    QString meaning;  ///< one sentence
    QString value;    ///< with interval or trials where they belong to it
    bool measured = true;
    QString worst;
    QString best;
    double score = 0.0;
    double weight = 0.0;  ///< share of the whole
    double points = 0.0;  ///< of the whole score
};

/// A part of the score.
struct PartRow {
    QString name;
    double weight = 0.0;
    double score = 0.0;
};

/// A strategy in its place, ready for reading.
struct StrategyRow {
    int rank = 0;
    RunId run;
    bool search = false;  ///< the best trial of a search
    QString name;
    analytics::Verdict verdict = analytics::Verdict::Reject;
    double score = 0.0;
    std::optional<double> sharpe;
    QString interval;  ///< "−0.12 to 1.56"
    std::optional<double> deflated;
    qint64 trials = 1;
    std::optional<double> maxDrawdown;
    std::optional<double> volatility;
    std::optional<double> turnover;
    std::optional<double> costDrag;
    bool synthetic = false;
    QString prices;    ///< name of the data set
    QString period;    ///< "2 Jan 2020 to 29 Dec 2023"
    QDate day;         ///< of the record, local
    QString recorded;  ///< local date and time
    qint64 repeats = 0;
    QStringList reasons;
    QList<PartRow> parts;
    std::vector<InputRow> inputs;
    QList<KeyValue> checks;  ///< thresholds, each held against what was measured
};

/// Prices that can be chosen.
struct PricesChoice {
    std::string inputHash;  ///< empty: all
    QString title;
};

/// Everything that the page shows; immutable.
struct Ranking {
    std::vector<StrategyRow> strategies;  ///< the best first
    std::vector<PricesChoice> prices;     ///< the most recently used first; with several, all of them last
    std::string inputHash;                ///< of the chosen ones
    qint64 trials = 0;                    ///< on the chosen ones
    bool ownCriteria = false;             ///< the workspace has its own
    bool trying = false;                  ///< by criteria that are not saved
    std::string criteria;                 ///< YAML of those that rank
};
using RankingPtr = std::shared_ptr<const Ranking>;

/// What is asked for: nothing chosen gives the prices that were used last.
struct RankingRequest {
    std::optional<std::string> inputHash = {};
    std::string tryCriteria = {};  ///< YAML; empty: those of the workspace
};

/// Reads the workspace; not on the GUI thread.
Result<RankingPtr> loadRanking(desk::Session& session, const RankingRequest& request);

[[nodiscard]] QString verdictWord(analytics::Verdict verdict);
[[nodiscard]] Severity verdictSeverity(analytics::Verdict verdict);
/// "1 to deploy, 2 to monitor, 3 rejected …", or what the page waits for.
[[nodiscard]] QString headline(const Ranking& ranking);
[[nodiscard]] models::TableSnapshotPtr rankingTable(const RankingPtr& ranking);
/// How the score of one of its strategies is made.
[[nodiscard]] models::TableSnapshotPtr inputsTable(const RankingPtr& ranking, int strategy);
/// "measured by run 12, which Return opens".
[[nodiscard]] QString sourceText(const StrategyRow& row);
[[nodiscard]] QList<KeyValue> factsOf(const StrategyRow& row);

}  // namespace qd::ui::pages::recommendations

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <optional>

#include "core/desk/run_backtest.h"
#include "core/desk/run_view.h"
#include "ui/wizards/wizard_context.h"

namespace qd::ui::wizards {

/// A way to make weights, for a person who has not met it.
struct MethodChoice {
    std::string id;  ///< as in config::BacktestConfig::method
    QString name;
    QString sentence;
};
[[nodiscard]] QList<MethodChoice> methodChoices();

/// How many returns a first backtest looks back over: a year, or half of a short history.
[[nodiscard]] std::int64_t firstLookback(std::int64_t sessions);
/// The configuration of a first backtest: monthly, next close, 5 + 5 bp of costs.
[[nodiscard]] config::BacktestConfig firstBacktest(const MethodChoice& method, std::int64_t sessions);

/// The first backtest, without widgets: choose a method, run it, see three numbers.
class BacktestFlow final : public QObject {
    Q_OBJECT

public:
    /// `jobs` outlives it.
    explicit BacktestFlow(JobBridge& jobs, QObject* parent = nullptr);

    /// Index into methodChoices().
    void choose(int method);
    [[nodiscard]] int method() const { return m_method; }
    /// What the run will do, in words, for a data set of so many sessions.
    [[nodiscard]] static QString plan(const vault::DatasetRecord& dataset);

    /// Runs as a listed job over the data set; changed() follows.
    void start(const SessionPtr& session, const vault::DatasetRecord& dataset);
    void cancel();
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] JobId job() const { return m_job; }
    [[nodiscard]] const std::optional<Error>& error() const { return m_error; }
    void clearError() { m_error.reset(); }
    /// The finished run; null until there is one.
    [[nodiscard]] const std::shared_ptr<const desk::RunView>& run() const { return m_run; }

Q_SIGNALS:
    void changed();
    void finished();

private:
    using RunPtr = std::shared_ptr<const desk::RunView>;
    void finish(Result<RunPtr> run);

    JobBridge& m_jobs;
    int m_method;
    bool m_busy = false;
    JobId m_job;
    std::optional<Error> m_error;
    RunPtr m_run;
};

}  // namespace qd::ui::wizards

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>

#include "ui/kit/severity.h"
#include "ui/wizards/backtest_flow.h"
#include "ui/wizards/import_flow.h"
#include "ui/wizards/workspace_flow.h"

namespace qd::ui::wizards {

/// One step as the list beside the wizard shows it.
struct StepMark {
    enum class State { Coming, Current, Done, Later };
    QString title;
    QString note;  ///< what came out of it: "750 × 40"
    State state = State::Coming;
};

/// A sentence on what stands: Ok for what was done, Info for what was left, Warn for what needs a look.
struct SummaryLine {
    Severity severity = Severity::Info;
    QString text;
};

/// The first run from nothing to a first backtest, without widgets.
class FirstRunFlow final : public QObject {
    Q_OBJECT

public:
    enum class Step { Welcome, Workspace, Open, Demo, Prices, PricesProof, Backtest, Ready };
    Q_ENUM(Step)

    /// What `context` names outlives it.
    explicit FirstRunFlow(const WizardContext& context, QObject* parent = nullptr);

    [[nodiscard]] Step step() const { return m_step; }
    [[nodiscard]] QList<StepMark> marks() const;
    [[nodiscard]] WorkspaceFlow& workspace() { return *m_workspace; }
    [[nodiscard]] ImportFlow& prices() { return *m_prices; }
    [[nodiscard]] BacktestFlow& backtest() { return *m_backtest; }
    [[nodiscard]] const WorkspaceFlow& workspace() const { return *m_workspace; }
    [[nodiscard]] const ImportFlow& prices() const { return *m_prices; }
    [[nodiscard]] const BacktestFlow& backtest() const { return *m_backtest; }

    /// From Welcome to Workspace, Open or Demo.
    void choose(Step step);
    /// On from a step whose work is done.
    void next();
    [[nodiscard]] bool canGoBack() const;
    void back();
    /// Leaves the step's work for later: all after the workspace can be.
    [[nodiscard]] bool canGoLater() const;
    void later();
    [[nodiscard]] bool busy() const;

    /// What stands at the end, a sentence each.
    [[nodiscard]] QList<SummaryLine> summary() const;
    /// The page to show first.
    [[nodiscard]] QString openPage() const;
    /// Hands the session on, once.
    void finish();

Q_SIGNALS:
    void changed();
    void finished(std::shared_ptr<qd::desk::Session> session, const QString& openPage);

private:
    void go(Step step);
    void opened(const SessionPtr& session);
    [[nodiscard]] StepMark mark(const QString& title, QList<Step> steps, bool done,
                                const QString& note) const;

    WorkspaceFlow* m_workspace;
    ImportFlow* m_prices;
    BacktestFlow* m_backtest;
    Step m_step = Step::Welcome;
    bool m_finished = false;
};

}  // namespace qd::ui::wizards

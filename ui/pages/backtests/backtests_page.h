// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPointer>
#include <QTimer>
#include <functional>
#include <memory>

#include "ui/pages/backtests/run_display.h"
#include "ui/pages/backtests/run_list.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QMenu;
class QPushButton;
class QStackedWidget;

namespace qd::ui {
class Banner;
class EmptyState;
class PageHeader;
}  // namespace qd::ui

namespace qd::ui::pages::backtests {

class NewBacktestDialog;
class RunInspector;
class RunListView;
class RunPanel;
class RunningJobs;

/// The backtest lab: runs left, linked charts in the middle, statistics right.
class BacktestsPage final : public shell::Page {
    Q_OBJECT

public:
    BacktestsPage(const shell::PageContext& context, QWidget* parent);
    ~BacktestsPage() override;

    void refresh() override;
    /// Null while there is no run: the page then takes the room.
    [[nodiscard]] QWidget* inspector() override;
    /// "12": selects run 12.
    void openItem(const QString& what) override;

    /// Opens the form for a new backtest, as it was left.
    void openForm();
    /// Starts a backtest as a job; when it is done its run is selected.
    JobId start(const desk::RunBacktestRequest& request);

    [[nodiscard]] NewBacktestDialog* form() const { return m_form; }
    [[nodiscard]] RunListView* runs() const { return m_runs; }
    [[nodiscard]] RunPanel* panel() const { return m_panel; }
    [[nodiscard]] RunningJobs* running() const { return m_running; }
    [[nodiscard]] Banner* banner() const { return m_banner; }
    [[nodiscard]] EmptyState* emptyState() const { return m_empty; }
    /// Whether the page shows what it is for, in place of runs.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QPushButton* createButton() const { return m_create; }
    /// The chosen run's files and pictures, to be saved.
    [[nodiscard]] QMenu* saveMenu() const { return m_saveMenu; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void layOut();
    /// Places the list of runs by the room: beside the charts, narrow beside them, above them.
    void arrange();
    QWidget* makeRunsView();
    QWidget* makeEmptyView();
    QPushButton* makeSaveButton();
    void wire();
    void showListing(Result<RunListing> listing);
    void showEmpty();
    void choose();
    void load(RunId id);
    void showRun(Result<std::shared_ptr<const RunDisplay>> run);
    void finish(JobId job, const desk::RunBacktestRequest& request, const Result<vault::RunRecord>& done);
    void runAgain();
    void saveRunFile(const QString& name);
    void saveShown(const QByteArray& bytes, const QString& name);
    void setBannerAction(std::function<void()> action) { m_bannerAction = std::move(action); }

    shell::PageContext m_context;
    RunListing m_listing;
    RunId m_wanted;  ///< to be selected as soon as it is listed
    int m_listTurn = 0;
    int m_runTurn = 0;
    std::function<void()> m_bannerAction;
    QTimer m_patience;  ///< a load that takes longer shows the shape of what will come
    PageHeader* m_header;
    Banner* m_banner;
    RunningJobs* m_running;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    RunListView* m_runs;
    RunPanel* m_panel;
    QBoxLayout* m_runsRow = nullptr;
    QWidget* m_runsCard = nullptr;
    QMenu* m_saveMenu;
    QPushButton* m_save = nullptr;
    QPushButton* m_create = nullptr;
    NewBacktestDialog* m_form = nullptr;
    QPointer<RunInspector> m_inspector;  ///< shown by the window, deleted by the page
};

}  // namespace qd::ui::pages::backtests

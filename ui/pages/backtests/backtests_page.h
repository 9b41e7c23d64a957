// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <memory>

#include "ui/pages/backtests/range_display.h"
#include "ui/pages/backtests/run_display.h"
#include "ui/pages/backtests/run_list.h"
#include "ui/shell/page.h"

class QBoxLayout;
class QMenu;
class QPushButton;

namespace qd::ui {
class NoticeStack;
class PageHeader;
class RunningJobs;
class StateView;
struct Notice;
}  // namespace qd::ui

namespace qd::ui::pages::backtests {

struct CompareDisplay;
class GapSplitter;
class NewBacktestDialog;
class RunInspector;
class RunListView;
class RunPanel;
class TagsDialog;

/// The backtest lab: runs at the leading side, linked charts in the middle, statistics at the trailing side.
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
    /// A run, or the newest run over a data set.
    void follow(const shell::Selection& selection) override;
    bool focusFilter() override;
    [[nodiscard]] QString itemTitle() const override;
    [[nodiscard]] QString itemId() const override;
    [[nodiscard]] QString helpSection() const override { return QStringLiteral("backtests"); }
    /// Width of the list, view, range, and how the charts read.
    [[nodiscard]] QJsonValue saveState() const override;
    void restoreState(const QJsonValue& state) override;

    /// Opens the form for a new backtest, as it was left.
    void openForm();
    /// Starts a backtest as a job; when it is done its run is selected.
    JobId start(const desk::RunBacktestRequest& request);
    /// Shows the chosen runs side by side; with fewer than two the two newest.
    void compareRuns();
    /// Asks for the tags of the chosen run.
    void editTags();
    /// Sets them, with an audit entry; the list then shows them.
    void saveTags(RunId run, const std::vector<std::string>& tags);

    [[nodiscard]] NewBacktestDialog* form() const { return m_form; }
    [[nodiscard]] TagsDialog* tagsDialog() const { return m_tags; }
    [[nodiscard]] RunListView* runs() const { return m_runs; }
    [[nodiscard]] RunPanel* panel() const { return m_panel; }
    [[nodiscard]] RunningJobs* running() const { return m_running; }
    /// What happened and still matters: a failed run, a file that could not be read.
    [[nodiscard]] NoticeStack* notices() const { return m_notices; }
    /// The page as a whole, and the part that shows one run.
    [[nodiscard]] StateView* state() const { return m_state; }
    [[nodiscard]] StateView* runState() const { return m_runState; }
    /// Whether the page shows what it is for, in place of runs.
    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] QPushButton* createButton() const { return m_create; }
    /// The chosen run's files and pictures, to be saved.
    [[nodiscard]] QMenu* saveMenu() const { return m_saveMenu; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void makeRunsView();
    /// Places the list of runs by the room: beside the charts, narrow beside them, above them.
    void arrange();
    void placeMargins(bool beside);
    QPushButton* makeSaveButton();
    void wire();
    void wirePanel();
    void addCommands();
    void addViewCommands();
    void addCommand(const char* id, const QString& title, const QString& keys, std::function<void()> run,
                    std::function<bool()> enabled = {});
    void tellKeys();
    void showListing(Result<RunListing> listing);
    void showEmpty();
    void showRights();
    void choose();
    void load(RunId id);
    void showRun(Result<std::shared_ptr<const RunDisplay>> run);
    void loadRange();
    void loadComparison();
    void applyWantedState();
    void finish(JobId job, const desk::RunBacktestRequest& request, const Result<vault::RunRecord>& done);
    void runAgain();
    void openSaveMenu();
    void saveRunFile(const QString& name);
    void saveShown(const QByteArray& bytes, const QString& name);
    /// A notice above the page; `action` is what its button does.
    void post(const QString& key, const Notice& notice, std::function<void()> action = {});

    shell::PageContext m_context;
    RunListing m_listing;
    bool m_listed = false;  ///< a listing was read once
    bool m_mayRun = true;
    RunId m_wanted;             ///< to be selected as soon as it is listed
    QJsonObject m_wantedState;  ///< to be taken over as soon as a run is shown
    int m_listWidth = 0;        ///< as the user dragged it; 0: by the room
    int m_listTurn = 0;
    int m_runTurn = 0;
    int m_rangeTurn = 0;
    int m_compareTurn = 0;
    QHash<QString, std::function<void()>> m_noticeActions;
    QTimer m_patience;  ///< a load that takes longer shows the shape of what will come
    QTimer m_rangeSoon;
    PageHeader* m_header;
    NoticeStack* m_notices;
    RunningJobs* m_running;
    GapSplitter* m_split;
    RunListView* m_runs;
    RunPanel* m_panel;
    StateView* m_runState = nullptr;
    StateView* m_state = nullptr;
    QWidget* m_runsCard = nullptr;
    QBoxLayout* m_top = nullptr;
    QMenu* m_saveMenu;
    QPushButton* m_save = nullptr;
    QPushButton* m_compare = nullptr;
    QPushButton* m_create = nullptr;
    NewBacktestDialog* m_form = nullptr;
    TagsDialog* m_tags = nullptr;
    QPointer<RunInspector> m_inspector;  ///< shown by the window, deleted by the page
};

}  // namespace qd::ui::pages::backtests

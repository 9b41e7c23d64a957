// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QJsonObject>
#include <QPointer>
#include <QTimer>
#include <functional>
#include <memory>

#include "core/desk/run_search.h"
#include "ui/kit/newest.h"
#include "ui/pages/searches/search_display.h"
#include "ui/pages/searches/search_list.h"
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

namespace qd::ui::pages::searches {

class NewSearchDialog;
class SearchInspector;
class SearchPanel;

/// Searches over the parameters of strategies: the list at the leading side, surface and trials in the
/// middle, the chosen trial at the trailing side. A search that is under way is shown while its trials come.
class SearchesPage final : public shell::Page {
    Q_OBJECT

public:
    /// `running` is shared by all pages of the process.
    SearchesPage(const shell::PageContext& context, std::shared_ptr<desk::RunningSearches> running,
                 QWidget* parent);
    ~SearchesPage() override;

    void refresh() override;
    /// Null while there is no search: the page then takes the room.
    [[nodiscard]] QWidget* inspector() override;
    /// "12": selects search 12.
    void openItem(const QString& what) override;
    void follow(const shell::Selection& selection) override;
    bool focusFilter() override;
    [[nodiscard]] QString itemTitle() const override;
    [[nodiscard]] QString itemId() const override;
    [[nodiscard]] QString helpSection() const override { return QStringLiteral("searches"); }
    [[nodiscard]] QJsonValue saveState() const override;
    void restoreState(const QJsonValue& state) override;

    /// Opens the form for a new search, as it was left.
    void openForm();
    /// Starts a search as a job and shows its trials while they come.
    JobId start(const desk::RunSearchRequest& request);
    /// Goes on with the chosen search, or that one.
    JobId resume(RunId id);

    [[nodiscard]] NewSearchDialog* form() const { return m_form; }
    [[nodiscard]] SearchListView* searches() const { return m_list; }
    [[nodiscard]] SearchPanel* panel() const { return m_panel; }
    [[nodiscard]] RunningJobs* runningJobs() const { return m_jobs; }
    [[nodiscard]] NoticeStack* notices() const { return m_notices; }
    /// The page as a whole, and the part that shows one search.
    [[nodiscard]] StateView* state() const { return m_state; }
    [[nodiscard]] StateView* searchState() const { return m_searchState; }
    [[nodiscard]] QPushButton* createButton() const { return m_create; }
    [[nodiscard]] QMenu* saveMenu() const { return m_saveMenu; }
    [[nodiscard]] bool isEmpty() const;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    /// A search under way: what its job leaves, and the last of it.
    struct Live {
        QString name;
        std::shared_ptr<Newest<desk::SearchView>> feed;
        std::shared_ptr<const desk::SearchView> view;
    };
    /// What refresh() reads.
    struct Read {
        std::shared_ptr<const desk::SearchListing> listing;
        desk::RecoveredSearches recovered;
    };
    using Work = std::function<Result<vault::RunRecord>(const desk::SearchWatch&, jobs::JobContext&)>;

    void layOut();
    QPushButton* makeSaveButton();
    void wire();
    void wirePanel();
    void addCommands();
    void addCommand(const char* id, const QString& title, const QString& keys, std::function<void()> run,
                    std::function<bool()> enabled = {});
    void tellKeys();
    void arrange();
    void showListing(Result<Read> read);
    void tellRecovered(const desk::RecoveredSearches& recovered);
    void showEmpty();
    void showRows();
    void choose();
    void follow(const ListedSearch& row);
    void load(RunId id);
    void present(std::shared_ptr<const desk::SearchView> view);
    void showDisplay(std::shared_ptr<const SearchDisplay> display);
    void walk(std::size_t trial);
    void poll();
    JobId launch(const QString& name, Work work, std::function<void()> again);
    void finish(JobId job, const QString& name, const Result<vault::RunRecord>& done);
    void saveSearchFile(const QString& name);
    void openSaveMenu();
    void post(const QString& key, const Notice& notice, std::function<void()> action = {});

    shell::PageContext m_context;
    std::shared_ptr<desk::RunningSearches> m_running;
    std::shared_ptr<const desk::SearchListing> m_listing;
    bool m_mayRun = true;
    bool m_recovered = false;  ///< what a crash left was looked for
    RunId m_wanted;            ///< to be selected as soon as it is listed
    qint64 m_watched = 0;      ///< the job whose search is shown; 0: a recorded one
    SurfaceChoice m_choice;
    int m_listTurn = 0;
    int m_searchTurn = 0;
    int m_displayTurn = 0;
    int m_trialTurn = 0;
    bool m_displaying = false;                               ///< a display is being made
    std::shared_ptr<const desk::SearchView> m_next;          ///< to be displayed after it
    std::shared_ptr<const backtest::SignalPrices> m_prices;  ///< of the search that is shown
    QHash<qint64, Live> m_live;
    QTimer m_poll;
    QTimer m_patience;
    QHash<QString, std::function<void()>> m_noticeActions;

    PageHeader* m_header;
    NoticeStack* m_notices;
    RunningJobs* m_jobs;
    SearchListView* m_list;
    SearchPanel* m_panel;
    QMenu* m_saveMenu;
    QPushButton* m_create = nullptr;
    QPushButton* m_save = nullptr;
    QPushButton* m_resume = nullptr;
    QWidget* m_listCard = nullptr;
    QBoxLayout* m_split = nullptr;
    StateView* m_state = nullptr;
    StateView* m_searchState = nullptr;
    QPointer<SearchInspector> m_inspector;
    NewSearchDialog* m_form = nullptr;
};

}  // namespace qd::ui::pages::searches

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <functional>
#include <memory>

#include "ui/pages/reports/report_list.h"
#include "ui/pages/reports/sign_off.h"
#include "ui/shell/page.h"

class QPushButton;

namespace qd::ui {
class NoticeStack;
class PageHeader;
class RunningJobs;
class StateView;
struct Notice;
}  // namespace qd::ui

namespace qd::ui::models {
class BlotterView;
}

namespace qd::ui::pages::reports {

class MakeReportDialog;
class ReportInspector;

/// The reports that were made: what each is, what it rests on, and a copy of it.
class ReportsPage final : public shell::Page {
    Q_OBJECT

public:
    /// `access` answers for the desk; without one nothing is said of sign-offs.
    ReportsPage(const shell::PageContext& context, QWidget* parent, wizards::AccessPtr access = {});
    ~ReportsPage() override;

    void refresh() override;
    /// Null while there is no report: the page then takes the room.
    [[nodiscard]] QWidget* inspector() override;
    /// "3": selects report 3.
    void openItem(const QString& what) override;
    /// A report, or the newest report on a run.
    void follow(const shell::Selection& selection) override;
    bool focusFilter() override;
    [[nodiscard]] QString itemTitle() const override;
    [[nodiscard]] QString itemId() const override;
    [[nodiscard]] QString helpSection() const override { return QStringLiteral("reports"); }
    /// How the table is arranged.
    [[nodiscard]] QJsonValue saveState() const override;
    void restoreState(const QJsonValue& state) override;

    void openForm();
    /// Makes a report as a job; when it is done it is selected.
    JobId make(RunId run, const QString& format);
    /// Reads the chosen report and hands its bytes to the window.
    void saveCopy();
    /// Asks for a decision about the chosen report, with proof of who decides.
    void signOff(bool approves);
    /// Shows the run that the chosen report is on.
    void openRun();

    [[nodiscard]] MakeReportDialog* form() const { return m_form; }
    [[nodiscard]] models::BlotterView* table() const { return m_table; }
    /// What happened and still matters: a report that could not be made, a copy that could not be read.
    [[nodiscard]] NoticeStack* notices() const { return m_notices; }
    [[nodiscard]] StateView* state() const { return m_state; }
    [[nodiscard]] RunningJobs* jobs() const { return m_jobs; }
    [[nodiscard]] QPushButton* makeReportButton() const { return m_make; }
    [[nodiscard]] bool isEmpty() const;
    /// How many reports are being made.
    [[nodiscard]] int running() const;

private:
    void layOut();
    void wire();
    void wireStates();
    void addCommands();
    void addCommand(const char* id, const QString& title, const QString& keys, std::function<void()> run,
                    std::function<bool()> enabled);
    void tellKeys();
    void showListing(Result<std::shared_ptr<const ReportListing>> listing);
    void showReports();
    void showEmpty();
    void showSelected(int row);
    void loadDecisions();
    void showSignOff();
    [[nodiscard]] bool mayDecide() const;
    /// The chosen report; null when there is none.
    [[nodiscard]] const ReportRow* chosen() const;
    /// Selects without telling the linked panels; false when it is not listed.
    bool select(ReportId id);
    void finish(JobId job, RunId run, const QString& format, const Result<vault::ReportRecord>& done);
    /// A notice above the page; `action` is what its button does.
    void post(const QString& key, const Notice& notice, std::function<void()> action = {});

    shell::PageContext m_context;
    wizards::AccessPtr m_access;
    std::optional<SignOffs> m_signOffs;  ///< nothing: not known yet
    std::shared_ptr<const ReportListing> m_listing;
    ReportId m_wanted;  ///< to be selected as soon as it is listed
    bool m_mayMake = true;
    bool m_quiet = false;  ///< the page selects, not the user
    int m_turn = 0;
    QHash<QString, std::function<void()>> m_noticeActions;
    PageHeader* m_header;
    NoticeStack* m_notices;
    RunningJobs* m_jobs;
    models::BlotterView* m_table;
    StateView* m_state = nullptr;
    QPushButton* m_make;
    MakeReportDialog* m_form = nullptr;
    QPointer<ReportInspector> m_inspector;  ///< shown by the window, deleted by the page
};

}  // namespace qd::ui::pages::reports

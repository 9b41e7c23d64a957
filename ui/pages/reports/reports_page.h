// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QPointer>
#include <functional>
#include <memory>

#include "ui/pages/reports/report_list.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;

namespace qd::ui {
class Banner;
class Card;
class EmptyState;
class PageHeader;
class ProgressRow;
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
    ReportsPage(const shell::PageContext& context, QWidget* parent);
    ~ReportsPage() override;

    void refresh() override;
    /// Null while there is no report: the page then takes the room.
    [[nodiscard]] QWidget* inspector() override;
    /// "3": selects report 3.
    void openItem(const QString& what) override;

    void openForm();
    /// Makes a report as a job; when it is done it is selected.
    JobId make(RunId run, const QString& format);
    /// Reads the chosen report and hands its bytes to the window.
    void saveCopy();

    [[nodiscard]] MakeReportDialog* form() const { return m_form; }
    [[nodiscard]] models::BlotterView* table() const { return m_table; }
    [[nodiscard]] Banner* banner() const { return m_banner; }
    [[nodiscard]] EmptyState* emptyState() const { return m_empty; }
    [[nodiscard]] bool isEmpty() const;
    /// How many reports are being made.
    [[nodiscard]] int running() const { return static_cast<int>(m_running.size()); }

private:
    void layOut();
    void wire();
    void showListing(Result<std::shared_ptr<const ReportListing>> listing);
    void showEmpty();
    void showSelected(int row);
    void showJobs(int first, int last);
    void finish(JobId job, RunId run, const QString& format, const Result<vault::ReportRecord>& done);
    void endJob(JobId job);

    shell::PageContext m_context;
    std::shared_ptr<const ReportListing> m_listing;
    ReportId m_wanted;  ///< to be selected as soon as it is listed
    int m_turn = 0;
    std::function<void()> m_bannerAction;
    QHash<qint64, ProgressRow*> m_running;
    PageHeader* m_header;
    Banner* m_banner;
    Card* m_jobsCard;
    QStackedWidget* m_stack;
    models::BlotterView* m_table;
    EmptyState* m_empty;
    QPushButton* m_make;
    MakeReportDialog* m_form = nullptr;
    QPointer<ReportInspector> m_inspector;  ///< shown by the window, deleted by the page
};

}  // namespace qd::ui::pages::reports

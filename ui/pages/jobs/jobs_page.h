// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/page_header.h"
#include "ui/kit/segmented_buttons.h"
#include "ui/pages/jobs/jobs_filter.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;
class QTableView;

namespace qd::ui::pages::jobs {

class JobsInspector;

/// The long work of this session: what runs, how far it is, how it ended. Everything here can be paused,
/// cancelled and, where its page offered it, run again.
class JobsPage final : public shell::Page {
    Q_OBJECT

public:
    JobsPage(const shell::PageContext& context, QWidget* parent);

    void refresh() override;
    QWidget* inspector() override;
    void openItem(const QString& jobId) override;
    bool focusFilter() override;
    [[nodiscard]] QString itemTitle() const override;
    [[nodiscard]] QString itemId() const override;
    [[nodiscard]] QJsonValue saveState() const override;
    void restoreState(const QJsonValue& state) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QTableView* makeTable();
    void compose();
    void wireModel();
    void wireInspector();
    void addCommands();
    void addCommand(const char* id, const QString& title, const QKeySequence& keys,
                    std::function<bool(const JobRow&)> enabled, std::function<void(const JobRow&)> run);
    void setShow(JobsFilter::Show show);
    void showState();
    void showSelected();
    void selectionMoved();
    void openResult(const JobRow& job);
    [[nodiscard]] const JobRow* current() const;

    shell::PageContext m_context;
    PageHeader* m_header;
    SegmentedButtons* m_show;
    QPushButton* m_clear;
    JobsFilter* m_filter;
    QTableView* m_table;
    QStackedWidget* m_body;
    JobsInspector* m_inspector;
};

}  // namespace qd::ui::pages::jobs

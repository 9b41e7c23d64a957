// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"
#include "ui/kit/empty_state.h"
#include "ui/kit/page_header.h"
#include "ui/shell/page.h"

class QPushButton;
class QStackedWidget;
class QTableView;

namespace qd::ui::pages::jobs {

class JobsInspector;

/// The long work of this session: what runs, how far it is, how it ended. Everything here can be cancelled.
class JobsPage final : public shell::Page {
    Q_OBJECT

public:
    JobsPage(const shell::PageContext& context, QWidget* parent);

    void refresh() override;
    QWidget* inspector() override;
    void openItem(const QString& jobId) override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    QTableView* makeTable();
    void showState();
    void showSelected();

    shell::PageContext m_context;
    PageHeader* m_header;
    QPushButton* m_clear;
    QTableView* m_table;
    QStackedWidget* m_body;
    JobsInspector* m_inspector;
};

}  // namespace qd::ui::pages::jobs

// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "core/desk/alerts_view.h"
#include "ui/shell/drawer_lines.h"
#include "ui/shell/page.h"

class QLabel;

namespace qd::ui::shell {

/// What of a workspace and its jobs needs somebody now, worst first.
[[nodiscard]] QList<DrawerLine> alertLines(const desk::AlertsView& view, const JobsModel& jobs);

/// The alerts in the drawer: severity in icon and word, what it is about, and the way to where it is mended.
class DrawerAlerts final : public QWidget {
    Q_OBJECT

public:
    explicit DrawerAlerts(const PageContext& context, QWidget* parent = nullptr);

    /// Asks the desk again; what is shown stays until the answer is there.
    void refresh();
    void focusLines();
    [[nodiscard]] int count() const { return m_lines->rowCount(); }

Q_SIGNALS:
    void opened(const QString& page, const QString& item);
    void changed(int count, Severity worst);

private:
    void show(const QList<DrawerLine>& lines);
    void rebuild();

    PageContext m_context;
    std::shared_ptr<const desk::AlertsView> m_view;
    bool m_known = false;  ///< the desk has answered: until then nothing is said to be in order
    DrawerLines* m_lines;
    DrawerLineView* m_table;
    QLabel* m_words;
};

}  // namespace qd::ui::shell

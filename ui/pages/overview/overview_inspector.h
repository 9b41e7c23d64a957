// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include "ui/kit/chip.h"
#include "ui/kit/key_value_list.h"
#include "ui/kit/theme.h"
#include "ui/pages/overview/overview_presenter.h"

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace qd::ui::pages::overview {

/// The column beside the page: what needs a person, then the facts behind the numbers.
class OverviewInspector final : public QWidget {
    Q_OBJECT

public:
    explicit OverviewInspector(const Theme& theme, QWidget* parent = nullptr);

    void setShown(const OverviewShown& shown);
    /// Instead of the facts, before there are any: why they are not there.
    void setNotice(const QString& words);
    [[nodiscard]] QPushButton* openRun() const { return m_openRun; }

Q_SIGNALS:
    /// The user asked for a page, and for an item of it unless `what` is empty.
    void pageRequested(const QString& page, const QString& what);

private:
    /// A heading with a chip at its right, and a list below.
    struct Section {
        QWidget* box = nullptr;
        Chip* synthetic = nullptr;
        Chip* stale = nullptr;
        KeyValueList* list = nullptr;
    };
    Section addSection(const QString& title, const QString& name);
    static void fill(const Section& section, const QList<KeyValue>& items, bool synthetic);
    void setAttention(const QList<AttentionLine>& lines);
    /// Lines that lead to the same place, with one button; the first group's is the one to press.
    QWidget* makeGroup(const QList<AttentionLine>& lines, bool first);

    const Theme& m_theme;
    QLabel* m_notice;
    QVBoxLayout* m_column;
    QWidget* m_attention = nullptr;
    Section m_data;
    Section m_run;
    Section m_audit;
    QPushButton* m_openRun;
    QString m_runItem;
};

}  // namespace qd::ui::pages::overview

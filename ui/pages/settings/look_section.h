// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

#include "ui/kit/segmented_buttons.h"
#include "ui/shell/look_preferences.h"
#include "ui/shell/page.h"

class QComboBox;
class QVBoxLayout;

namespace qd::ui::pages::settings {

/// The settings that have a few values: a row each, with the value that holds pressed. Takes those whose name
/// begins with one of `names`.
class LookSection final : public QWidget {
    Q_OBJECT

public:
    /// `context` with machine preferences.
    LookSection(const shell::PageContext& context, const QStringList& names, QWidget* parent);

private:
    struct Row {
        QString setting;
        QList<shell::SettingEntry> entries;
        SegmentedButtons* buttons;
        QWidget* note;
    };

    void fill();
    void addRow(const QList<shell::SettingEntry>& entries);
    void addScale();
    void refresh();

    const Theme& m_theme;
    Preferences& m_machine;
    QStringList m_names;
    QVBoxLayout* m_column;
    QList<Row> m_rows;
    QComboBox* m_scale = nullptr;
};

/// A name at the leading edge, a control, and a line of words below it.
[[nodiscard]] QWidget* settingRow(const QString& title, QWidget* control, QWidget* note, QWidget* parent);

}  // namespace qd::ui::pages::settings

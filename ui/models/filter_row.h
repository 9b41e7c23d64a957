// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QMap>
#include <QTimer>
#include <QWidget>

#include "ui/kit/theme.h"
#include "ui/models/column_filter.h"

class QLabel;
class QLineEdit;

namespace qd::ui::models {

class BlotterTable;

/// A field under each title, in step with its column, and below them in words what cannot be understood.
class FilterRow final : public QWidget {
    Q_OBJECT

public:
    FilterRow(const Theme& theme, BlotterTable* table);
    [[nodiscard]] QSize sizeHint() const override;

    /// Fields for the columns of the model; what was typed stays where its column does.
    void setColumns();
    /// Puts each field under its column.
    void follow();
    [[nodiscard]] QMap<QString, QString> texts() const;  ///< by column; without the empty ones
    void setTexts(const QMap<QString, QString>& texts);
    [[nodiscard]] QLineEdit* field(const QString& column) const { return m_fields.value(column); }
    /// What is wrong with what was typed; empty: nothing.
    [[nodiscard]] QString error() const;
    void clear() { setTexts({}); }
    /// The readable ones among the texts.
    [[nodiscard]] const QMap<QString, ColumnFilter>& filters() const { return m_filters; }

Q_SIGNALS:
    void filtersChanged();
    /// The row needs another height.
    void heightChanged();
    /// Escape or the arrow down: back to the rows.
    void left();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QLineEdit* makeField(int column);
    void read();
    void showErrors(const QMap<QString, QString>& errors);
    [[nodiscard]] int fieldHeight() const;

    const Theme& m_theme;
    BlotterTable* m_table;
    QWidget* m_scrolled;  ///< clips the fields of columns that scroll
    QWidget* m_still;     ///< holds those of frozen columns, above
    QLabel* m_words;
    QHash<QString, QLineEdit*> m_fields;
    QMap<QString, ColumnFilter> m_filters;
    QTimer m_pause;
};

}  // namespace qd::ui::models
